package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.ClaimWasTakenBack;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.NobodyHoldsIt;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.ReaderIsExcluded;
import org.touchstone.review.queue.ReadingIsNotWaiting;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.Rescue.Place;
import org.touchstone.review.queue.ReviewerIsSuspended;
import org.touchstone.review.queue.ReviewerSeats;
import org.touchstone.review.queue.ReviewerSeats.Seat;
import org.touchstone.review.testing.ReviewFixture;

/** What a supervisor does about stuck work, and what it leaves behind. */
class RescueTest extends ReviewFixture {
    private static final String WHY = "The reader is ill";

    private void rescue(Consumer<Rescue> work) {
        server.run(Rescue.class, work);
    }

    private UUID task(UUID submission) {
        return server.call(
                QueueDesk.class,
                desk ->
                        desk
                                .rows(seed.supervisor(), QueueDesk.Show.WAITING, null, null)
                                .rows()
                                .stream()
                                .filter(row -> row.workNumber().equals(workNumber(submission)))
                                .findFirst()
                                .orElseThrow()
                                .taskId());
    }

    private Actor reviewer() {
        UUID person = seed.person();
        seed.member(person, seed.organization("DISTRICT"), "REVIEWER", null);
        return seed.reviewer(person);
    }

    @Test
    void holderOfAClaimThatWasTakenBackIsToldAndKeepsTheDraft() {
        UUID task = task(waiting());
        Actor holder = seed.reviewer();
        ClaimedWork lost = claim(holder);
        save(holder, lost, half());

        rescue(r -> r.takeBack(seed.supervisor(), task, WHY));

        assertThatThrownBy(() -> save(holder, lost, allMet()))
                .isInstanceOf(ClaimWasTakenBack.class);
        assertThatThrownBy(() -> seal(holder, lost)).isInstanceOf(ClaimWasTakenBack.class);
        ClaimedWork again = claim(holder);
        assertThat(draft(holder, again)).isEqualTo(half());
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'review.taken-back' and after like '%ill%'"))
                .isEqualTo(1);
    }

    @Test
    void nothingIsTakenBackTwice() {
        UUID task = task(waiting());
        claim(seed.reviewer());
        rescue(r -> r.takeBack(seed.supervisor(), task, WHY));

        assertThatThrownBy(() -> rescue(r -> r.takeBack(seed.supervisor(), task, WHY)))
                .isInstanceOf(NobodyHoldsIt.class);
        assertThatThrownBy(() -> rescue(r -> r.takeBack(seed.supervisor(), UUID.randomUUID(), WHY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachRescueNeedsAReasonAndTheRight() {
        UUID task = task(waiting());
        claim(seed.reviewer());

        for (String none : new String[] {null, " ", "x".repeat(2001), "a\0b"}) {
            assertThatThrownBy(() -> rescue(r -> r.takeBack(seed.supervisor(), task, none)))
                    .isInstanceOf(InvalidRequest.class);
        }
        assertThatThrownBy(() -> rescue(r -> r.takeBack(seed.reviewer(), task, WHY)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void assignedWorkIsOfferedToItsReaderOnly() {
        UUID task = task(waiting());
        Actor chosen = reviewer();

        rescue(r -> r.assign(seed.supervisor(), task, chosen.personId(), WHY));

        assertThat(claimNext(reviewer())).isEmpty();
        assertThat(claimNext(chosen)).isPresent();
        assertThatThrownBy(
                        () ->
                                rescue(
                                        r ->
                                                r.assign(
                                                        seed.supervisor(),
                                                        task,
                                                        chosen.personId(),
                                                        WHY)))
                .isInstanceOf(ReadingIsNotWaiting.class);
    }

    @Test
    void assignmentThatIsTakenAwayOpensTheWorkToAll() {
        UUID task = task(waiting());
        rescue(r -> r.assign(seed.supervisor(), task, reviewer().personId(), WHY));

        rescue(r -> r.assign(seed.supervisor(), task, null, WHY));

        assertThat(claimNext(reviewer())).isPresent();
    }

    @Test
    void supervisorCannotAssignPastTheRulesOfAClaim() {
        UUID author = seed.person();
        seed.member(author, seed.organization("DISTRICT"), "REVIEWER", null);
        UUID task = task(waiting(author));
        Actor coach = reviewer();
        seed.coaches(coach.personId(), author, null);

        assertThatThrownBy(() -> rescue(r -> r.assign(seed.supervisor(), task, author, WHY)))
                .isInstanceOfSatisfying(
                        ReaderIsExcluded.class,
                        no ->
                                assertThat(no.details())
                                        .extracting(detail -> detail.code())
                                        .containsExactly("AUTHOR"));
        assertThatThrownBy(
                        () -> rescue(r -> r.assign(seed.supervisor(), task, coach.personId(), WHY)))
                .isInstanceOf(ReaderIsExcluded.class);
        assertThatThrownBy(() -> rescue(r -> r.assign(seed.supervisor(), task, seed.person(), WHY)))
                .isInstanceOf(ReaderIsExcluded.class);
    }

    @Test
    void workMovedToTheFrontIsClaimedFirstAndGoesBackToItsPlace() {
        UUID first = waiting();
        clock.pass(java.time.Duration.ofDays(1));
        UUID second = waiting();
        UUID moved = task(second);

        rescue(r -> r.prioritize(seed.supervisor(), moved, Place.FRONT, WHY));
        Actor reader = seed.reviewer();
        ClaimedWork got = claim(reader);
        assertThat(got.workNumber()).isEqualTo(workNumber(second));

        rescue(r -> r.takeBack(seed.supervisor(), moved, WHY));
        rescue(r -> r.prioritize(seed.supervisor(), moved, Place.BY_DUE_DATE, WHY));
        assertThat(claim(reader).workNumber()).isEqualTo(workNumber(first));
    }

    @Test
    void suspendedReviewerGetsNothingUntilReinstated() {
        waiting();
        Actor reader = reviewer();
        Actor supervisor = seed.supervisor();
        server.run(ReviewerSeats.class, s -> s.suspend(supervisor, reader.personId(), WHY));

        assertThatThrownBy(() -> claimNext(reader)).isInstanceOf(ReviewerIsSuspended.class);
        assertThat(seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.suspensionReason()).isEqualTo(WHY));

        server.run(ReviewerSeats.class, s -> s.reinstate(supervisor, reader.personId(), WHY));
        assertThat(claimNext(reader)).isPresent();
    }

    @Test
    void seatShowsTheDayTheWeekAndTheCap() {
        waiting();
        waiting();
        Actor reader = reviewer();
        scoreAndSeal(reader, claim(reader));
        claim(reader);
        server.run(
                ReviewerSeats.class, s -> s.setCap(seed.supervisor(), reader.personId(), 100, WHY));

        assertThat(seats())
                .containsExactly(
                        new Seat(reader.personId(), "Given Family", 90, 100, true, 1, null, null));
        assertThatThrownBy(
                        () ->
                                server.run(
                                        ReviewerSeats.class,
                                        s ->
                                                s.setCap(
                                                        seed.supervisor(),
                                                        reader.personId(),
                                                        0,
                                                        WHY)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        ReviewerSeats.class,
                                        s -> s.suspend(seed.supervisor(), seed.person(), WHY)))
                .isInstanceOf(NotFound.class);
    }

    private List<Seat> seats() {
        return server.call(ReviewerSeats.class, s -> s.all(seed.supervisor()));
    }
}
