package org.touchstone.web.architecture;

import org.junit.jupiter.api.Test;
import org.touchstone.credential.testing.ModuleRules;

class ModuleRulesTest {
    private static final ModuleRules RULES = ModuleRules.of("org.touchstone.web");

    @Test
    void onlyWhatTheModulesPublishIsUsed() {
        RULES.check(
                RULES.ofOtherModulesOnlyWhatTheyPublish(
                        "org.touchstone.credential",
                        "org.touchstone.review",
                        "org.touchstone.reporting"),
                BadTwins.ReachesIntoTheDomain.class);
    }

    /** Persistence is not among them: pages and resources call ports. */
    @Test
    void librariesAreChosen() {
        RULES.check(
                RULES.librariesOnlyOf(
                        "java",
                        "javax.sql",
                        "jakarta.annotation",
                        "jakarta.ejb",
                        "jakarta.el",
                        "jakarta.enterprise",
                        "jakarta.faces",
                        "jakarta.inject",
                        "jakarta.interceptor",
                        "jakarta.json",
                        "jakarta.mail",
                        "jakarta.security",
                        "jakarta.servlet",
                        "jakarta.ws.rs",
                        "org.commonmark",
                        "org.eclipse.microprofile",
                        "org.primefaces"),
                BadTwins.AsksTheDatabaseItself.class);
    }
}
