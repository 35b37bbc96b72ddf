package org.touchstone.credential.coaching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Planned;
import org.touchstone.credential.coaching.PlannedSessions;
import org.touchstone.credential.coaching.SessionIsOver;
import org.touchstone.credential.coaching.WorkingDaysChanged;
import org.touchstone.credential.coaching.internal.Spans.Span;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.testing.AtOnce;

/** What the cadence of a cohort plans, and who is reminded of it when. */
class PlannedSessionsTest extends CoachingFixture {

    @Test
    void sessionIsDueOnTheLastWorkingDayOfItsSpan() {
        assertThat(
                        Spans.of(
                                "MONTHLY",
                                LocalDate.parse("2026-09-27"),
                                LocalDate.parse("2026-12-20"),
                                CoachingFixture::isWorkingDay))
                .extracting(Span::begin, Span::end, Span::due)
                .containsExactly(
                        tuple(day("2026-09-27"), day("2026-10-26"), day("2026-10-26")),
                        tuple(day("2026-10-27"), day("2026-11-26"), day("2026-11-25")),
                        tuple(day("2026-11-27"), day("2026-12-20"), day("2026-12-18")));
    }

    @Test
    void restThatIsShorterThanHalfASpanPlansNothing() {
        assertThat(
                        Spans.of(
                                "QUARTERLY",
                                day("2026-09-01"),
                                day("2027-01-10"),
                                CoachingFixture::isWorkingDay))
                .hasSize(1);
        assertThat(Spans.of("NONE", day("2026-09-01"), day("2027-06-30"), one -> true)).isEmpty();
        assertThat(Spans.of("When needed", day("2026-09-01"), day("2027-06-30"), one -> true))
                .isEmpty();
        assertThat(Spans.of("EVERY_TWO_WEEKS", day("2026-11-03"), day("2026-11-30"), one -> true))
                .hasSize(2);
    }

    @Test
    void monthsThatBeginOnTheThirtyFirstDoNotDrift() {
        assertThat(Spans.of("MONTHLY", day("2027-01-31"), day("2027-05-30"), one -> true))
                .extracting(Span::begin)
                .containsExactly(
                        day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
    }

    @Test
    void changedCadencePlansWhatIsToComeAnewAndLeavesWhatWas() {
        Actor ada = enrolled("ada");
        assign(cora, "2026-09-01", ada);
        assertThat(planned(ada))
                .as("what would have been due before the assignment was made is not planned")
                .extracting(Planned::dueOn)
                .startsWith(day("2026-11-30"), day("2026-12-31"))
                .hasSize(8);
        clock.pass(Duration.ofDays(35));
        LocalDate missed = planned(ada).get(0).dueOn();

        cadence("QUARTERLY");

        assertThat(planned(ada))
                .extracting(Planned::dueOn)
                .containsExactly(missed, day("2027-02-26"), day("2027-05-31"));
        cadence("NONE");
        assertThat(planned(ada)).extracting(Planned::dueOn).containsExactly(missed);
        assertThat(planned(ada).get(0).isMissed()).isTrue();
    }

    @Test
    void newCoachTakesOverThePlan() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        List<LocalDate> before = planned(ada).stream().map(Planned::dueOn).toList();
        clock.pass(Duration.ofDays(9));

        assign(cole, ada);

        assertThat(
                        server.call(CoachDesk.class, port -> port.educator(cole, ada.personId()))
                                .planned())
                .extracting(Planned::dueOn)
                .isEqualTo(before);
    }

    @Test
    void coachAndEducatorAreRemindedThreeWorkingDaysBeforeOnceOnAnyNumberOfNodes()
            throws Exception {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        assertThat(planned(ada).get(0).dueOn()).isEqualTo(day("2026-12-02"));
        to("2026-11-26T18:00:00Z");
        assertThat(sweep()).isZero();

        to("2026-11-27T18:00:00Z");
        int fired = AtOnce.times(8, this::sweep).stream().mapToInt(one -> one).sum();

        assertThat(fired).isEqualTo(1);
        assertThat(notices(cora)).containsOnlyOnce("coaching-due");
        assertThat(notices(ada)).containsOnlyOnce("coaching-planned");
    }

    @Test
    void missedSessionIsToldToTheCoachOnTheNextWorkingDay() throws Exception {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        to("2026-12-03T12:00:00Z");

        AtOnce.times(8, this::sweep);

        assertThat(notices(cora)).containsOnlyOnce("coaching-overdue");
        assertThat(notices(ada)).doesNotContain("coaching-overdue");
    }

    @Test
    void nobodyIsRemindedOfASessionThatWasHeld() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        log(cora, "2026-11-03", 30, ada);
        to("2026-12-03T12:00:00Z");

        sweep();

        assertThat(notices(cora)).doesNotContain("coaching-due", "coaching-overdue");
        assertThat(planned(ada).get(0).heldOn()).isEqualTo(TODAY);
    }

    @Test
    void movedDueDayIsRemindedOfAgain() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        to("2026-11-27T18:00:00Z");
        sweep();

        cadence("QUARTERLY");
        to("2027-01-28T18:00:00Z");
        sweep();

        assertThat(notices(cora)).filteredOn("coaching-due"::equals).hasSize(2);
    }

    @Test
    void holidayMovesWhatFallsOnItTellsBothOnceAndKeepsWhatWasMovedByHand() {
        Actor ada = enrolled("ada");
        Actor ben = enrolled("ben");
        assign(cora, ada, ben);
        assertThat(planned(ada).get(0).dueOn()).isEqualTo(day("2026-12-02"));
        move(cora, planned(ben).get(0).id(), "2026-12-01");
        assertThat(notices(ben)).contains("coaching-moved-by-coach");

        assertThat(without("2026-12-02")).isEqualTo(1);

        assertThat(planned(ada).get(0).dueOn()).isEqualTo(day("2026-12-01"));
        assertThat(notices(ada)).containsOnlyOnce("coaching-moved");
        assertThat(notices(cora)).containsOnlyOnce("coaching-moved-coach");
        assertThat(without("2026-12-01")).as("planned by another calendar again").isEqualTo(1);
        assertThat(planned(ada).get(0).dueOn()).isEqualTo(day("2026-12-02"));
        Planned byHand = planned(ben).get(0);
        assertThat(byHand.dueOn()).as("stays also on a holiday").isEqualTo(day("2026-12-01"));
        assertThat(byHand.isMoved()).isTrue();
        cadence("QUARTERLY");
        assertThat(planned(ben).get(0).dueOn()).isEqualTo(day("2026-12-01"));
        assertThat(notices(ben)).doesNotContain("coaching-moved");
    }

    @Test
    void reminderFollowsTheMovedDay() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        without("2026-12-02");

        to("2026-11-25T18:00:00Z");
        sweep();

        assertThat(notices(cora)).containsOnlyOnce("coaching-due");
    }

    @Test
    void heldSessionMovesWithoutAWord() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        log(cora, "2026-11-03", 30, ada);

        without("2026-12-02");

        assertThat(notices(ada)).doesNotContain("coaching-moved");
    }

    @Test
    void coachMovesOnlyOwnSessionsToWorkingDaysOfTheirSpan() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        java.util.UUID first = planned(ada).get(0).id();

        for (String wrong : List.of("2026-11-02", "2026-11-26", "2026-11-28", "2026-12-03")) {
            assertThatThrownBy(() -> move(cora, first, wrong))
                    .as(wrong)
                    .isInstanceOf(InvalidRequest.class);
        }
        assertThatThrownBy(() -> move(cole, first, "2026-12-01")).isInstanceOf(NotFound.class);
        log(cora, "2026-11-03", 30, ada);
        assertThatThrownBy(() -> move(cora, first, "2026-12-01")).isInstanceOf(SessionIsOver.class);
        assertThat(planned(ada).get(0).dueOn()).isEqualTo(day("2026-12-02"));
    }

    private void move(Actor coach, java.util.UUID session, String to) {
        server.run(PlannedSessions.class, port -> port.move(coach, session, day(to)));
    }

    /** The agency rests on one day more; of an earlier such day it is not known any more. */
    private int without(String holiday) {
        return server.call(
                SessionsOnOtherDays.class,
                sessions ->
                        sessions.workingDaysChanged(
                                new WorkingDaysChanged(
                                        CoachingFixture::isWorkingDay,
                                        one -> isWorkingDay(one) && !one.equals(day(holiday)))));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<Planned> planned(Actor educator) {
        return server.call(CoachDesk.class, port -> port.educator(cora, educator.personId()))
                .planned();
    }

    private void cadence(String word) {
        Actor agency = person("kim-" + word, Role.AGENCY_ADMINISTRATOR, "state");
        server.call(
                Cohorts.class,
                port -> {
                    CohortText text = port.find(agency, cohort).text();
                    return port.change(
                            agency,
                            cohort,
                            new CohortText(
                                    text.code(),
                                    text.title(),
                                    text.firstDay(),
                                    text.lastDay(),
                                    text.participation(),
                                    text.target(),
                                    text.capacity(),
                                    text.incentive(),
                                    text.incentiveAmount(),
                                    text.recurrence(),
                                    text.incentiveNote(),
                                    text.recognition(),
                                    word,
                                    text.inductionOn(),
                                    text.induction()));
                });
    }

    private void to(String moment) {
        clock.pass(Duration.between(clock.instant(), java.time.Instant.parse(moment)));
    }

    private int sweep() {
        return fire(PlanBook.DUE, PlanReminders::due)
                + fire(PlanBook.OVERDUE, PlanReminders::overdue);
    }

    private int fire(String kind, BiConsumer<PlanReminders, java.util.UUID> effect) {
        return server.call(
                Deadlines.class,
                deadlines ->
                        deadlines.fireDue(
                                kind,
                                clock.instant(),
                                plan ->
                                        server.run(
                                                PlanReminders.class,
                                                it -> effect.accept(it, plan))));
    }
}
