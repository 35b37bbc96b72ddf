package org.touchstone.credential.architecture;

import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.PublishesItsPrivatePart;
import org.touchstone.credential.coaching.internal.BadTwins;
import org.touchstone.credential.testing.ModuleRules;

class ModuleRulesTest {
    private static final ModuleRules RULES = ModuleRules.of("org.touchstone.credential");

    @Test
    void featuresMeetInPublishedPackages() {
        RULES.check(RULES.ownFeatureOrWhatOthersPublish(), BadTwins.ReachesIntoTheCatalog.class);
    }

    @Test
    void internalsStayInside() {
        RULES.check(RULES.internalsOnlyFromInternals(), PublishesItsPrivatePart.class);
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
                        "org.flywaydb",
                        "org.apache.tika",
                        "org.apache.pdfbox",
                        "com.apicatalog",
                        "com.nimbusds",
                        "org.bouncycastle",
                        "javax.imageio",
                        "javax.crypto",
                        "javax.xml",
                        "org.w3c.dom",
                        "org.xml.sax"),
                BadTwins.BringsALibrary.class);
    }
}
