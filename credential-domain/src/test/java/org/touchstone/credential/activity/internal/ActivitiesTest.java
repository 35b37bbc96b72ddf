package org.touchstone.credential.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.Activity;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.credential.activity.ActivityIsFrozen;
import org.touchstone.credential.activity.DayIsFull;
import org.touchstone.credential.activity.TimeLog;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.internal.WorkFixture;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.testing.AtOnce;

/** Activities are noted when they happen, and become evidence by a copy. */
class ActivitiesTest extends WorkFixture {
    private static final Paged.Part ALL = new Paged.Part(0, 50);

    @Test
    void activityIsFoundAgainAsItWasNotedAndTheLatestComesFirst() {
        UUID first = note("2026-10-01", "Exit tickets");
        UUID second = note("2026-11-02", "Gallery walk");

        assertThat(mine()).extracting(Activity::id).containsExactly(second, first);
        assertThat(found(first).text()).isEqualTo(text("2026-10-01", "Exit tickets", 45));
        Actor other = southerner;
        assertThatThrownBy(() -> server.call(Activities.class, port -> port.find(other, first)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(other, first, text("2026-11-01", "Mine now", 5)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notingItTwiceAtOnceNotesItOnce() throws Exception {
        UUID id = UUID.randomUUID();

        List<Object> results =
                AtOnce.orRefused(
                        6, () -> note(educator, id, text("2026-11-02", "Exit tickets", 45)));

        assertThat(results).hasOnlyElementsOfType(Activity.class);
        assertThat(mine()).hasSize(1);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'activity.noted'"))
                .isEqualTo(1);
    }

    @Test
    void aDayInTheFutureOrBeforeTheSchoolYearIsRefusedWithTheReason() {
        assertThatThrownBy(() -> note("2026-11-04", "Tomorrow"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("November 4, 2026 lies in the future");
        assertThatThrownBy(() -> note("2026-06-30", "Last year"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("which began on July 1, 2026");
        note("2026-07-01", "The first day");
        note("2026-11-03", "Today");
        assertThat(mine()).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                note(
                                        educator,
                                        UUID.randomUUID(),
                                        new ActivityText(null, " ", 1441, List.of(), "")))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting(detail -> detail.field())
                                        .containsExactly(
                                                "taughtOn", "minutes", "classLabel", "done"));
    }

    @Test
    void aTextThatListsNamesIsWarnedOf() {
        UUID list = note("2026-11-02", "Present: Maria Gomez, Jayden T., Aisha Khan");
        UUID none = note("2026-11-01", "Fractions, decimals and percent with Grade 5");

        assertThat(found(list).mayNameStudents()).isTrue();
        assertThat(found(none).mayNameStudents()).isFalse();
    }

    @Test
    void aCopyGoesIntoTheAttemptOnceAndFollowsTheActivityUntilItIsHandedIn() {
        UUID attempt = begin().id();
        UUID activity = note("2026-11-02", "Exit tickets");

        attach(activity, attempt);
        attach(activity, attempt);
        note(educator, activity, text("2026-11-01", "Exit tickets, sorted", 50));

        assertThat(lessons(attempt))
                .singleElement()
                .satisfies(
                        piece -> {
                            assertThat(piece.taughtOn()).isEqualTo("2026-11-01");
                            assertThat(piece.minutes()).isEqualTo(50);
                            assertThat(piece.classLabel()).isEqualTo("Grade 5, period 2");
                            assertThat(piece.narrative())
                                    .isEqualTo(
                                            "Exit tickets, sorted\n\nStandards: 5.NF.A.1, 5.NF.A.2");
                        });
        handIn(attempt);

        assertThat(found(activity).isFrozen()).isTrue();
        assertThatThrownBy(() -> note(educator, activity, text("2026-11-01", "Better", 50)))
                .isInstanceOf(ActivityIsFrozen.class);
        assertThatThrownBy(
                        () -> server.run(Activities.class, port -> port.remove(educator, activity)))
                .isInstanceOf(ActivityIsFrozen.class);
        assertThat(lessons(attempt))
                .extracting(EvidenceView::narrative)
                .containsExactly("Exit tickets, sorted\n\nStandards: 5.NF.A.1, 5.NF.A.2");
    }

    @Test
    void activityWhoseCopyWasTakenOutIsFreeAgain() {
        UUID attempt = begin().id();
        UUID activity = note("2026-11-02", "Exit tickets");
        attach(activity, attempt);
        UUID copy = lessons(attempt).get(0).id();
        server.call(Submissions.class, port -> port.removeEvidence(educator, attempt, copy));
        activity(attempt);
        handIn(attempt);

        assertThat(found(activity).isFrozen()).isFalse();
        server.run(Activities.class, port -> port.remove(educator, activity));
        assertThat(mine()).isEmpty();
    }

    @Test
    void activityAnswersNoOtherRequirement() {
        UUID attempt = begin().id();
        UUID activity = note("2026-11-02", "Exit tickets");

        assertThatThrownBy(
                        () ->
                                server.run(
                                        Activities.class,
                                        port ->
                                                port.attach(
                                                        educator,
                                                        activity,
                                                        attempt,
                                                        requirement(RequirementKind.REFLECTION))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("asks for a classroom activity");
    }

    @Test
    void aDayHasNoMoreMinutesThanADayHas() throws Exception {
        UUID attempt = begin().id();
        List<Object> results =
                AtOnce.orRefused(
                        4,
                        () ->
                                server.call(
                                        TimeLog.class,
                                        port ->
                                                port.log(
                                                        educator,
                                                        UUID.randomUUID(),
                                                        attempt,
                                                        TODAY,
                                                        700,
                                                        null)));

        assertThat(results).filteredOn(DayIsFull.class::isInstance).hasSize(2);
        assertThatThrownBy(() -> note("2026-11-03", "One more"))
                .isInstanceOf(DayIsFull.class)
                .hasMessageContaining("1445 minutes");
    }

    @Test
    void loggedTimeIsPublishedByKindAndCountsForTheCohortOfItsDay() {
        UUID cohort = cohort("2026-09-01", "2026-10-31");
        UUID attempt = begin().id();
        note("2026-10-30", "In the cohort");
        note("2026-11-02", "After it");
        UUID entry = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            server.call(
                    TimeLog.class,
                    port ->
                            port.log(
                                    educator,
                                    entry,
                                    attempt,
                                    LocalDate.parse("2026-10-01"),
                                    90,
                                    "Writing"));
        }

        assertThat(
                        server.database()
                                .text(
                                        "select string_agg(kind || ' ' || minutes || ' ' || (cohort_id is not null)::text,"
                                                + " ', ' order by day) from credential.published_logged_time"))
                .isEqualTo(
                        "OTHER_WORK 90 true, CLASSROOM_ACTIVITY 45 true, CLASSROOM_ACTIVITY 45 false");
        assertThat(
                        server.database()
                                .text(
                                        "select max(cohort_id::text) from credential.published_logged_time"))
                .isEqualTo(cohort.toString());
        TimeLog.Total total = server.call(TimeLog.class, port -> port.total(educator));
        assertThat(total).isEqualTo(new TimeLog.Total(45, 180));
        server.run(TimeLog.class, port -> port.remove(educator, entry));
        Paged<TimeLog.Entry> left =
                server.call(TimeLog.class, port -> port.of(educator, attempt, ALL));
        assertThat(left.rows()).isEmpty();
    }

    private UUID cohort(String first, String last) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,"
                        + " incentive, coaching_cadence) select ?1, 'C', 'C', id, ?2, ?3, 'VOLUNTARY', 'NONE', 'NONE'"
                        + " from credential.organization where sourced_id = 'north'",
                id,
                LocalDate.parse(first),
                LocalDate.parse(last));
        execute(
                "insert into credential.participation (id, program_id, person_id, school_id, invited_on, enrolled_on)"
                        + " select ?1, ?2, ?3, id, ?4, ?4 from credential.organization where sourced_id = 'n1'",
                UUID.randomUUID(),
                id,
                educator.personId(),
                LocalDate.parse(first));
        return id;
    }

    private void handIn(UUID attempt) {
        evidence(
                attempt,
                new NewEvidence(
                        requirement(RequirementKind.COURSEWORK),
                        null,
                        null,
                        null,
                        null,
                        null,
                        TODAY,
                        null));
        completeTheRest(attempt);
        submit(attempt);
    }

    private static ActivityText text(String day, String done, int minutes) {
        return new ActivityText(
                LocalDate.parse(day),
                "Grade 5, period 2",
                minutes,
                List.of("5.NF.A.1", "5.NF.A.2"),
                done);
    }

    private UUID note(String day, String done) {
        return note(educator, UUID.randomUUID(), text(day, done, 45)).id();
    }

    private Activity note(Actor who, UUID id, ActivityText text) {
        return server.call(Activities.class, port -> port.note(who, id, text));
    }

    private Activity found(UUID id) {
        return server.call(Activities.class, port -> port.find(educator, id));
    }

    private List<Activity> mine() {
        return server.call(Activities.class, port -> port.mine(educator, ALL)).rows();
    }

    private void attach(UUID activity, UUID attempt) {
        server.run(
                Activities.class,
                port ->
                        port.attach(
                                educator,
                                activity,
                                attempt,
                                requirement(RequirementKind.CLASSROOM_ACTIVITY)));
    }

    private List<EvidenceView> lessons(UUID attempt) {
        UUID requirement = requirement(RequirementKind.CLASSROOM_ACTIVITY);
        return evidenceOf(attempt).stream()
                .filter(piece -> piece.requirementId().equals(requirement))
                .toList();
    }

    private List<EvidenceView> evidenceOf(UUID attempt) {
        return server.call(Submissions.class, port -> port.find(educator, attempt)).evidence();
    }
}
