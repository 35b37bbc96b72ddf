package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachAssigned;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.testing.ReviewFixture;

/**
 * A coach scores nothing of those they coach, and sees nothing of its scoring, in whatever other
 * role: here the coach is a reviewer and a supervisor too.
 */
class CoachFirewallTest extends ReviewFixture {
    private final UUID person = UUID.randomUUID();

    private UUID author() {
        UUID author = seed.person();
        seed.sql(
                "insert into credential.person (id, username, given_name, family_name) values (?, 'coach', 'C', 'C')",
                person);
        return author;
    }

    private Actor everything() {
        return new Actor(
                person,
                "coach",
                Set.of(
                        Permission.SCORE,
                        Permission.SUPERVISE_SCORING,
                        Permission.COACH_EDUCATORS,
                        Permission.OWN_ACCOUNT),
                "127.0.0.1");
    }

    private void coachedOf(UUID author) {
        seed.coaches(person, author, null);
    }

    @Test
    void coachNeitherClaimsNextNorByName() {
        UUID author = author();
        coachedOf(author);
        waiting(author);
        UUID task = task("FIRST_READ");

        assertThat(claimNext(everything())).isEmpty();
        assertThatThrownBy(
                        () ->
                                server.call(
                                        ReviewQueue.class,
                                        queue -> queue.claimOne(everything(), task)))
                .isInstanceOf(RuntimeException.class);
        assertThat(claimNext(seed.reviewer())).as("anybody else").isPresent();
    }

    @Test
    void adjudicationOfTheirEducatorIsNotThere() {
        UUID author = author();
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
        waiting(author);
        Actor first = seed.reviewer();
        scoreAndSeal(first, claim(first));
        Actor second = seed.reviewer();
        notYet(second, claim(second));
        UUID task = task("ADJUDICATION");
        assertThat(open(everything())).hasSize(1);

        coachedOf(author);

        assertThat(open(everything())).isEmpty();
        assertThat(open(seed.supervisor())).hasSize(1);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Adjudications.class, all -> all.claim(everything(), task)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void backreadsOfTheirEducatorCanNeitherBePickedNorSeen() {
        UUID author = author();
        waiting(author);
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        UUID reading = task("FIRST_READ");
        coachedOf(author);

        assertThat(candidates(everything(), reader)).isEmpty();
        assertThat(candidates(seed.supervisor(), reader)).hasSize(1);
        assertThatThrownBy(
                        () -> server.run(Backreading.class, all -> all.pick(everything(), reading)))
                .isInstanceOf(NotFound.class);

        Actor other = seed.supervisor();
        server.run(Backreading.class, all -> all.pick(other, reading));
        UUID backread = task("BACKREAD");
        notYet(
                other,
                server.<Adjudications, ClaimedWork>call(
                        Adjudications.class, all -> all.claim(other, backread)));

        assertThat(done(everything())).isEmpty();
        assertThat(done(other)).hasSize(1);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Backreading.class,
                                        all -> all.comparison(everything(), backread)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void integrityCaseAboutTheirEducatorIsNeitherOpenedNorSeenNorVotedOn() {
        UUID author = author();
        UUID submission = waiting(author);
        String number = workNumber(submission);
        coachedOf(author);

        assertThatThrownBy(() -> openCase(everything(), number)).isInstanceOf(NotFound.class);
        UUID id = openCase(seed.supervisor(), number);
        List<IntegrityCases.Case> seen =
                server.call(IntegrityCases.class, cases -> cases.all(everything(), 1).rows());
        assertThat(seen).isEmpty();
        assertThatThrownBy(
                        () ->
                                server.call(
                                        IntegrityCases.class,
                                        cases -> cases.find(everything(), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        IntegrityCases.class,
                                        cases -> cases.vote(everything(), id, true, "Copied")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        IntegrityCases.class,
                                        cases -> cases.clear(everything(), id, "Her own")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void decisionAboutTheirEducatorIsReleasedByOthers() {
        UUID author = author();
        policy(
                agencys ->
                        new ScoringPolicy(
                                agencys.secondReads(),
                                agencys.combination(),
                                agencys.discrepancy(),
                                agencys.adjudicator(),
                                agencys.validityShare(),
                                true,
                                agencys.conditionsToReturn()));
        UUID submission = waiting(author);
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        coachedOf(author);

        assertThat(held(everything())).isEmpty();
        assertThat(held(seed.supervisor())).hasSize(1);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        ReleaseGate.class,
                                        gate -> gate.release(everything(), submission)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(everything(), submission)).isInstanceOf(NotFound.class);
        UUID batch = propose(seed.supervisor(), submission);
        ReleaseGate.Outcome outcome =
                server.call(ReleaseGate.class, gate -> gate.approve(everything(), batch));
        assertThat(outcome.released()).isZero();
        assertThat(outcome.skipped()).isEqualTo(1);
    }

    @Test
    void whoCoachedInACohortAtAnyTimeReadsNothingOfItUntilItEnds() {
        UUID author = author();
        cohortUntil(author, "2026-12-01", "2026-10-01");
        waiting(author);
        clock.pass(Duration.ofDays(60));

        assertThat(claimNext(everything()))
                .as("it came in during the cohort, however late it is read")
                .isEmpty();
    }

    @Test
    void workThatCameInAfterCohortAndCoachingIsReadAgain() {
        UUID author = author();
        cohortUntil(author, "2026-11-02", "2026-10-01");
        waiting(author);

        assertThat(claimNext(everything())).isPresent();
    }

    @Test
    void workInHandIsTakenBackFromWhoBecomesTheCoach() {
        server.observing(CoachAssigned.class, CoachFirewall.class, CoachFirewall::coachAssigned);
        UUID author = author();
        waiting(author);
        ClaimedWork work = claim(everything());
        save(everything(), work, half());
        coachedOf(author);

        server.run(
                CoachFirewall.class,
                wall -> wall.coachAssigned(new CoachAssigned(person, List.of(author))));

        assertThatThrownBy(() -> seal(everything(), work)).isInstanceOf(RuntimeException.class);
        assertThat(count("select count(*) from review.review_task where state = 'WAITING'"))
                .isEqualTo(1);
        assertThat(claimNext(everything())).isEmpty();
        assertThat(claimNext(seed.reviewer())).isPresent();
    }

    @Test
    void databaseItselfSealsNothingOfACoach() {
        UUID author = author();
        waiting(author);
        ClaimedWork work = claim(everything());
        save(everything(), work, allMet());
        coachedOf(author);

        assertThatThrownBy(() -> sealOnly(everything(), work))
                .hasStackTraceContaining("is a coach's of the author");
        assertThat(count("select count(*) from review.scorecard where sealed_at is not null"))
                .isZero();
    }

    /** The coach of the author until a day, in a cohort that lasts until another. */
    private void cohortUntil(UUID author, String cohortEnds, String coachingEnds) {
        UUID program = UUID.randomUUID();
        seed.sql(
                "insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,"
                        + " incentive, coaching_cadence) values (?, 'C', 'C', ?, date '2026-09-01', ?, 'VOLUNTARY',"
                        + " 'NONE', 'NONE')",
                program,
                seed.organization("DISTRICT"),
                LocalDate.parse(cohortEnds));
        seed.sql(
                "insert into credential.coaching_assignment (id, coach_id, educator_id, begins_on, ends_on, program_id)"
                        + " values (?, ?, ?, date '2026-09-01', ?, ?)",
                UUID.randomUUID(),
                person,
                author,
                LocalDate.parse(coachingEnds),
                program);
    }

    private UUID task(String kind) {
        return UUID.fromString(
                server.database()
                        .text(
                                "select id::text from review.review_task where kind = '"
                                        + kind
                                        + "'"));
    }

    private List<Adjudications.Open> open(Actor supervisor) {
        return server.call(Adjudications.class, all -> all.open(supervisor, 1).rows());
    }

    private List<Backreading.Candidate> candidates(Actor supervisor, Actor reader) {
        return server.call(
                Backreading.class, all -> all.candidates(supervisor, reader.personId(), 1).rows());
    }

    private List<Backreading.Done> done(Actor supervisor) {
        return server.call(Backreading.class, all -> all.done(supervisor, 1).rows());
    }

    private List<ReleaseGate.Held> held(Actor supervisor) {
        return server.call(ReleaseGate.class, gate -> gate.held(supervisor, 1).rows());
    }

    private UUID propose(Actor supervisor, UUID submission) {
        return server.call(
                ReleaseGate.class,
                gate -> gate.propose(supervisor, List.of(submission), "All of this week"));
    }

    private UUID openCase(Actor supervisor, String number) {
        return server.call(
                IntegrityCases.class, cases -> cases.open(supervisor, number, "Word for word"));
    }
}
