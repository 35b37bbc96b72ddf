package org.touchstone.credential.coaching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Reason;
import org.touchstone.credential.coaching.CoachDesk.Row;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;

/** Who needs a word next. */
class CoachDeskTest extends CoachingFixture {

    @Test
    void deskIsOrderedByWhoNeedsAWordNext() {
        Actor asked = coached("asked");
        Actor atLimit = coached("at-limit");
        Actor wrote = coached("wrote");
        Actor oneShort = coached("one-short");
        Actor returned = coached("returned");
        Actor window = coached("window");
        Actor notYet = coached("not-yet");
        Actor stuck = coached("stuck");
        Actor working = coached("working");
        to("2026-11-13T14:00:00Z");

        server.run(OwnCoaching.class, port -> port.ask(asked, cohort, "How do I begin?"));
        attempt(atLimit, 3, "NOT_YET", "2026-11-12T15:00:00Z");
        UUID draft = attempt(wrote, 1, "DRAFT", "2026-11-12T15:00:00Z");
        server.call(
                CoachingThreads.class,
                port -> port.say(wrote, draft, new NewMessage(null, "Is this enough?", null)));
        notYet(oneShort, "2026-11-07T15:00:00Z", 1);
        attempt(returned, 1, "INCOMPLETE", "2026-11-08T15:00:00Z");
        UUID closing = attempt(window, 1, "NOT_YET", "2026-11-13T12:00:00Z");
        execute(
                "insert into credential.resubmission_window values (?1, timestamptz '2026-11-17T05:00:00Z', null)",
                closing);
        notYet(notYet, "2026-11-07T15:00:00Z", 2);
        attempt(stuck, 1, "DRAFT", "2026-11-05T15:00:00Z");
        attempt(working, 1, "DRAFT", "2026-11-12T15:00:00Z");

        assertThat(desk(cora))
                .extracting(Row::name, Row::reason, Row::days, Row::points)
                .containsExactly(
                        tuple("Dana at-limit", Reason.AT_LIMIT, 1, 92),
                        tuple("Dana window", Reason.WINDOW, 11, 83),
                        tuple("Dana asked", Reason.ASKED, 0, 80),
                        tuple("Dana one-short", Reason.ONE_SHORT, 6, 67),
                        tuple("Dana returned", Reason.RETURNED, 5, 65),
                        tuple("Dana wrote", Reason.MESSAGE, 0, 60),
                        tuple("Dana not-yet", Reason.NOT_YET, 6, 57),
                        tuple("Dana stuck", Reason.STUCK, 8, 28),
                        tuple("Dana working", Reason.FINE, 0, 0));
        assertThat(desk(cora).get(6).title()).isEqualTo("Analyzing Student Work");
        assertThat(desk(cora).get(6).attempt()).isEqualTo(1);
        assertThat(desk(cora).get(1).day()).isEqualTo(LocalDate.parse("2026-11-16"));
    }

    @Test
    void howNearToTheCutSomebodyIsIsSeenOnlyWhereTheFeedbackIsShared() {
        Actor ada = coached("ada");
        UUID attempt = notYet(ada, "2026-11-01T15:00:00Z", 1);
        share(ada, attempt, true, false);

        assertThat(desk(cora).get(0).reason()).isEqualTo(Reason.NOT_YET);
        share(ada, attempt, false, true);
        assertThat(desk(cora).get(0).reason()).isEqualTo(Reason.ONE_SHORT);
    }

    @Test
    void plannedSessionsComeNearAndAreMissedUntilOneIsHeld() {
        Actor ada = coached("ada");
        attempt(ada, 1, "IN_REVIEW", "2026-11-03T13:00:00Z");
        assertThat(desk(cora).get(0).reason()).isEqualTo(Reason.FINE);
        assertThat(desk(cora).get(0).nextDue()).isEqualTo(LocalDate.parse("2026-12-02"));

        to("2026-11-30T14:00:00Z");
        assertThat(desk(cora).get(0))
                .extracting(Row::reason, Row::points)
                .containsExactly(Reason.DUE, 15);
        to("2026-12-05T14:00:00Z");
        assertThat(desk(cora).get(0))
                .extracting(Row::reason, Row::days, Row::points)
                .containsExactly(Reason.OVERDUE, 3, 46);

        log(cora, "2026-12-04", 20, ada);
        assertThat(desk(cora).get(0).reason()).isEqualTo(Reason.FINE);
        assertThat(desk(cora).get(0).lastHeld()).isEqualTo(LocalDate.parse("2026-12-04"));
    }

    @Test
    void whoHasNotBegunOrIsBehindAtTheEndIsSeen() {
        coached("ada");
        to("2026-11-27T14:00:00Z");
        assertThat(desk(cora).get(0))
                .extracting(Row::reason, Row::points)
                .containsExactly(Reason.NOT_BEGUN, 25);

        execute("update credential.program set ends_on = date '2026-12-07' where id = ?1", cohort);
        assertThat(desk(cora).get(0))
                .extracting(Row::reason, Row::points, Row::target, Row::earned)
                .containsExactly(Reason.BEHIND, 50, 2, 0);
    }

    @Test
    void whoEarnedInTheCohortHasBegunAlsoWhereAHistoryFileSaysSo() {
        Actor ada = coached("ada");
        execute(
                "insert into credential.award (id, educator_id, micro_credential_id, awarded_on, program_id)"
                        + " select gen_random_uuid(), ?1, id, date '2026-11-10', ?2"
                        + " from credential.micro_credential limit 1",
                ada.personId(),
                cohort);
        to("2026-11-27T14:00:00Z");

        assertThat(desk(cora).get(0).earned()).isEqualTo(1);
        assertThat(desk(cora).get(0).reason()).isNotEqualTo(Reason.NOT_BEGUN);
    }

    @Test
    void sessionOpensTheWayAndAnswersWhoAsked() {
        Actor ada = coached("ada");
        UUID third = attempt(ada, 3, "NOT_YET", "2026-11-01T15:00:00Z");
        server.run(OwnCoaching.class, port -> port.ask(ada, cohort, "What now?"));

        log(cora, "2026-11-03", 30, ada);
        assertThat(desk(cora).get(0).reason())
                .as("a session about nothing in particular answers, and does not reopen")
                .isEqualTo(Reason.AT_LIMIT);
        server.call(
                CoachingSessions.class,
                port ->
                        port.log(
                                cora,
                                new CoachingSessions.NewSession(
                                        List.of(
                                                new CoachingSessions.About(
                                                        ada.personId(), null, third)),
                                        TODAY,
                                        30,
                                        "VIDEO",
                                        null,
                                        null,
                                        null)));

        assertThat(desk(cora).get(0).reason()).isEqualTo(Reason.NOT_YET);
    }

    @Test
    void deskIsPagedAndFilteredByCohort() {
        UUID other = cohort("TL-2", "2026-09-01", "2027-06-30");
        Actor ada = coached("ada");
        coached("ben");
        enrol(ada, other);
        server.call(
                org.touchstone.credential.coaching.CoachAssignments.class,
                port ->
                        port.assign(
                                northManager,
                                other,
                                new org.touchstone.credential.coaching.CoachAssignments
                                        .NewAssignment(cora.personId(), ids(ada), null, null)));

        assertThat(desk(cora)).hasSize(3);
        Paged<Row> second =
                server.call(
                        CoachDesk.class, port -> port.educators(cora, null, new Paged.Part(1, 1)));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).hasSize(1);
        assertThat(
                        server.call(
                                        CoachDesk.class,
                                        port -> port.educators(cora, other, new Paged.Part(0, 9)))
                                .rows())
                .extracting(Row::name, Row::cohort)
                .containsExactly(tuple("Dana ada", "Leaders TL-2"));
        List<CoachDesk.CohortName> cohorts =
                server.call(CoachDesk.class, port -> port.cohorts(cora));
        assertThat(cohorts).hasSize(2);
        assertThat(desk(cole)).isEmpty();
    }

    @Test
    void progressIsCountedByRequirement() {
        Actor ada = coached("ada");
        UUID attempt = attempt(ada, 1, "DRAFT", "2026-11-03T12:00:00Z");
        execute(
                "insert into credential.evidence_item (id, submission_id, requirement_id, position, title, created_at)"
                        + " values (?1, ?2, ?3, 1, 'Course', timestamptz '2026-11-03T13:00:00Z')",
                UUID.randomUUID(),
                attempt,
                entry.requirements().get(0).id());

        assertThat(desk(cora).get(0))
                .extracting(Row::working, Row::filled, Row::requirements)
                .containsExactly("Analyzing Student Work", 1, 2);
        CoachDesk.Educator educator =
                server.call(CoachDesk.class, port -> port.educator(cora, ada.personId()));
        assertThat(educator.attempts().get(0).requirements())
                .extracting(CoachDesk.Progress::title, CoachDesk.Progress::isFilled)
                .containsExactly(tuple("Coursework", true), tuple("Reflection", false));
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachDesk.class,
                                        port -> port.educator(cole, ada.personId())))
                .isInstanceOf(NotFound.class);
    }

    private Actor coached(String username) {
        Actor educator = enrolled(username);
        assign(cora, educator);
        return educator;
    }

    private UUID notYet(Actor educator, String since, int unmet) {
        UUID attempt = attempt(educator, 1, "NOT_YET", since);
        for (int i = 0; i < 2; i++) {
            boolean met = i >= unmet;
            execute(
                    "insert into credential.criterion_feedback (id, submission_id, criterion_id, level_id, is_met)"
                            + " values (?1, ?2, ?3, ?4, ?5)",
                    UUID.randomUUID(),
                    attempt,
                    entry.rubric().get(i).id(),
                    entry.rubric().get(i).levels().get(met ? 1 : 0).id(),
                    met);
        }
        share(educator, attempt, false, true);
        return attempt;
    }

    private void share(Actor educator, UUID attempt, boolean evidence, boolean feedback) {
        server.run(
                CoachingThreads.class, port -> port.share(educator, attempt, evidence, feedback));
    }

    private List<Row> desk(Actor coach) {
        return server.call(
                        CoachDesk.class, port -> port.educators(coach, null, new Paged.Part(0, 50)))
                .rows();
    }

    private void to(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    }
}
