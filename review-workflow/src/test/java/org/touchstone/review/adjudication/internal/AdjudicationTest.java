package org.touchstone.review.adjudication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.Adjudications.Open;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.Backreading.Done;
import org.touchstone.review.adjudication.Backreading.Progress;
import org.touchstone.review.adjudication.ReadingIsReadAgain;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.WorkIsNotYours;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.testing.ReviewFixture;

/** Two readings that differ, the third that decides, and readings that are read again. */
class AdjudicationTest extends ReviewFixture {

    private UUID discrepancy() {
        policy(
                agencys ->
                        new ScoringPolicy(
                                new SecondReads(BigDecimal.ONE, 0, 0, false),
                                agencys.combination(),
                                agencys.discrepancy(),
                                agencys.adjudicator(),
                                BigDecimal.ZERO,
                                false,
                                agencys.conditionsToReturn()));
        UUID submission = waiting();
        Actor first = seed.reviewer();
        scoreAndSeal(first, claim(first));
        Actor second = seed.reviewer();
        notYet(second, claim(second));
        return submission;
    }

    private List<Open> open(Actor supervisor) {
        return server.call(Adjudications.class, all -> all.open(supervisor, 1).rows());
    }

    private ClaimedWork claimOpen(Actor supervisor) {
        UUID task = open(supervisor).get(0).taskId();
        return server.call(Adjudications.class, all -> all.claim(supervisor, task));
    }

    @Test
    void adjudicatorSeesBothReadingsAndDecides() {
        discrepancy();
        Actor supervisor = seed.supervisor();
        assertThat(open(supervisor))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(TaskKind.ADJUDICATION));
        ClaimedWork work = claimOpen(supervisor);

        SideBySide both =
                server.<Adjudications, SideBySide>call(
                        Adjudications.class,
                        all -> all.readings(supervisor, work.claimId()).orElseThrow());

        assertThat(both.criteria())
                .hasSize(2)
                .allSatisfy(
                        pair -> {
                            assertThat(pair.first().level()).isEqualTo("Demonstrated");
                            assertThat(pair.first().comment()).isEqualTo("Well shown");
                            assertThat(pair.second().level()).isEqualTo("Not Met");
                            assertThat(pair.isSame()).isFalse();
                            assertThat(pair.isAdjacent()).isTrue();
                        });
        assertThat(both.firstComment()).isEqualTo("Thank you");
        assertThat(open(supervisor).get(0).inMyHands()).isTrue();

        scoreAndSeal(supervisor, work);

        assertThat(open(supervisor)).isEmpty();
        assertThat(awards.granted).hasSize(1);
        assertThat(count("select count(*) from review.scorecard where sealed_at is not null"))
                .isEqualTo(3);
    }

    @Test
    void nobodyButTheHolderSeesTheReadings() {
        discrepancy();
        Actor supervisor = seed.supervisor();
        UUID claim = claimOpen(supervisor).claimId();
        Actor other = seed.supervisor();

        assertThatThrownBy(
                        () -> server.call(Adjudications.class, all -> all.readings(other, claim)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Adjudications.class,
                                        all -> all.readings(seed.reviewer(), claim)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> claimOpen(other)).isInstanceOf(WorkIsNotYours.class);
        assertThatThrownBy(
                        () -> server.call(Adjudications.class, all -> all.open(seed.reviewer(), 1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void readingsAreClosedOnceTheClaimHasEnded() {
        discrepancy();
        Actor supervisor = seed.supervisor();
        ClaimedWork work = claimOpen(supervisor);
        scoreAndSeal(supervisor, work);

        assertThatThrownBy(
                        () ->
                                server.call(
                                        Adjudications.class,
                                        all -> all.readings(supervisor, work.claimId())))
                .isInstanceOf(org.touchstone.review.queue.WorkIsSealed.class);
    }

    private void readings(Actor reader, int number) {
        IntStream.range(0, number)
                .forEach(
                        i -> {
                            waiting();
                            scoreAndSeal(reader, claim(reader));
                        });
    }

    private List<Progress> progress() {
        return server.call(Backreading.class, all -> all.progress(seed.supervisor()));
    }

    private int draw() {
        return server.<Backreading, Integer>call(
                Backreading.class, all -> all.draw(seed.supervisor()));
    }

    @Test
    void drawGivesEachReaderTheShareOnceAndTheNewestReaderComesFirst() {
        Actor old = seed.reviewer();
        readings(old, 3);
        clock.pass(java.time.Duration.ofDays(1));
        Actor newest = seed.reviewer();
        readings(newest, 1);

        assertThat(progress())
                .extracting(Progress::reviewerId)
                .containsExactly(newest.personId(), old.personId());
        assertThat(draw()).isEqualTo(2);
        assertThat(draw()).isZero();

        assertThat(progress())
                .allSatisfy(
                        one -> {
                            assertThat(one.needed()).isEqualTo(1);
                            assertThat(one.opened()).isEqualTo(1);
                            assertThat(one.done()).isZero();
                        });
        assertThat(count("select count(*) from review.draw where purpose = 'BACKREAD'"))
                .isEqualTo(4);
    }

    @Test
    void backreadChangesNoDecisionAndIsComparedAfterTheSeal() {
        Actor reader = seed.reviewer();
        readings(reader, 1);
        draw();
        Actor supervisor = seed.supervisor();
        ClaimedWork work = claimOpen(supervisor);
        assertThat(
                        server.<Adjudications, Boolean>call(
                                Adjudications.class,
                                all -> all.readings(supervisor, work.claimId()).isEmpty()))
                .as("a backread is blind")
                .isTrue();
        long decisions = decisions();
        notYet(supervisor, work);

        assertThat(decisions()).isEqualTo(decisions);
        Done done =
                server.<Backreading, List<Done>>call(
                                Backreading.class, all -> all.done(supervisor, 1).rows())
                        .get(0);
        assertThat(done.same()).isZero();
        assertThat(done.criteria()).isEqualTo(2);
        SideBySide both =
                server.call(
                        Backreading.class, all -> all.comparison(supervisor, done.backreadId()));
        assertThat(both.same()).isZero();
        assertThat(both.adjacent()).isEqualTo(2);
        assertThat(progress().get(0).done()).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Backreading.class,
                                        all -> all.comparison(supervisor, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneReadingIsPickedOnce() {
        Actor reader = seed.reviewer();
        readings(reader, 2);
        Actor supervisor = seed.supervisor();
        UUID reading =
                server.<Backreading, List<Backreading.Candidate>>call(
                                Backreading.class,
                                all -> all.candidates(supervisor, reader.personId(), 1).rows())
                        .get(0)
                        .taskId();

        server.run(Backreading.class, all -> all.pick(supervisor, reading));

        assertThatThrownBy(
                        () -> server.run(Backreading.class, all -> all.pick(supervisor, reading)))
                .isInstanceOf(ReadingIsReadAgain.class);
        assertThat(
                        server.<Backreading, List<Backreading.Candidate>>call(
                                Backreading.class,
                                all -> all.candidates(supervisor, reader.personId(), 1).rows()))
                .hasSize(1);
        assertThat(draw()).as("one of two is the share already").isZero();
    }
}
