package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.AlreadyEarned;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.FileRefused;
import org.touchstone.credential.submission.NotComplete;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

class SubmissionsTest {
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir Path home;

    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private TestServer server;
    private CatalogEntry entry;
    private Actor educator;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential")
                        .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                        .with(AwardRegistry.class, new NoBadges());
        entry = server.call(Catalog.class, catalog -> catalog.publish(SYSTEM, publication()));
        educator = educator("dana");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void startingTwiceGivesTheAttemptThatIsOpen() {
        assertThat(begin().id()).isEqualTo(begin().id());
    }

    @Test
    void startingInManyTabsAtOnceOpensOneAttempt() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try {
            List<UUID> opened =
                    tabs
                            .invokeAll(
                                    IntStream.range(0, 8)
                                            .<java.util.concurrent.Callable<UUID>>mapToObj(
                                                    n -> () -> begin().id())
                                            .toList())
                            .stream()
                            .map(SubmissionsTest::get)
                            .toList();
            assertThat(Set.copyOf(opened)).hasSize(1);
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void anEmptyAttemptIsRefusedWithEverythingThatIsMissing() {
        SubmissionView attempt = begin();

        assertThatThrownBy(() -> submit(attempt.id()))
                .isInstanceOfSatisfying(
                        NotComplete.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting("code")
                                        .containsExactly(
                                                "evidence-missing",
                                                "evidence-missing",
                                                "evidence-missing",
                                                "evidence-missing",
                                                "own-work-statement",
                                                "student-privacy-statement"));
        assertThat(find(attempt.id()).state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void aReflectionOutsideItsWordLimitsIsNamedWithItsCount() {
        SubmissionView attempt = begin();
        add(attempt, text(RequirementKind.REFLECTION, "three short words"), null);

        assertThat(gaps(attempt))
                .extracting("message")
                .contains("'Reflection' has 3 words; it needs at least 5.");
    }

    @Test
    void anActivityInTheFutureIsNotComplete() {
        SubmissionView attempt = begin();
        add(
                attempt,
                new NewEvidence(
                        requirement(RequirementKind.CLASSROOM_ACTIVITY).id(),
                        null,
                        null,
                        LocalDate.parse("2026-11-04"),
                        null,
                        null,
                        null,
                        null),
                null);

        assertThat(gaps(attempt)).extracting("code").contains("date-missing");
    }

    @Test
    void whatWasHandedInIsFrozenAndWakesTheIntakeOnce() {
        UUID id = handIn();
        submit(id);

        assertThatThrownBy(() -> add(find(id), text(RequirementKind.REFLECTION, "one more"), null))
                .isInstanceOf(EvidenceIsFrozen.class);
        assertThat(server.database().count("select count(*) from credential.outbox")).isEqualTo(1);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.submission where manifest"
                                                + " like '%fileSha256%' and manifest like"
                                                + " '%textSha256%'"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesToChangeFrozenEvidence() {
        handIn();

        assertThatThrownBy(
                        () ->
                                server.database()
                                        .run(
                                                "credential",
                                                em ->
                                                        em.createNativeQuery(
                                                                        "update credential.evidence_item set"
                                                                                + " narrative = 'better'")
                                                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("is frozen");
    }

    @Test
    void somebodyElsesAttemptIsNotFound() {
        UUID id = begin().id();
        Actor other = educator("lee");

        assertThatThrownBy(() -> server.call(Submissions.class, port -> port.find(other, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProgramNamedAsAPdfIsRefused() {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        SubmissionView attempt = begin();

        assertThatThrownBy(
                        () ->
                                add(
                                        attempt,
                                        text(RequirementKind.ARTIFACT, null),
                                        new NewFile("plan.pdf", new ByteArrayInputStream(program))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("cannot be evidence");
    }

    @Test
    void notYetOpensAnAttemptWithTheEvidenceOfTheLast() {
        UUID first = handIn();
        decide(first, false);

        SubmissionView second = begin();

        assertThat(second.id()).isNotEqualTo(first);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.evidence())
                .extracting("narrative", "sha256")
                .containsExactlyElementsOf(
                        find(first).evidence().stream()
                                .map(
                                        piece ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        piece.narrative(), piece.sha256()))
                                .toList());
        assertThat(find(first).feedback()).hasSize(1).allMatch(one -> !one.isMet());
        assertThat(gaps(second)).extracting("code").contains("change-note-missing");
    }

    @Test
    void whatIsEarnedIsNotBegunAgain() {
        decide(handIn(), true);

        assertThatThrownBy(this::begin).isInstanceOf(AlreadyEarned.class);
    }

    @Test
    void theSameDecisionTwiceIsRecordedOnce() {
        UUID id = handIn();

        assertThat(decide(id, true)).isEqualTo(decide(id, true)).isNotNull();
        assertThat(server.database().count("select count(*) from credential.criterion_feedback"))
                .isEqualTo(1);
    }

    @Test
    void aReaderGetsNoFileNameOfTheEducator() {
        UUID id = handIn();

        List<BlindWork.Piece> pieces = server.call(BlindWork.class, work -> work.pieces(id));

        assertThat(pieces).hasSize(4);
        assertThat(pieces)
                .extracting(BlindWork.Piece::fileName)
                .filteredOn(name -> name != null)
                .containsExactly("evidence-3.txt");
    }

    private List<Submissions.Gap> gaps(SubmissionView attempt) {
        return server.call(Submissions.class, port -> port.completeness(educator, attempt.id()));
    }

    private SubmissionView begin() {
        return server.call(Submissions.class, port -> port.start(educator, entry.code()));
    }

    private SubmissionView find(UUID id) {
        return server.call(Submissions.class, port -> port.find(educator, id));
    }

    private SubmissionView submit(UUID id) {
        return server.call(Submissions.class, port -> port.submit(educator, id));
    }

    private SubmissionView add(SubmissionView attempt, NewEvidence evidence, NewFile file) {
        return server.call(
                Submissions.class,
                port -> port.addEvidence(educator, attempt.id(), evidence, file));
    }

    private UUID handIn() {
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

    private UUID decide(UUID submission, boolean met) {
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
                                                            criterion.id(), level, "Seen")),
                                            null,
                                            clock.instant()))
                            .orElse(null);
                });
    }

    private NewEvidence text(RequirementKind kind, String narrative) {
        return new NewEvidence(
                requirement(kind).id(), null, narrative, null, null, null, null, null);
    }

    private RequirementView requirement(RequirementKind kind) {
        return entry.requirements().stream()
                .filter(requirement -> requirement.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Actor educator(String username) {
        UUID id = UUID.randomUUID();
        server.database()
                .run(
                        "credential",
                        em ->
                                em.createNativeQuery(
                                                "insert into credential.person (id, username, given_name,"
                                                        + " family_name) values (?1, ?2, 'Dana', 'Rivera')")
                                        .setParameter(1, id)
                                        .setParameter(2, username)
                                        .executeUpdate());
        return new Actor(id, username, Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
    }

    private static Publication publication() {
        return new Publication(
                "MC-1",
                "Analyzing Student Work",
                "The educator analyzes student work.",
                "Key method",
                "Components",
                "Research",
                "Overview",
                new BigDecimal("12.0"),
                30,
                List.of(
                        requirement(RequirementKind.COURSEWORK, "Coursework", null, null),
                        requirement(RequirementKind.CLASSROOM_ACTIVITY, "Lesson", null, null),
                        requirement(RequirementKind.ARTIFACT, "Plan", null, null),
                        requirement(RequirementKind.REFLECTION, "Reflection", 5, 50)),
                List.of(
                        new Publication.CriterionText(
                                "Evidence of learning",
                                "Does it show learning?",
                                List.of(
                                        new Publication.LevelText("Not Met", "No.", false),
                                        new Publication.LevelText("Demonstrated", "Yes.", true)))));
    }

    private static Publication.RequirementText requirement(
            RequirementKind kind, String title, Integer minimum, Integer maximum) {
        return new Publication.RequirementText(kind, title, "Supply it.", 1, minimum, maximum);
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
