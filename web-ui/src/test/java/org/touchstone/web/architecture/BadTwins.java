package org.touchstone.web.architecture;

import jakarta.ejb.Stateless;
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

    /** A bean by the same name as the other feature's. */
    static final class OneFeature {
        @Stateless
        public static class TwinBean {}
    }

    static final class AnotherFeature {
        @Stateless
        public static class TwinBean {}
    }
}
