package org.touchstone.credential.coursework.internal;

import static org.touchstone.credential.testing.Publications.asks;
import static org.touchstone.credential.testing.Publications.judges;
import static org.touchstone.credential.testing.Publications.publication;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.CourseTool;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.AgencyFixture;
import org.touchstone.credential.testing.TestServer;

/**
 * The state of {@link AgencyFixture} with an educator of each district, and a micro-credential of a
 * coursework, an activity and a reflection. It is noon of November 3, 2026, in New York.
 */
public abstract class WorkFixture extends AgencyFixture {
    protected static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    protected CatalogEntry entry;
    protected Actor educator;
    protected Actor southerner;

    protected WorkFixture() {
        super("2026-11-03T17:00:00Z");
    }

    @Override
    protected TestServer furnish(TestServer bare) {
        return bare.with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                .with(CourseTool.class, new LinkCourseTool())
                .with(
                        AwardRegistry.class,
                        (AwardRegistry)
                                Proxy.newProxyInstance(
                                        WorkFixture.class.getClassLoader(),
                                        new Class<?>[] {AwardRegistry.class},
                                        (proxy, method, arguments) -> null));
    }

    @BeforeEach
    void start() {
        educator = person("dana", Role.EDUCATOR, "n1");
        southerner = person("sol", Role.EDUCATOR, "s1");
        entry =
                publish(
                        publication(
                                "MC-1",
                                "Analyzing Student Work",
                                List.of(
                                        asks(RequirementKind.COURSEWORK, "Coursework"),
                                        asks(RequirementKind.CLASSROOM_ACTIVITY, "Lesson"),
                                        asks(RequirementKind.REFLECTION, "Reflection")),
                                List.of(judges("Learning"))));
    }

    protected static ModuleText reading(String organization, String title) {
        return new ModuleText(
                organization,
                title,
                "Read the chapter.",
                List.of(new ModuleText.Link("Chapter", "https://example.org/chapter")),
                45,
                CompletionKind.MARKED,
                null,
                null);
    }

    /** Three questions, of which two must be right: a choice, several choices, a number. */
    protected static ModuleText quiz(String organization, Integer attempts) {
        return new ModuleText(
                organization,
                "Protocols",
                "Learn the protocols.",
                List.of(),
                60,
                CompletionKind.QUIZ,
                null,
                new Quiz(
                        60,
                        attempts,
                        List.of(
                                new Question(
                                        "What comes first?",
                                        List.of(
                                                new Choice("Describing", true),
                                                new Choice("Judging", false),
                                                new Choice("Grading", false)),
                                        null,
                                        null),
                                new Question(
                                        "Who takes part?",
                                        List.of(
                                                new Choice("A colleague", true),
                                                new Choice("Oneself", true),
                                                new Choice("Nobody", false)),
                                        null,
                                        null),
                                new Question(
                                        "How many samples?",
                                        List.of(),
                                        new BigDecimal("4"),
                                        new BigDecimal("0.5")))));
    }

    protected static ModuleText outside(String organization) {
        return new ModuleText(
                organization,
                "Outside",
                "Take the course.",
                List.of(),
                120,
                CompletionKind.LINK,
                "https://courses.example.org/17",
                null);
    }

    protected ModuleView add(Actor author, ModuleText text) {
        return server.call(CourseModules.class, port -> port.add(author, entry.code(), text));
    }

    protected SubmissionView begin() {
        return server.call(Submissions.class, port -> port.start(educator, entry.code()));
    }

    protected SubmissionView find(UUID submission) {
        return server.call(Submissions.class, port -> port.find(educator, submission));
    }

    protected SubmissionView evidence(UUID submission, NewEvidence evidence) {
        return server.call(
                Submissions.class, port -> port.addEvidence(educator, submission, evidence, null));
    }

    protected UUID requirement(RequirementKind kind) {
        return entry.requirements().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Everything but coursework and activity. */
    protected void completeTheRest(UUID submission) {
        evidence(
                submission,
                new NewEvidence(
                        requirement(RequirementKind.REFLECTION),
                        null,
                        "What I learned.",
                        null,
                        null,
                        null,
                        null,
                        null));
        server.run(
                Submissions.class, port -> port.describe(educator, submission, null, true, true));
    }

    protected void activity(UUID submission) {
        evidence(
                submission,
                new NewEvidence(
                        requirement(RequirementKind.CLASSROOM_ACTIVITY),
                        null,
                        "Exit tickets",
                        TODAY,
                        "Grade 5",
                        45,
                        null,
                        null));
    }

    protected SubmissionView submit(UUID submission) {
        return server.call(Submissions.class, port -> port.submit(educator, submission));
    }
}
