package org.touchstone.credential.coaching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.Assigned;
import org.touchstone.credential.coaching.CoachAssignments.Coach;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.coaching.CoachAssignments.Outcome;
import org.touchstone.credential.coaching.CoachingRecord;
import org.touchstone.credential.coaching.IsNoCoach;
import org.touchstone.credential.coaching.NobodyCoachesThemselves;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.testing.AtOnce;

/** Who coaches whom in a cohort. */
class CoachAssignmentsTest extends CoachingFixture {

    @Test
    void managerGivesEducatorsACoachAndEverybodyIsTold() {
        Actor ada = enrolled("ada");
        Actor ben = enrolled("ben");

        assertThat(assign(cora, ada, ben)).isEqualTo(new Outcome(2, 0));

        assertThat(list(false))
                .extracting(
                        Assigned::educatorName, Assigned::coachName, Assigned::from, Assigned::to)
                .containsExactly(
                        tuple("Dana ada", "Dana cora", TODAY, LocalDate.parse("2027-06-30")),
                        tuple("Dana ben", "Dana cora", TODAY, LocalDate.parse("2027-06-30")));
        assertThat(notices(cora)).containsExactly("coaching-educators");
        assertThat(notices(ada)).containsExactly("coaching-coach");
        assertThat(recorded()).isEqualTo("coaching.assigned");
        assertThat(coachesOf(ada)).containsExactly(cora.personId());
    }

    @Test
    void askingTwiceChangesNothing() {
        Actor ada = enrolled("ada");
        assign(cora, ada);

        assertThat(assign(cora, ada)).isEqualTo(new Outcome(0, 1));
        assertThat(list(false)).hasSize(1);
        assertThat(notices(ada)).containsExactly("coaching-coach");
    }

    @Test
    void changeOfCoachKeepsTheHistory() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        clock.pass(Duration.ofDays(30));

        assign(cole, ada);

        assertThat(list(false))
                .extracting(Assigned::coachName, Assigned::from, Assigned::to, Assigned::isCurrent)
                .containsExactly(
                        tuple(
                                "Dana cole",
                                LocalDate.parse("2026-12-03"),
                                LocalDate.parse("2027-06-30"),
                                true),
                        tuple("Dana cora", TODAY, LocalDate.parse("2026-12-02"), false));
        assertThat(coachesOf(ada)).containsExactly(cole.personId());
    }

    @Test
    void coachOfADayIsStillKeptApartFromScoringToTheEndOfTheCohort() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        assign(cole, ada);

        assertThat(list(false)).extracting(Assigned::coachName).containsExactly("Dana cole");
        assertThat(apartUntil(cora)).isEqualTo("2027-06-30");

        execute("update credential.program set ends_on = date '2027-07-15' where id = ?1", cohort);
        assertThat(apartUntil(cora)).isEqualTo("2027-07-15");
        assertThat(list(false).get(0).to())
                .as("who coaches to the end goes on to the new one")
                .isEqualTo(LocalDate.parse("2027-07-15"));
    }

    @Test
    void managersWhoAssignAtOnceLeaveOneCoach() throws Exception {
        Actor ada = enrolled("ada");
        List<Actor> coaches =
                List.of(
                        cora,
                        cole,
                        person("c3", Role.COACH, "n1"),
                        person("c4", Role.COACH, "n1"),
                        person("c5", Role.COACH, "n1"),
                        person("c6", Role.COACH, "n1"),
                        person("c7", Role.COACH, "n1"),
                        person("c8", Role.COACH, "n1"));
        AtomicInteger next = new AtomicInteger();

        AtOnce.times(8, () -> assign(coaches.get(next.getAndIncrement()), ada));

        assertThat(coachesOf(ada)).hasSize(1);
        assertThat(list(false)).hasSize(1);
        assertThat(count("coaching_assignment")).isEqualTo(8);
        assertThat(count("coaching_plan p where p.due_on = date '2026-12-02'")).isEqualTo(1);
    }

    @Test
    void whoeverIsNotEnrolledIsNamedAndNobodyIsAssigned() {
        Actor ada = enrolled("ada");
        Actor sue = person("sue", Role.EDUCATOR, "n1");

        assertThatThrownBy(() -> assign(cora, ada, sue))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .singleElement()
                                        .satisfies(
                                                one ->
                                                        assertThat(one.message())
                                                                .contains(
                                                                        sue.personId()
                                                                                .toString())));
        assertThat(count("coaching_assignment")).isZero();
    }

    @Test
    void onlyACoachOfTheCohortsOrganizationsCoaches() {
        Actor ada = enrolled("ada");
        Actor southern = person("south-coach", Role.COACH, "s1");
        Actor ofTheState = person("state-coach", Role.COACH, "state");

        assertThatThrownBy(() -> assign(southern, ada)).isInstanceOf(IsNoCoach.class);
        assertThatThrownBy(() -> assign(northManager, ada)).isInstanceOf(IsNoCoach.class);
        assertThatThrownBy(() -> assign(ada, ada)).isInstanceOf(NobodyCoachesThemselves.class);
        assertThat(assign(ofTheState, ada).assigned()).isEqualTo(1);
    }

    @Test
    void coachesAreOfferedByHowManyTheyHave() {
        assign(cora, enrolled("ada"), enrolled("ben"));

        List<Coach> coaches =
                server.call(CoachAssignments.class, port -> port.coaches(northManager, cohort));

        assertThat(coaches)
                .extracting(Coach::name, Coach::educators, Coach::capacity)
                .containsExactly(tuple("Dana cole", 0, 20), tuple("Dana cora", 2, 20));
    }

    @Test
    void endedAssignmentLeavesTheEducatorUncoachedFromTheNextDay() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        UUID assignment = list(false).get(0).id();

        server.run(
                CoachAssignments.class,
                port -> port.end(northManager, assignment, LocalDate.parse("2026-11-10")));

        assertThat(list(true)).isEmpty();
        clock.pass(Duration.ofDays(8));
        assertThat(list(true)).extracting(Assigned::educatorName).containsExactly("Dana ada");
        assertThat(coachesOf(ada)).isEmpty();
        assertThat(count("coaching_plan")).as("no session is planned without a coach").isZero();
        assertThat(recorded()).endsWith("coaching.assignment-ended");
    }

    @Test
    void managerOfAnotherDistrictSeesAndChangesNothing() {
        Actor ada = enrolled("ada");
        assign(cora, ada);
        UUID assignment = list(false).get(0).id();
        NewAssignment wanted = new NewAssignment(cole.personId(), ids(ada), null, null);

        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachAssignments.class,
                                        port -> port.assign(southManager, cohort, wanted)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CoachAssignments.class,
                                        port -> port.end(southManager, assignment, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachAssignments.class,
                                        port -> port.coaches(southManager, cohort)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachAssignments.class,
                                        port -> port.assign(cora, cohort, wanted)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void impossiblePeriodIsRefusedFieldByField() {
        Actor ada = enrolled("ada");

        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachAssignments.class,
                                        port ->
                                                port.assign(
                                                        northManager,
                                                        cohort,
                                                        new NewAssignment(
                                                                null,
                                                                ids(ada),
                                                                TODAY,
                                                                TODAY.minusDays(1)))))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting("field")
                                        .containsExactly("coach", "to"));
    }

    private List<Assigned> list(boolean uncoached) {
        return server.call(
                        CoachAssignments.class,
                        port -> port.list(northManager, cohort, uncoached, new Paged.Part(0, 50)))
                .rows();
    }

    private List<UUID> coachesOf(Actor educator) {
        return server.call(CoachingRecord.class, port -> port.coachesOf(educator.personId()));
    }

    private String apartUntil(Actor coach) {
        return server.database()
                .text(
                        "select max(apart_until)::text from credential.published_coaching_assignment where coach_id = '"
                                + coach.personId()
                                + "'");
    }
}
