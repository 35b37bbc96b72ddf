package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.AlreadyEarned;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.FileRefused;
import org.touchstone.credential.submission.NotComplete;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.testing.AtOnce;

class SubmissionsTest extends AttemptFixture {

    @Test
    void startingTwiceGivesTheAttemptThatIsOpen() {
        assertThat(begin().id()).isEqualTo(begin().id());
    }

    @Test
    void startingInManyTabsAtOnceOpensOneAttempt() throws Exception {
        List<UUID> opened = AtOnce.times(8, () -> begin().id());
        assertThat(Set.copyOf(opened)).hasSize(1);
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
}
