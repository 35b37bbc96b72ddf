package org.touchstone.reporting.export.internal;

import com.tngtech.archunit.core.domain.JavaClass;
import org.touchstone.credential.catalog.internal.CatalogBean;
import org.touchstone.reporting.intake.internal.ReportingUnit;

/** Classes that break the rules of this module, to show that the rules can fail. */
public final class BadTwins {
    private BadTwins() {}

    public static final class ReachesIntoTheIntake {
        ReportingUnit unit;
    }

    public static final class ReachesIntoTheDomain {
        CatalogBean catalog;
    }

    public static final class BringsALibrary {
        JavaClass library;
    }
}
