package org.touchstone.web.architecture;

import jakarta.persistence.EntityManager;
import org.touchstone.credential.catalog.internal.CatalogBean;

/** Classes that break the rules of this module, to show that the rules can fail. */
public final class BadTwins {
    private BadTwins() {}

    static final class ReachesIntoTheDomain {
        CatalogBean catalog;
    }

    static final class AsksTheDatabaseItself {
        EntityManager em;
    }
}
