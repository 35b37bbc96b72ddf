package org.touchstone.review.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScorecardIsIncomplete;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

class ScorecardTest extends ReviewFixture {
    private UUID submission;
    private Actor reader;
    private ClaimedWork work;

    @BeforeEach
    void claimOne() {
        submission = waiting();
        reader = seed.reviewer();
        work = claim(reader);
    }

    @Test
    void draftIsEmptyUntilTheFirstSave() {
        Scoring.Draft draft =
                server.call(Scoring.class, scoring -> scoring.draft(reader, work.claimId()));

        assertThat(draft.savedAt()).isNull();
        assertThat(draft.scores().criteria()).isEmpty();
    }

    @Test
    void saveReplacesTheDraftAsAWhole() {
        save(reader, work, allMet());
        save(reader, work, half());

        assertThat(draft(reader, work)).isEqualTo(half());
    }

    @Test
    void commentIsKeptBeforeALevelIsChosen() {
        Seed.Judged first = credential.criteria().get(0);
        DraftScores commentOnly =
                new DraftScores(
                        List.of(new CriterionDraft(first.criterionId(), null, "Look again", null)),
                        null);
        save(reader, work, commentOnly);
        assertThat(draft(reader, work)).isEqualTo(commentOnly);

        save(reader, work, half());
        save(reader, work, commentOnly);

        assertThat(draft(reader, work)).isEqualTo(commentOnly);
    }

    @Test
    void sealNamesEveryCriterionWithoutALevel() {
        Seed.Judged second = credential.criteria().get(1);
        save(reader, work, half());

        ScorecardIsIncomplete refusal =
                catchThrowableOfType(ScorecardIsIncomplete.class, () -> seal(reader, work));

        assertThat(refusal.details())
                .extracting(Refusal.Detail::field)
                .containsExactly(second.criterionId().toString());
        assertThat(refusal.details().get(0).message()).contains("Criterion 2");
        assertThat(draft(reader, work)).isEqualTo(half());
        scoreAndSeal(reader, work);
    }

    @Test
    void sealOfNothingNamesAllCriteria() {
        ScorecardIsIncomplete refusal =
                catchThrowableOfType(ScorecardIsIncomplete.class, () -> seal(reader, work));

        assertThat(refusal.details()).hasSize(2);
    }

    @Test
    void draftWithStrangeCriteriaAndLevelsIsRefusedAsAWholeAndTheEarlierOneStays() {
        Seed.Judged first = credential.criteria().get(0);
        Seed.Judged second = credential.criteria().get(1);
        save(reader, work, half());
        DraftScores strange =
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        first.criterionId(), second.notMet(), null, null),
                                new CriterionDraft(UUID.randomUUID(), first.notMet(), null, null),
                                new CriterionDraft(
                                        second.criterionId(), second.notMet(), "a\0b", null),
                                new CriterionDraft(second.criterionId(), null, null, null)),
                        "x".repeat(10_001));

        InvalidRequest refusal =
                catchThrowableOfType(InvalidRequest.class, () -> save(reader, work, strange));

        assertThat(refusal.details())
                .extracting(Refusal.Detail::code)
                .containsExactly(
                        "level-unknown",
                        "criterion-unknown",
                        "comment-unreadable",
                        "criterion-twice",
                        "comment-too-long");
        assertThat(draft(reader, work)).isEqualTo(half());
    }

    @Test
    void sealDecidesTheSubmissionWithEveryLevelAndComment() {
        save(reader, work, allMet());

        Scoring.SealedReading sealed = seal(reader, work);

        assertThat(sealed.workNumber()).isEqualTo(work.workNumber());
        assertThat(sealed.sealedAt()).isEqualTo(clock.instant());
        assertThat(count("select count(*) from credential.submission where state = 'EARNED'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.criterion_feedback where is_met and comment = 'Well shown'"))
                .isEqualTo(2);
        assertThat(awards.granted).extracting(Earned::submissionId).containsExactly(submission);
    }

    @Test
    void oneCriterionNotMetDecidesNotYet() {
        Seed.Judged first = credential.criteria().get(0);
        Seed.Judged second = credential.criteria().get(1);
        save(
                reader,
                work,
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        first.criterionId(), first.demonstrated(), null, null),
                                new CriterionDraft(
                                        second.criterionId(),
                                        second.notMet(),
                                        "Add samples",
                                        null)),
                        null));

        seal(reader, work);

        assertThat(count("select count(*) from credential.submission where state = 'NOT_YET'"))
                .isEqualTo(1);
        assertThat(awards.granted).isEmpty();
    }

    @Test
    void secondSealWithTheSameTokenAnswersAlikeAndDecidesNothing() {
        Scoring.SealedReading first = scoreAndSeal(reader, work);
        clock.pass(java.time.Duration.ofHours(5));

        Scoring.SealedReading second = seal(reader, work);

        assertThat(second).isEqualTo(first);
        assertThat(decisions()).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'review.sealed'"))
                .isEqualTo(1);
    }

    @Test
    void databaseRefusesEveryChangeOfASealedScorecard() {
        scoreAndSeal(reader, work);

        for (String change :
                List.of(
                        "update review.scorecard set overall_comment = 'other'",
                        "update review.scorecard set sealed_at = null",
                        "delete from review.scorecard",
                        "update review.criterion_score set level_id = null",
                        "delete from review.criterion_score",
                        "insert into review.criterion_score (id, scorecard_id, criterion_id)"
                                + " select gen_random_uuid(), id, gen_random_uuid() from review.scorecard")) {
            assertThatThrownBy(() -> seed.sql(change))
                    .as(change)
                    .hasMessageContaining("is sealed and never changes");
        }
    }

    @Test
    void databaseLetsADraftChange() {
        save(reader, work, half());

        assertThat(seed.sql("update review.criterion_score set comment = 'other'")).isEqualTo(1);
        assertThat(seed.sql("delete from review.criterion_score")).isEqualTo(1);
    }

    @Test
    void decisionThatFailsLosesNoReadingAndIsTriedAgain() {
        save(reader, work, allMet());
        awards.fails = true;

        assertThatThrownBy(() -> seal(reader, work)).isInstanceOf(IllegalStateException.class);

        assertThat(count("select count(*) from review.scorecard where sealed_at is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from review.work where stage = 'SETTLING'")).isEqualTo(1);
        assertThat(decisions()).isZero();

        awards.fails = false;
        settleAll();
        assertThat(decisions()).isEqualTo(1);
        assertThat(count("select count(*) from review.work where stage = 'DECIDED'")).isEqualTo(1);
    }
}
