package org.touchstone.credential.coaching.internal;

import com.tngtech.archunit.core.domain.JavaClass;
import org.touchstone.credential.catalog.internal.CatalogBean;

/** Classes that break the rules of this module, to show that the rules can fail. */
public final class BadTwins {
    private BadTwins() {}

    public static final class ReachesIntoTheCatalog {
        CatalogBean catalog;
    }

    public static final class BringsALibrary {
        JavaClass library;
    }
}
