package org.touchstone.review.architecture;

import org.junit.jupiter.api.Test;
import org.touchstone.credential.testing.ModuleRules;
import org.touchstone.review.deadline.CallsTheQueue;
import org.touchstone.review.deadline.PublishesItsPrivatePart;
import org.touchstone.review.deadline.internal.BadTwins;
import org.touchstone.review.queue.CallsTheClock;

class ModuleRulesTest {
    private static final ModuleRules RULES = ModuleRules.of("org.touchstone.review");

    @Test
    void featuresMeetInPublishedPackages() {
        RULES.check(RULES.ownFeatureOrWhatOthersPublish(), BadTwins.ReachesIntoTheQueue.class);
    }

    @Test
    void featuresCallEachOtherOneWay() {
        RULES.check(RULES.noCyclesBetweenFeatures(), CallsTheClock.class, CallsTheQueue.class);
    }

    @Test
    void internalsStayInside() {
        RULES.check(RULES.internalsOnlyFromInternals(), PublishesItsPrivatePart.class);
    }

    @Test
    void onlyWhatTheDomainPublishesIsUsed() {
        RULES.check(
                RULES.ofOtherModulesOnlyWhatTheyPublish("org.touchstone.credential"),
                BadTwins.ReachesIntoTheDomain.class);
    }

    @Test
    void librariesAreChosen() {
        RULES.check(
                RULES.librariesOnlyOf(
                        "java",
                        "jakarta",
                        "javax.crypto",
                        "org.eclipse.microprofile.config",
                        "org.eclipse.persistence"),
                BadTwins.BringsADriver.class);
    }
}
