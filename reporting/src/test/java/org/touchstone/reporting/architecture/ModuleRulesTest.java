package org.touchstone.reporting.architecture;

import org.junit.jupiter.api.Test;
import org.touchstone.credential.testing.ModuleRules;
import org.touchstone.reporting.export.PublishesItsPrivatePart;
import org.touchstone.reporting.export.internal.BadTwins;

class ModuleRulesTest {
    private static final ModuleRules RULES = ModuleRules.of("org.touchstone.reporting");

    @Test
    void featuresMeetInPublishedPackages() {
        RULES.check(RULES.ownFeatureOrWhatOthersPublish(), BadTwins.ReachesIntoTheIntake.class);
    }

    @Test
    void internalsStayInside() {
        RULES.check(RULES.internalsOnlyFromInternals(), PublishesItsPrivatePart.class);
    }

    @Test
    void onlyWhatLowerModulesPublishIsUsed() {
        RULES.check(
                RULES.ofOtherModulesOnlyWhatTheyPublish(
                        "org.touchstone.credential", "org.touchstone.review"),
                BadTwins.ReachesIntoTheDomain.class);
    }

    @Test
    void librariesAreChosen() {
        RULES.check(
                RULES.librariesOnlyOf(
                        "java",
                        "javax.sql",
                        "jakarta",
                        "org.eclipse.microprofile.config",
                        "org.eclipse.persistence",
                        "org.apache.commons.statistics",
                        "de.siegmar.fastcsv"),
                BadTwins.BringsALibrary.class);
    }
}
