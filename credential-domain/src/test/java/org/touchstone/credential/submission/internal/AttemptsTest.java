package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Reason;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.credential.submission.Attempts.Standing;
import org.touchstone.credential.submission.Attempts.Window;
import org.touchstone.credential.submission.CoachingIsNeeded;
import org.touchstone.credential.submission.ResubmissionWindowHasClosed;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;

/** How often and how long an educator may try: three attempts, 90 days. */
class AttemptsTest extends AttemptFixture {

    @Test
    void fourthAttemptNeedsACoachingSession() {
        UUID third = threeTimesNotYet();

        assertThatThrownBy(this::begin)
                .isInstanceOf(CoachingIsNeeded.class)
                .hasMessageContaining("3 attempts")
                .hasMessageContaining("coach");
        assertThat(standing(third).coachingIsNeeded()).isTrue();
        assertThat(standing(third).attemptsLeft()).isZero();
    }

    @Test
    void recordedSessionAllowsOneMoreAttemptAndNotTwo() {
        threeTimesNotYet();
        Actor coach = coachOfDana();
        assertThat(waiting(coach))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.attempt()).isEqualTo(3);
                            assertThat(one.name()).isEqualTo("Dana Rivera");
                        });

        record(coach, session());

        assertThat(waiting(coach)).isEmpty();
        UUID fourth = handInAgain();
        clock.pass(Duration.ofHours(1));
        decide(fourth, false);
        assertThatThrownBy(this::begin).isInstanceOf(CoachingIsNeeded.class);
        assertThat(waiting(coach)).hasSize(1);
    }

    @Test
    void sessionBeforeTheLastDecisionDoesNotReopen() {
        Actor coach = coachOfDana();
        notYet();
        decide(handInAgain(), false);
        UUID third = handInAgain();
        record(coach, session());
        clock.pass(Duration.ofHours(1));
        decide(third, false);

        assertThatThrownBy(this::begin).isInstanceOf(CoachingIsNeeded.class);
    }

    @Test
    void onlyTheirOwnCoachRecordsASession() {
        threeTimesNotYet();
        Actor stranger = coach();

        assertThatThrownBy(() -> record(stranger, session())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(educator, session())).isInstanceOf(NotPermitted.class);
        assertThat(waiting(stranger)).isEmpty();
    }

    @Test
    void sessionThatCannotBeIsRefusedFieldByField() {
        Actor coach = coachOfDana();

        assertThatThrownBy(() -> record(coach, session(LocalDate.parse("2026-11-04"), 0, "PIGEON")))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting("field")
                                        .containsExactly("heldOn", "minutes", "mode"));
    }

    @Test
    void coachHearsThatHeIsWanted() {
        Actor coach = coachOfDana();
        threeTimesNotYet();

        assertThat(unread(coach))
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.kind()).isEqualTo("coaching-wanted");
                            assertThat(notice.parameters())
                                    .containsExactly("Dana Rivera", "Analyzing Student Work");
                        });
    }

    @Test
    void windowIsOpenForNinetyDaysToTheEndOfTheLast() {
        UUID attempt = notYet();

        assertThat(standing(attempt).windowClosesAt())
                .isEqualTo(Instant.parse("2027-02-02T05:00:00Z"));
        clock.pass(Duration.between(clock.instant(), Instant.parse("2027-02-02T04:59:59Z")));
        assertThat(begin().attempt()).isEqualTo(2);
    }

    @Test
    void afterTheWindowAnotherAttemptIsRefusedUntilAnExtension() {
        notYet();
        clock.pass(Duration.ofDays(91));
        assertThatThrownBy(this::begin)
                .isInstanceOf(ResubmissionWindowHasClosed.class)
                .hasMessageContaining("2027-02-01")
                .hasMessageContaining("extension");

        Window window = extend(manager(), 10);

        assertThat(window.closesAt())
                .as("from today, because it had closed")
                .isEqualTo(Instant.parse("2027-02-13T05:00:00Z"));
        assertThat(begin().attempt()).isEqualTo(2);
    }

    @Test
    void extensionOfAnOpenWindowAddsToItsEndAndIsOnRecord() {
        UUID attempt = notYet();

        extend(manager(), 10);

        assertThat(standing(attempt).windowClosesAt())
                .isEqualTo(Instant.parse("2027-02-12T05:00:00Z"));
        assertThat(
                        server.database()
                                .count(
                                        """
                                        select count(*) from credential.resubmission_extension e
                                        join credential.deadline d on d.subject_id = e.submission_id
                                            and d.kind = 'resubmission-closes' and d.due_at = e.closes_after
                                        join credential.audit_record a on a.subject_id = e.submission_id
                                            and a.action = 'submission.extended'
                                        where e.days = 10 and e.reason = 'Was ill'
                                        """))
                .isEqualTo(1);
    }

    @Test
    void extensionNeedsTheRightAReasonAndAnAttempt() {
        assertThatThrownBy(() -> extend(manager(), 10)).isInstanceOf(NotFound.class);
        notYet();
        assertThatThrownBy(() -> extend(educator, 10)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> extend(manager(), 0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Attempts.class,
                                        port ->
                                                port.extend(
                                                        manager(),
                                                        educator.personId(),
                                                        "MC-1",
                                                        5,
                                                        " ")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void closedWindowIsToldOnceAndNotWhenAnotherAttemptWasBegun() {
        UUID attempt = notYet();
        clock.pass(Duration.ofDays(91));
        for (int sweep = 0; sweep < 2; sweep++) {
            server.run(ResubmissionEnd.class, end -> end.closed(attempt));
        }
        assertThat(unread(educator)).filteredOn("kind", "resubmission-closed").hasSize(1);

        extend(manager(), 5);
        begin();
        clock.pass(Duration.ofDays(6));
        server.run(ResubmissionEnd.class, end -> end.closed(attempt));
        assertThat(unread(educator)).filteredOn("kind", "resubmission-closed").hasSize(1);
    }

    @Test
    void appealTurnsNotYetIntoEarnedOnce() {
        UUID attempt = notYet();
        UUID met =
                entry.rubric().get(0).levels().stream()
                        .filter(level -> level.isMet())
                        .findFirst()
                        .orElseThrow()
                        .id();
        Decision appeal =
                new Decision(
                        attempt,
                        List.of(
                                new CriterionOutcome(
                                        entry.rubric().get(0).id(), met, null, "It is there")),
                        "The appeal is right",
                        clock.instant());

        for (int n = 0; n < 2; n++) {
            server.run(SubmissionOutcomes.class, outcomes -> outcomes.overturn(SYSTEM, appeal));
        }

        assertThat(find(attempt).state()).isEqualTo(SubmissionState.EARNED);
        assertThat(find(attempt).feedback().get(0).comment()).isEqualTo("It is there");
        assertThat(standing(attempt).windowClosesAt()).isNull();
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'submission.overturned'"))
                .isEqualTo(1);
    }

    @Test
    void appealThatLeavesACriterionUnmetOverturnsNothing() {
        UUID attempt = notYet();

        assertThatThrownBy(
                        () ->
                                server.run(
                                        SubmissionOutcomes.class,
                                        outcomes ->
                                                outcomes.overturn(
                                                        SYSTEM,
                                                        new Decision(
                                                                attempt,
                                                                List.of(),
                                                                null,
                                                                clock.instant()))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(find(attempt).state()).isEqualTo(SubmissionState.NOT_YET);
    }

    private UUID notYet() {
        UUID attempt = handIn();
        decide(attempt, false);
        return attempt;
    }

    private UUID threeTimesNotYet() {
        notYet();
        decide(handInAgain(), false);
        UUID third = handInAgain();
        decide(third, false);
        return third;
    }

    /** With the evidence that was taken over. */
    private UUID handInAgain() {
        UUID attempt = begin().id();
        server.run(
                Submissions.class,
                port -> port.describe(educator, attempt, "Another lesson", true, true));
        submit(attempt);
        return attempt;
    }

    private Standing standing(UUID submission) {
        return server.call(Attempts.class, port -> port.standing(educator, submission));
    }

    private Window extend(Actor granter, int days) {
        return server.call(
                Attempts.class,
                port -> port.extend(granter, educator.personId(), "MC-1", days, "Was ill"));
    }

    /** Educators who cannot go on before a session. */
    private List<CoachDesk.Row> waiting(Actor coach) {
        return server
                .call(CoachDesk.class, port -> port.educators(coach, null, new Paged.Part(0, 50)))
                .rows()
                .stream()
                .filter(row -> row.reason() == Reason.AT_LIMIT)
                .toList();
    }

    private void record(Actor coach, NewSession session) {
        server.call(CoachingSessions.class, port -> port.log(coach, session));
    }

    private List<Notice> unread(Actor reader) {
        return server.call(Notices.class, port -> port.unread(reader));
    }

    private NewSession session() {
        return session(LocalDate.parse("2026-11-03"), 45, "VIDEO");
    }

    private NewSession session(LocalDate heldOn, int minutes, String mode) {
        return new NewSession(
                List.of(new About(educator.personId(), "MC-1", null)),
                heldOn,
                minutes,
                mode,
                null,
                "Looked at the feedback",
                null);
    }

    private Actor manager() {
        return as(educator("m" + UUID.randomUUID()), Permission.GRANT_EXTENSION);
    }

    private Actor coach() {
        return as(educator("c" + UUID.randomUUID()), Permission.COACH_EDUCATORS);
    }

    private Actor coachOfDana() {
        Actor coach = coach();
        server.database()
                .run(
                        "credential",
                        em ->
                                em.createNativeQuery(
                                                """
                                                insert into credential.coaching_assignment
                                                values (?1, ?2, ?3, date '2026-01-01', null)
                                                """)
                                        .setParameter(1, UUID.randomUUID())
                                        .setParameter(2, coach.personId())
                                        .setParameter(3, educator.personId())
                                        .executeUpdate());
        return coach;
    }

    private static Actor as(Actor person, Permission permission) {
        return new Actor(
                person.personId(),
                person.name(),
                Set.of(permission, Permission.OWN_ACCOUNT),
                person.origin());
    }
}
