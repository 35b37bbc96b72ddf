package org.touchstone.review.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.InvariantRule;
import org.touchstone.review.queue.Invariants.Finding;
import org.touchstone.review.queue.Works;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.scoring.Settlement;
import org.touchstone.review.testing.TeamReviewFixture;

/** What a team shares is read once, and no member's work is stranded. */
class SharedResultsTest extends TeamReviewFixture {

    @AfterEach
    void nothingIsOutOfPlace() {
        assertThat(check().findings()).filteredOn(finding -> finding.breaches() > 0).isEmpty();
    }

    private long readingsOfTheSharedCriterion() {
        return count(
                """
                select count(*) from review.criterion_score s
                join review.scorecard c on c.id = s.scorecard_id and c.sealed_at is not null
                where s.criterion_id = '%s'
                """
                        .formatted(credential.criteria().get(0).criterionId()));
    }

    private UUID suspected(UUID submission) {
        String number = workNumber(submission);
        return server.call(
                IntegrityCases.class, cases -> cases.open(seed.supervisor(), number, "Copied"));
    }

    @Test
    void theFirstWorkIsReadOnEverythingAndTheOtherOnTheAuthorsOwn() {
        received(dana);
        assertThat(criteria(claim(seed.reviewer()))).hasSize(2);
        received(alex);

        assertThat(criteria(claim(seed.reviewer())))
                .containsExactly(credential.criteria().get(1).criterionId());
    }

    @Test
    void afterTheFirstIsDecidedItsResultCountsInTheOther() {
        UUID first = received(dana);
        read(seed.reviewer(), true);
        UUID other = received(alex);

        read(seed.reviewer(), true);

        assertThat(List.of(state(first), state(other))).containsOnly("EARNED");
        assertThat(stage(other)).isEqualTo("DECIDED");
        assertThat(readingsOfTheSharedCriterion()).isEqualTo(1);
    }

    @Test
    void whoIsReadFirstWaitsForTheResultAndIsThenDecidedByIt() {
        UUID first = received(dana);
        Actor slow = seed.reviewer();
        ClaimedWork lead = claim(slow);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        assertThat(stage(other)).isEqualTo("SHARED_RESULT");
        assertThat(state(other)).isEqualTo("IN_REVIEW");
        assertThat(check().breaches()).isZero();
        clock.pass(Duration.ofMinutes(30));

        save(slow, lead, scores(lead, false));
        seal(slow, lead);
        assertThat(
                        count(
                                "select count(*) from credential.outbox where kind = 'SharedResultKnown' and subject_id = '"
                                        + other
                                        + "'"))
                .isEqualTo(1);
        goOn();

        assertThat(stage(other)).isEqualTo("DECIDED");
        assertThat(List.of(state(first), state(other))).containsOnly("NOT_YET");
        assertThat(
                        count(
                                "select count(*) from credential.criterion_feedback where shared and not is_met"))
                .isEqualTo(1);
        assertThat(readingsOfTheSharedCriterion()).isEqualTo(1);
    }

    @Test
    void goingOnTwiceDecidesOnce() {
        received(dana);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        read(seed.reviewer(), true);
        goOn();

        server.run(Settlement.class, settlement -> settlement.goOnWithShared(other));

        assertThat(decisions()).isEqualTo(2);
    }

    @Test
    void aWorkWithNothingOfItsOwnToReadIsDecidedWithTheFirst() {
        artifact = seed.team(credential("DATA-2"), 0, seed.person());
        credential = credential("DATA-3");
        artifact = seed.team(credential, 2, dana, alex);
        received(dana);
        UUID other = received(alex);
        assertThat(stage(other)).isEqualTo("SHARED_RESULT");
        assertThat(check().breaches()).isZero();

        read(seed.reviewer(), true);
        goOn();

        assertThat(stage(other)).isEqualTo("DECIDED");
        assertThat(state(other)).isEqualTo("EARNED");
        assertThat(
                        count(
                                "select count(*) from review.review_task where submission_id = '"
                                        + other
                                        + "'"))
                .isZero();
    }

    @Test
    void whatCannotBeScoredIsReturnedToEveryMember() {
        UUID first = received(dana);
        Actor reader = seed.reviewer();
        ClaimedWork lead = claim(reader);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        save(
                reader,
                lead,
                new DraftScores(
                        credential.criteria().stream()
                                .map(
                                        one ->
                                                new CriterionDraft(
                                                        one.criterionId(),
                                                        null,
                                                        "The file is damaged",
                                                        ConditionCode.UNREADABLE))
                                .toList(),
                        null));
        seal(reader, lead);
        goOn();

        assertThat(List.of(stage(first), stage(other))).containsOnly("RETURNED");
        assertThat(List.of(state(first), state(other))).containsOnly("INCOMPLETE");
        assertThat(
                        server.database()
                                .text(
                                        "select return_reasons from credential.submission where id = '"
                                                + other
                                                + "'"))
                .isEqualTo("Criterion 1: The file is damaged");
    }

    @Test
    void whenTheFirstIsDecidedByAnIntegrityCaseTheNextIsReadForTheTeam() {
        UUID first = received(dana);
        UUID other = received(alex);
        UUID caseId = suspected(first);
        read(seed.reviewer(), true);
        assertThat(stage(other)).isEqualTo("SHARED_RESULT");
        clock.pass(Duration.ofDays(14));
        server.run(
                IntegrityCases.class,
                cases -> cases.confirm(seed.supervisor(), caseId, "It is copied"));
        goOn();

        assertThat(stage(other)).isEqualTo("FIRST_READ");
        ClaimedWork anew = read(seed.reviewer(), true);

        assertThat(criteria(anew)).hasSize(2);
        assertThat(state(first)).isEqualTo("NOT_YET");
        assertThat(state(other)).isEqualTo("EARNED");
        assertThat(readingsOfTheSharedCriterion()).isEqualTo(1);
    }

    @Test
    void aCaseAgainstTheOneWhoWaitsHoldsThatWorkAlone() {
        received(dana);
        Actor slow = seed.reviewer();
        ClaimedWork lead = claim(slow);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        UUID caseId = suspected(other);
        save(slow, lead, scores(lead, true));
        seal(slow, lead);
        goOn();
        assertThat(stage(other)).isEqualTo("SHARED_RESULT");

        clock.pass(Duration.ofDays(14));
        server.run(
                IntegrityCases.class,
                cases -> cases.confirm(seed.supervisor(), caseId, "It is copied"));

        assertThat(state(other)).isEqualTo("NOT_YET");
        assertThat(stage(other)).isEqualTo("DECIDED");
    }

    @Test
    void decisionsOfEveryMemberAreHeldWhereThePolicySaysSo() {
        policy(
                now ->
                        new ScoringPolicy(
                                new SecondReads(BigDecimal.ZERO, 0, 0, false),
                                now.combination(),
                                now.discrepancy(),
                                now.adjudicator(),
                                BigDecimal.ZERO,
                                true,
                                now.conditionsToReturn()));
        UUID first = received(dana);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        read(seed.reviewer(), true);
        goOn();
        assertThat(List.of(stage(first), stage(other))).containsExactly("HELD", "SHARED_RESULT");

        server.run(Settlement.class, settlement -> settlement.release(seed.supervisor(), first));
        goOn();

        assertThat(stage(other)).isEqualTo("HELD");
        server.run(Settlement.class, settlement -> settlement.release(seed.supervisor(), other));
        assertThat(state(other)).isEqualTo("EARNED");
    }

    @Test
    void anAppealReadsWhatWasScoredForTheTeamTooAndCountsForEveryMember() {
        UUID first = received(dana);
        read(seed.reviewer(), false);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        assertThat(state(other)).isEqualTo("NOT_YET");
        Actor educator = new Actor(alex, "alex", Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
        server.run(Appeals.class, appeals -> appeals.make(educator, other, "Look at page 2"));

        ClaimedWork appeal = read(seed.reviewer(), true);

        assertThat(criteria(appeal)).hasSize(2);
        assertThat(state(other)).isEqualTo("EARNED");
        // Her own criterion was not met, and stays so.
        assertThat(state(first)).isEqualTo("NOT_YET");
        assertThat(
                        count(
                                "select count(*) from credential.criterion_feedback where submission_id = '"
                                        + first
                                        + "' and is_met"))
                .isEqualTo(1);
    }

    @Test
    void twoMembersReceivedAtOnceHaveTheSharedCriterionReadOnce() throws Exception {
        UUID first = handedIn(dana);
        UUID other = handedIn(alex);
        atOnce(
                () -> server.run(Intake.class, intake -> intake.receive(first)),
                () -> server.run(Intake.class, intake -> intake.receive(other)));
        Actor one = seed.reviewer();
        Actor two = seed.reviewer();
        ClaimedWork ones = claim(one);
        ClaimedWork twos = claim(two);
        assertThat(List.of(criteria(ones).size(), criteria(twos).size()))
                .containsExactlyInAnyOrder(1, 2);
        save(one, ones, scores(ones, true));
        save(two, twos, scores(twos, true));
        sealOnly(one, ones);
        sealOnly(two, twos);

        List<UUID> sealed =
                server.call(
                        Works.class, works -> works.leftBehind(clock.instant().plusSeconds(1), 10));
        atOnce(
                () -> server.run(Settlement.class, all -> all.settle(sealed.get(0))),
                () -> server.run(Settlement.class, all -> all.settle(sealed.get(1))));
        goOn();

        assertThat(List.of(state(first), state(other))).containsOnly("EARNED");
        assertThat(readingsOfTheSharedCriterion()).isEqualTo(1);
        assertThat(count("select count(*) from credential.shared_result")).isEqualTo(1);
    }

    private static void atOnce(Runnable first, Runnable second) throws Exception {
        AtOnce.all(List.of(Executors.callable(first), Executors.callable(second)));
    }

    @Test
    void aResultThatNobodyTakesIsReported() {
        received(dana);
        Actor reader = seed.reviewer();
        ClaimedWork lead = claim(reader);
        UUID other = received(alex);
        read(seed.reviewer(), true);
        save(reader, lead, scores(lead, true));
        seal(reader, lead);
        clock.pass(Duration.ofMinutes(11));

        assertThat(check().findings())
                .filteredOn(finding -> finding.breaches() > 0)
                .extracting(Finding::rule)
                .containsExactly(InvariantRule.SHARED_RESULT_NOT_TAKEN);
        goOn();
        assertThat(stage(other)).isEqualTo("DECIDED");
    }
}
