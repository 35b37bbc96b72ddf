package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.QueueFigures;
import org.touchstone.review.queue.QueueFigures.Waiting;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

/** Who gets which work, and in which order. */
class ClaimRulesTest extends ReviewFixture {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 2);

    @Test
    void reviewerGetsWhatWaits() {
        UUID submission = waiting();

        ClaimedWork work = claim(seed.reviewer());

        assertThat(work.workNumber())
                .isEqualTo(workNumber(submission))
                .matches("W-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(work.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(work.dueOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(work.businessDaysLeft()).isEqualTo(5);
        assertThat(work.microCredential().code()).isEqualTo("DATA-1");
    }

    @Test
    void nothingIsClaimedFromAnEmptyQueue() {
        assertThat(claimNext(seed.reviewer())).isEmpty();
    }

    @Test
    void whoMayNotScoreMayNotClaim() {
        waiting();
        Actor coach = new Actor(seed.person(), "coach", Set.of(), "127.0.0.1");

        assertThatThrownBy(() -> claimNext(coach)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void authorNeverGetsTheirOwnWork() {
        UUID author = seed.person();
        waiting(author);

        assertNotOfferedTo(seed.reviewer(author));
    }

    @Test
    void colleagueOfTheSameSchoolNeverGetsTheWork() {
        UUID school = seed.organization("SCHOOL");
        UUID author = seed.person();
        UUID colleague = seed.person();
        seed.member(author, school, "EDUCATOR", null);
        seed.member(colleague, school, "EDUCATOR", null);
        waiting(author);

        assertNotOfferedTo(seed.reviewer(colleague));
    }

    @Test
    void reviewerOfTheSameDistrictGetsTheWork() {
        UUID district = seed.organization("DISTRICT");
        UUID author = seed.person();
        UUID reviewer = seed.person();
        seed.member(author, district, "EDUCATOR", null);
        seed.member(reviewer, district, "REVIEWER", null);
        waiting(author);

        assertThat(claimNext(seed.reviewer(reviewer))).isPresent();
    }

    @Test
    void reviewerWhoLeftTheSchoolYesterdayGetsTheWork() {
        UUID school = seed.organization("SCHOOL");
        UUID author = seed.person();
        UUID reviewer = seed.person();
        seed.member(author, school, "EDUCATOR", null);
        seed.member(reviewer, school, "EDUCATOR", YESTERDAY);
        waiting(author);

        assertThat(claimNext(seed.reviewer(reviewer))).isPresent();
    }

    @Test
    void coachNeverGetsTheWorkOfTheirEducator() {
        UUID author = seed.person();
        UUID coach = seed.person();
        seed.coaches(coach, author, null);
        waiting(author);

        assertNotOfferedTo(seed.reviewer(coach));
    }

    @Test
    void coachingThatEndedAfterTheWorkCameInStillExcludes() {
        UUID author = seed.person();
        UUID coach = seed.person();
        waiting(author);
        seed.coaches(coach, author, LocalDate.of(2026, 11, 4));
        clock.pass(Duration.ofDays(3));

        assertNotOfferedTo(seed.reviewer(coach));
    }

    @Test
    void coachingThatEndedBeforeTheWorkCameInDoesNotExclude() {
        UUID author = seed.person();
        UUID coach = seed.person();
        seed.coaches(coach, author, YESTERDAY);
        waiting(author);

        assertThat(claimNext(seed.reviewer(coach))).isPresent();
    }

    @Test
    void readerNeverGetsASecondReadingOfTheSameWork() {
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        openSecondRead(submission);

        assertNotOfferedTo(reader);
    }

    @Test
    void readerWithOnlyADraftOfTheFirstReadingDoesNotGetTheSecond() {
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        ClaimedWork first = claim(reader);
        save(reader, first, half());
        release(reader, first, ReleaseReason.NOT_ENOUGH_TIME);
        Actor other = seed.reviewer();
        scoreAndSeal(other, claim(other));
        openSecondRead(submission);

        assertNotOfferedTo(reader);
    }

    @Test
    void declaredConflictIsForGood() {
        waiting();
        Actor acquainted = seed.reviewer();
        release(acquainted, claim(acquainted), ReleaseReason.CONFLICT_OF_INTEREST);
        clock.pass(Duration.ofDays(30));

        assertNotOfferedTo(acquainted);
    }

    @Test
    void resubmissionGoesFirstToAReaderWhoHasNotReadTheEarlierAttempt() {
        UUID author = seed.person();
        waiting(author);
        Actor earlierReader = seed.reviewer();
        notYet(earlierReader, claim(earlierReader));
        UUID resubmission = waiting(credential, author, 2, clock.instant());
        clock.pass(Duration.ofHours(30));
        UUID younger = waiting();

        assertThat(claim(earlierReader).workNumber()).isEqualTo(workNumber(younger));
        assertThat(claim(seed.reviewer()).workNumber()).isEqualTo(workNumber(resubmission));
    }

    @Test
    void resubmissionGoesToItsEarlierReaderWhenThereIsNothingElse() {
        UUID author = seed.person();
        waiting(author);
        Actor earlierReader = seed.reviewer();
        notYet(earlierReader, claim(earlierReader));
        UUID resubmission = waiting(credential, author, 2, clock.instant());

        assertThat(claim(earlierReader).workNumber()).isEqualTo(workNumber(resubmission));
    }

    @Test
    void overdueWorkComesFirstThenTheLeastTimeLeftThenAge() {
        UUID dueLater = waiting();
        clock.pass(Duration.ofMinutes(1));
        UUID dueLaterToo = waiting();
        UUID dueSooner = waitingSince(Duration.ofDays(1));
        UUID overdue = waitingSince(Duration.ofDays(20));

        assertThat(List.of(next(), next(), next(), next()))
                .containsExactly(
                        workNumber(overdue),
                        workNumber(dueSooner),
                        workNumber(dueLater),
                        workNumber(dueLaterToo));
    }

    @Test
    void workThatWasGivenBackKeepsItsPlaceForOthers() {
        UUID older = waitingSince(Duration.ofDays(1));
        UUID younger = waiting();
        Actor reader = seed.reviewer();
        release(reader, claim(reader), ReleaseReason.EVIDENCE_CANNOT_BE_OPENED);

        assertThat(claim(reader).workNumber()).isEqualTo(workNumber(younger));
        assertThat(next()).isEqualTo(workNumber(older));
    }

    @Test
    void figuresCountOnlyWhatTheReviewerMayRead() {
        Seed.Credential other = credential("LIT-2");
        Actor reader = seed.reviewer();
        waiting(reader.personId());
        waiting();
        waitingSince(Duration.ofDays(20));
        waiting(other, seed.person(), 1, clock.instant());
        scoreAndSeal(reader, claim(reader));

        QueueFigures.Figures figures = figures(reader);

        assertThat(figures.waiting())
                .containsExactly(
                        new Waiting("DATA-1", "Title of DATA-1", 1, 0),
                        new Waiting("LIT-2", "Title of LIT-2", 1, 0));
        assertThat(figures.sealedToday()).isEqualTo(1);
        assertThat(figures.sealedThisWeek()).isEqualTo(1);
    }

    @Test
    void sealedTodayBeginsAnewAtMidnightOfTheAgencyAndTheWeekOnMonday() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));

        clock.pass(Duration.ofHours(12));
        QueueFigures.Figures wednesday = figures(reader);
        assertThat(wednesday.sealedToday()).isZero();
        assertThat(wednesday.sealedThisWeek()).isEqualTo(1);
        clock.pass(Duration.ofDays(6));
        assertThat(figures(reader).sealedThisWeek()).isZero();
    }

    private QueueFigures.Figures figures(Actor reviewer) {
        return server.call(QueueFigures.class, queue -> queue.of(reviewer));
    }

    /** Not to this reviewer, but to anybody else. */
    private void assertNotOfferedTo(Actor reviewer) {
        assertThat(claimNext(reviewer)).isEmpty();
        assertThat(claimNext(seed.reviewer())).isPresent();
    }

    private String next() {
        return claim(seed.reviewer()).workNumber();
    }

    private UUID waitingSince(Duration age) {
        return waiting(credential, seed.person(), 1, clock.instant().minus(age));
    }

    private void release(Actor reviewer, ClaimedWork work, ReleaseReason reason) {
        server.run(
                ReviewQueue.class,
                queue -> queue.release(reviewer, work.claimId(), work.token(), reason, null));
    }

    private void openSecondRead(UUID submission) {
        seed.sql(
                """
                insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                    work_number, kind, state, estimated_minutes, opened_at, due_at, order_at)
                select gen_random_uuid(), submission_id, version_id, micro_credential_id, author_id,
                    'W-0000-0000', 'SECOND_READ', 'WAITING', 45, opened_at, due_at, order_at
                from review.review_task where submission_id = ?
                """,
                submission);
    }
}
