package org.touchstone.credential.submission.internal;

import static org.touchstone.credential.testing.Publications.asks;
import static org.touchstone.credential.testing.Publications.asksWords;
import static org.touchstone.credential.testing.Publications.judges;
import static org.touchstone.credential.testing.Publications.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.testing.TestAgency;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * An educator and a micro-credential with one requirement of each kind, on a database of its own.
 */
abstract class AttemptFixture {
    static final Actor SYSTEM = Actor.system("test");

    @TempDir Path home;

    final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    TestServer server;
    TestAgency state;
    CatalogEntry entry;
    Actor educator;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential")
                        .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                        .with(AwardRegistry.class, new NoBadges());
        state = new TestAgency(server.database().dataSource());
        entry =
                publish(
                        publication(
                                "MC-1",
                                "Analyzing Student Work",
                                List.of(
                                        asks(RequirementKind.COURSEWORK, "Coursework"),
                                        asks(RequirementKind.CLASSROOM_ACTIVITY, "Lesson"),
                                        asks(RequirementKind.ARTIFACT, "Plan"),
                                        asksWords("Reflection", 5, 50)),
                                List.of(judges("Evidence of learning"))));
        educator = educator("dana");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    CatalogEntry publish(Publication publication) {
        return server.call(Catalog.class, catalog -> catalog.publish(SYSTEM, publication));
    }

    List<Submissions.Gap> gaps(SubmissionView attempt) {
        return server.call(Submissions.class, port -> port.completeness(educator, attempt.id()));
    }

    SubmissionView begin() {
        return server.call(Submissions.class, port -> port.start(educator, entry.code()));
    }

    SubmissionView find(UUID id) {
        return server.call(Submissions.class, port -> port.find(educator, id));
    }

    SubmissionView submit(UUID id) {
        return server.call(Submissions.class, port -> port.submit(educator, id));
    }

    SubmissionView add(SubmissionView attempt, NewEvidence evidence, NewFile file) {
        return server.call(
                Submissions.class,
                port -> port.addEvidence(educator, attempt.id(), evidence, file));
    }

    UUID handIn() {
        SubmissionView attempt = begin();
        LocalDate day = LocalDate.parse("2026-11-02");
        add(
                attempt,
                new NewEvidence(
                        requirement(RequirementKind.COURSEWORK).id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        day,
                        null),
                null);
        add(
                attempt,
                new NewEvidence(
                        requirement(RequirementKind.CLASSROOM_ACTIVITY).id(),
                        "Fractions",
                        "Exit tickets",
                        day,
                        "Grade 5",
                        45,
                        null,
                        null),
                null);
        add(
                attempt,
                text(RequirementKind.ARTIFACT, null),
                new NewFile(
                        "C:\\Users\\Dana\\dana-rivera.txt",
                        new ByteArrayInputStream("Plan".getBytes(StandardCharsets.UTF_8))));
        add(
                attempt,
                text(RequirementKind.REFLECTION, "My students showed me what to change."),
                null);
        server.run(
                Submissions.class, port -> port.describe(educator, attempt.id(), null, true, true));
        submit(attempt.id());
        return attempt.id();
    }

    UUID decide(UUID submission, boolean met) {
        Criterion criterion = entry.rubric().get(0);
        UUID level =
                criterion.levels().stream()
                        .filter(one -> one.isMet() == met)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return server.call(
                SubmissionOutcomes.class,
                outcomes -> {
                    if (outcomes.waitingForIntake(submission).isPresent()) {
                        outcomes.openedForReview(SYSTEM, submission);
                    }
                    return outcomes.record(
                                    SYSTEM,
                                    new Decision(
                                            submission,
                                            List.of(
                                                    new CriterionOutcome(
                                                            criterion.id(), level, null, "Seen")),
                                            null,
                                            clock.instant()))
                            .orElse(null);
                });
    }

    NewEvidence text(RequirementKind kind, String narrative) {
        return new NewEvidence(
                requirement(kind).id(), null, narrative, null, null, null, null, null);
    }

    RequirementView requirement(RequirementKind kind) {
        return entry.requirements().stream()
                .filter(requirement -> requirement.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Dana Rivera, with no role in any organization. */
    Actor educator(String username) {
        UUID id = state.person(username);
        state.execute("update credential.person set family_name = 'Rivera' where id = ?1", id);
        return new Actor(
                id, username, Set.of(Permission.SUBMIT_WORK, Permission.OWN_ACCOUNT), "127.0.0.1");
    }

    /** Badges are another feature's: this one only has to ask for each award once. */
    private static final class NoBadges implements AwardRegistry {
        private final java.util.Map<UUID, UUID> bySubmission =
                new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public UUID grant(Actor actor, Earned earned) {
            return bySubmission.computeIfAbsent(earned.submissionId(), id -> UUID.randomUUID());
        }

        @Override
        public void revoke(Actor actor, UUID awardId, String reason, java.time.Instant at) {
            throw new UnsupportedOperationException("No test of submissions revokes");
        }

        @Override
        public List<AwardView> awardsOf(UUID educatorId) {
            return List.of();
        }
    }
}
