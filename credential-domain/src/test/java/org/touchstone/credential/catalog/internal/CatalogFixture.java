package org.touchstone.credential.catalog.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.testing.TestAgency;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with two districts, a manager of each and an agency administrator. It is the morning of
 * November 3, 2026.
 */
abstract class CatalogFixture {
    final TestClock clock = new TestClock("2026-11-03T14:00:00Z");
    TestServer server;
    TestAgency state;
    Actor agency;
    Actor north;
    Actor south;

    @BeforeEach
    void start() {
        server = new TestServer(clock, "credential");
        state = new TestAgency(server.database().dataSource());
        state.organization("STATE", "STATE", null);
        state.organization("NORTH", "DISTRICT", "STATE");
        state.organization("SOUTH", "DISTRICT", "STATE");
        agency = state.person("kim", Role.AGENCY_ADMINISTRATOR, "STATE");
        north = state.person("nadia", Role.PROGRAM_MANAGER, "NORTH");
        south = state.person("simon", Role.PROGRAM_MANAGER, "SOUTH");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    DraftView begin(String code) {
        return server.call(
                CatalogDrafts.class, port -> port.create(north, code, "Asking questions", "NORTH"));
    }

    DraftView next(String code) {
        return server.call(CatalogDrafts.class, port -> port.createNext(north, code, "NORTH"));
    }

    DraftView find(DraftView draft) {
        return server.call(CatalogDrafts.class, port -> port.find(agency, draft.id()));
    }

    /** Over whatever was saved before. */
    void save(DraftView draft, Part part) {
        int revision = find(draft).sections().get(Section.of(part)).revision();
        server.call(CatalogDrafts.class, port -> port.save(north, draft.id(), revision, part));
    }

    DraftView written(String code) {
        DraftView draft = begin(code);
        for (Part part : text("Asking questions")) {
            save(draft, part);
        }
        return find(draft);
    }

    CatalogEntry publish(DraftView draft) {
        int revision = find(draft).revision();
        return server.call(CatalogDrafts.class, port -> port.publish(agency, draft.id(), revision));
    }

    CatalogEntry published(String code) {
        return publish(written(code));
    }

    static List<Part> text(String title) {
        return List.of(
                new Basics(
                        title,
                        "The educator asks questions that make students think.",
                        "Plan, teach, look back.",
                        new BigDecimal("12.5"),
                        30),
                new Method("Ask, wait, listen.", "Plan the question\nWait three seconds"),
                new Research(
                        "Waiting helps.",
                        List.of(new Reference("Rowe (1986)", "https://example.org/rowe")),
                        List.of(new Reference("A guide to waiting", null))),
                requirements(),
                rubric());
    }

    static Requirements requirements() {
        return new Requirements(
                List.of(
                        new Asked(
                                "video",
                                RequirementKind.ARTIFACT,
                                "A recording",
                                "Ten minutes.",
                                1,
                                null,
                                null,
                                true),
                        new Asked(
                                "look-back",
                                RequirementKind.REFLECTION,
                                "Looking back",
                                "What did you learn?",
                                1,
                                200,
                                700,
                                false)));
    }

    static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Judged(
                                "waits",
                                "Waiting",
                                "Does the educator wait?",
                                List.of(
                                        new Step("Not Met", "No waiting is heard.", false),
                                        new Step("Progressing", "Sometimes.", false),
                                        new Step("Demonstrated", "After each question.", true)),
                                List.of("video"))));
    }

    static Map<String, String> codes(Refusal refusal) {
        return refusal.details().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Refusal.Detail::field, Refusal.Detail::code, (one, two) -> one));
    }
}
