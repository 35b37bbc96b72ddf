package org.touchstone.review.calibration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.QueueFigures;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.scoring.ScoringPolicy;

/** A validity paper's whole way, beside that of live work. */
class ValidityLooksLiveTest extends CalibrationFixture {
    private final String numbers = "^W-[0-9A-Z]{4}-[0-9A-Z]{4}$";

    @Test
    void claimAndSealOfAPaperAreThoseOfLiveWork() {
        Actor reviewer = prepared();
        long decisions = decisions();
        UUID live = waiting();
        scoreAndSeal(reviewer, claim(reviewer));
        assertThat(waitingFor(reviewer)).as("the paper counts as waiting work").isEqualTo(1);
        waiting();
        assertThat(waitingFor(reviewer)).isEqualTo(2);
        assertThat(waitingFor(seed.reviewer())).as("of others only live work").isEqualTo(1);

        ClaimedWork one = claim(reviewer);
        save(reviewer, one, allMet());
        Scoring.SealedReading sealedOne = seal(reviewer, one);
        ClaimedWork other = claim(reviewer);
        save(reviewer, other, allMet());
        Scoring.SealedReading sealedOther = seal(reviewer, other);

        assertThat(List.of(one, other))
                .allSatisfy(
                        work -> {
                            assertThat(work.workNumber()).matches(numbers);
                            assertThat(work.claimId().version()).isEqualTo(4);
                            assertThat(work.token().version()).isEqualTo(4);
                        });
        assertThat(one.microCredential()).isEqualTo(other.microCredential());
        assertThat(one.dueOn()).isEqualTo(other.dueOn());
        assertThat(one.businessDaysLeft()).isEqualTo(other.businessDaysLeft());
        assertThat(one.estimatedMinutes()).isEqualTo(other.estimatedMinutes());
        assertThat(one.expiresAt()).isEqualTo(other.expiresAt());
        assertThat(sealedOne.sealedAt()).isEqualTo(sealedOther.sealedAt());
        assertThat(decisions() - decisions).as("the paper decides nothing").isEqualTo(2);
        assertThat(count("select count(*) from review.validity_result where exact = judged"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from review.work where stage <> 'DECIDED' and submission_id = '%s'"
                                        .formatted(live)))
                .isZero();
    }

    @Test
    void auditTrailOfTheReaderSaysTheSameOfBoth() {
        Actor reviewer = prepared();
        waiting();
        scoreAndSeal(reviewer, claim(reviewer));
        scoreAndSeal(reviewer, claim(reviewer));
        assertThat(count("select count(*) from review.validity_result")).isEqualTo(1);
        assertThat(
                        count(
                                """
                                select count(distinct (action, subject_kind, before, after)) from credential.audit_record
                                where actor_id = '%s' and subject_kind = 'TaskClaim'
                                """
                                        .formatted(reviewer.personId())))
                .as("claimed and sealed, twice the same")
                .isEqualTo(2);
    }

    @Test
    void paperThatItsReaderKnowsIsWithdrawn() {
        Actor reviewer = prepared();
        waiting();
        scoreAndSeal(reviewer, claim(reviewer));
        ClaimedWork paper = claim(reviewer);
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reviewer,
                                paper.claimId(),
                                paper.token(),
                                ReleaseReason.CONFLICT_OF_INTEREST,
                                null));
        server.run(CalibrationSweep.class, CalibrationSweep::withdrawPapers);
        assertThat(waitingFor(reviewer)).isZero();
        assertThat(count("select count(*) from review.review_task where state = 'WAITING'"))
                .isZero();
    }

    @Test
    void suspendedReaderKeepsWhatIsInHandAndGetsNothingMore() {
        Actor reviewer = prepared();
        waiting();
        ClaimedWork inHand = claim(reviewer);
        waiting();
        seed.sql(
                """
                insert into review.qualification (id, reviewer_id, version_id, qualified_at, expires_at, suspended_at,
                    suspension_reason, suspension_cause)
                values (gen_random_uuid(), ?, ?, now(), now(), now(), 'r', 'DRIFT')
                """,
                reviewer.personId(),
                credential.versionId());
        scoreAndSeal(reviewer, inHand);
        assertThat(waitingFor(reviewer)).isZero();
        assertThat(claimNext(reviewer)).isEmpty();
    }

    @Test
    void onlyTheQualifiedClaimWhereASetIsActive() {
        UUID set = activeSet(SetKind.QUALIFYING, 1);
        waiting();
        Actor reviewer = seed.reviewer();
        assertThat(claimNext(reviewer)).isEmpty();
        pass(reviewer, set);
        assertThat(claimNext(reviewer)).isPresent();
    }

    /** A reader whose every reading is followed by a validity paper. */
    private Actor prepared() {
        UUID submission = waiting();
        Actor first = seed.reviewer();
        scoreAndSeal(first, claim(first));
        UUID set = set(SetKind.VALIDITY, "Watch");
        addPaper(set, workNumber(submission));
        activate(set);
        policy(
                was ->
                        new ScoringPolicy(
                                was.secondReads(),
                                was.combination(),
                                was.discrepancy(),
                                was.adjudicator(),
                                BigDecimal.ONE,
                                was.heldForRelease(),
                                was.conditionsToReturn()));
        return seed.reviewer();
    }

    private int waitingFor(Actor reviewer) {
        return server.call(QueueFigures.class, figures -> figures.of(reviewer)).waitingInAll();
    }
}
