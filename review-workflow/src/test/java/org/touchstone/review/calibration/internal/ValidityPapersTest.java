package org.touchstone.review.calibration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.State;
import org.touchstone.review.calibration.Qualifications;
import org.touchstone.review.calibration.Qualifications.Cause;
import org.touchstone.review.calibration.Qualifications.Held;
import org.touchstone.review.calibration.SetKind;

class ValidityPapersTest extends CalibrationFixture {
    private Actor reviewer;

    @BeforeEach
    void everyReadingGetsAPaper() {
        reviewer = seed.reviewer();
        seed.sql("update review.scoring_policy set validity_share = 1");
    }

    @Test
    void paperIsATaskOfItsReaderOnlyWithTheDatesOfLiveWork() {
        activeSet(SetKind.VALIDITY, 1);
        UUID live = waiting();
        afterReading(liveReading(reviewer.personId()));
        assertThat(
                        count(
                                """
                                select count(*) from review.review_task t join review.review_task live
                                    on live.opened_at = t.opened_at and live.due_at = t.due_at and live.order_at = t.order_at
                                        and live.estimated_minutes = t.estimated_minutes
                                where t.kind = 'VALIDITY' and t.state = 'WAITING' and t.reserved_for = '%s'
                                    and t.work_number ~ '^W-[0-9A-Z]{4}-[0-9A-Z]{4}$' and live.submission_id = '%s'
                                """
                                        .formatted(reviewer.personId(), live)))
                .isEqualTo(1);
    }

    @Test
    void paperIsDueLikeNewWorkWhereNoneWaits() {
        activeSet(SetKind.VALIDITY, 1);
        afterReading(liveReading(reviewer.personId()));
        // Received on Tuesday, 3 November 2026; five business days; the end of Tuesday, 10 November
        // in New York.
        assertThat(
                        count(
                                "select count(*) from review.review_task where kind = 'VALIDITY' and due_at = timestamptz '2026-11-11 05:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void oneReadingDrawsOnceAndNoPaperComesTwice() {
        activeSet(SetKind.VALIDITY, 2);
        UUID first = liveReading(reviewer.personId());
        afterReading(first);
        afterReading(first);
        assertThat(validityTasks()).isEqualTo(1);
        afterReading(liveReading(reviewer.personId()));
        afterReading(liveReading(reviewer.personId()));
        assertThat(validityTasks()).isEqualTo(2);
        assertThat(count("select count(distinct paper_id) from review.validity_task")).isEqualTo(2);
        assertThat(count("select count(*) from review.draw where purpose = 'VALIDITY_PAPER'"))
                .isEqualTo(3);
    }

    @Test
    void shareOfZeroDrawsNothing() {
        activeSet(SetKind.VALIDITY, 1);
        seed.sql("update review.scoring_policy set validity_share = 0");
        afterReading(liveReading(reviewer.personId()));
        assertThat(validityTasks()).isZero();
    }

    @Test
    void versionsOwnShareGoesBeforeTheAgencys() {
        activeSet(SetKind.VALIDITY, 1);
        seed.sql(
                """
                insert into review.scoring_policy (id, version_id, second_read_share, second_read_first,
                    second_read_new_reviewer, second_read_near_cut, combination, discrepancy, adjudicator, validity_share)
                values (gen_random_uuid(), ?, 0, 0, 0, false, 'FIRST_STANDS', 'ANY_DIFFERENCE', 'SUPERVISOR', 0)
                """,
                credential.versionId());
        afterReading(liveReading(reviewer.personId()));
        assertThat(validityTasks()).isZero();
    }

    @Test
    void readerNeverGetsAPaperThatTheyWroteOrPracticed() {
        UUID set = set(SetKind.VALIDITY, "Watch");
        String practiced = decided();
        addPaper(set, decided(reviewer.personId()));
        addPaper(set, practiced);
        activate(set);
        UUID training = set(SetKind.CALIBRATION, "Training");
        addPaper(training, practiced);
        activate(training);
        pass(reviewer, training);
        afterReading(liveReading(reviewer.personId()));
        assertThat(validityTasks()).isZero();
        afterReading(liveReading(seed.person()));
        assertThat(validityTasks()).isEqualTo(1);
    }

    @Test
    void readingIsComparedOnce() {
        activeSet(SetKind.VALIDITY, 1);
        UUID task = given();
        sealTask(task, reviewer.personId(), false, clock.instant());
        judged(task);
        judged(task);
        assertThat(
                        count(
                                "select count(*) from review.validity_result where judged = 2 and exact = 0 and adjacent = 2"))
                .isEqualTo(1);
    }

    @Test
    void driftSuspendsTheReaderAndASupervisorLiftsIt() {
        activeSet(SetKind.VALIDITY, 7);
        read(4, false);
        assertThat(held()).allSatisfy(one -> assertThat(one.suspendedAt()).isNull());
        read(1, false);
        Held held = held().get(0);
        assertThat(held.cause()).isEqualTo(Cause.DRIFT);
        assertThat(held.suspensionReason()).contains("0 %", "85 % is wanted");
        assertThat(held.validityPapers()).isEqualTo(5);
        assertThat(held.validityPercent()).isZero();
        assertThat(held.qualifiedAt()).isNull();
        assertThat(standing()).isEqualTo(State.SUSPENDED);

        assertThatThrownBy(() -> lift(" ")).isInstanceOf(InvalidRequest.class);
        lift("Read together with the experts");
        assertThat(standing()).isNull();
        clock.pass(Duration.ofMinutes(1));
        read(1, false);
        assertThat(held().get(0).suspendedAt()).isNull();
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'qualification.suspension-lifted' and actor_name = 'supervisor'"))
                .isEqualTo(1);
    }

    @Test
    void supervisorsAreToldOfDriftAndTheReaderOnlyWhatToDo() {
        UUID told = seed.person();
        seed.member(told, seed.organization("STATE"), "SUPERVISOR", null);
        activeSet(SetKind.VALIDITY, 5);
        read(5, false);
        assertThat(notices(told, "reviewer-drifted")).isEqualTo(1);
        assertThat(notices(reviewer.personId(), "qualification-suspended")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.notice where person_id = '%s' and parameters like '%%validity%%'"
                                        .formatted(reviewer.personId())))
                .isZero();
    }

    private long notices(UUID person, String kind) {
        return count(
                "select count(*) from credential.notice where person_id = '%s' and kind = '%s'"
                        .formatted(person, kind));
    }

    @Test
    void passingACalibrationSetDoesNotEndADriftSuspension() {
        activeSet(SetKind.VALIDITY, 5);
        UUID training = activeSet(SetKind.CALIBRATION, 1);
        read(5, false);
        pass(reviewer, training);
        assertThat(standing()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void goodReaderIsNotSuspended() {
        activeSet(SetKind.VALIDITY, 6);
        read(6, true);
        assertThat(count("select count(*) from review.qualification")).isZero();
        assertThat(held().get(0).validityPercent()).isEqualTo(100);
    }

    @Test
    void paperThatNobodyTookIsWithdrawnBeforeItIsOverdue() {
        activeSet(SetKind.VALIDITY, 1);
        given();
        server.run(CalibrationSweep.class, CalibrationSweep::withdrawPapers);
        assertThat(count("select count(*) from review.review_task where state = 'CANCELLED'"))
                .isZero();
        clock.pass(Duration.ofDays(30));
        server.run(CalibrationSweep.class, CalibrationSweep::withdrawPapers);
        assertThat(
                        count(
                                "select count(*) from review.review_task where state = 'CANCELLED' and kind = 'VALIDITY'"))
                .isEqualTo(1);
    }

    private UUID given() {
        afterReading(liveReading(reviewer.personId()));
        return server.call(
                ValidityPapers.class,
                papers ->
                        (UUID)
                                papers.em
                                        .createNativeQuery(
                                                "select id from review.review_task where kind = 'VALIDITY' and state = 'WAITING'")
                                        .getSingleResult());
    }

    private void read(int papers, boolean met) {
        for (int i = 0; i < papers; i++) {
            UUID task = given();
            sealTask(task, reviewer.personId(), met, clock.instant());
            judged(task);
        }
    }

    private long validityTasks() {
        return count("select count(*) from review.review_task where kind = 'VALIDITY'");
    }

    private List<Held> held() {
        return server.call(Qualifications.class, all -> all.all(supervisor));
    }

    private void lift(String reason) {
        server.run(
                Qualifications.class,
                all -> all.lift(supervisor, reviewer.personId(), credential.versionId(), reason));
    }

    /** Null when the version is free to everyone who is not known. */
    private State standing() {
        return server.call(Practice.class, practice -> practice.standings(reviewer)).stream()
                .map(Practice.Standing::state)
                .filter(state -> state != State.OPEN)
                .findFirst()
                .orElse(null);
    }
}
