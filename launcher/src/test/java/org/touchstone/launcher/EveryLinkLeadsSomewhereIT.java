package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever signs in and follows the links finds no page that is missing or broken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLinkLeadsSomewhereIT {
    private RunningSystem system;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "educator",
                "coach",
                "reviewer",
                "supervisor",
                "manager",
                "agency",
            })
    void whateverARoleIsOfferedOpens(String username) throws Exception {
        Visitor visitor = new Visitor(system.baseUrl(), List.of()).asAPerson(2);
        visitor.signIn(username, RunningSystem.DEMO_PASSWORD);

        visitor.crawl("/");

        assertThat(visitor.visited()).hasSizeGreaterThan(10);
        assertThat(visitor.broken()).isEmpty();
    }

    @Test
    void strangerFindsTheWholePublicPart() throws Exception {
        Visitor visitor = new Visitor(system.baseUrl(), List.of()).asAPerson(2);

        visitor.crawl("/", "/catalog", "/pathways");

        assertThat(visitor.visited()).contains("/login");
        assertThat(visitor.broken()).isEmpty();
    }

    @Test
    void linkThatLeadsNowhereIsSeen() throws Exception {
        Visitor visitor = new Visitor(system.baseUrl(), List.of()).asAPerson(1);

        visitor.crawl("/no-such-page");

        assertThat(visitor.broken()).anyMatch(line -> line.startsWith("404 /no-such-page"));
    }
}
