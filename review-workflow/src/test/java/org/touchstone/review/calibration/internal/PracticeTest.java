package org.touchstone.review.calibration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.calibration.AlreadyQualified;
import org.touchstone.review.calibration.PaperIsAnswered;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.review.calibration.Practice.State;
import org.touchstone.review.calibration.Qualifications;
import org.touchstone.review.calibration.SetIsKnown;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.calibration.TooSoonAgain;

class PracticeTest extends CalibrationFixture {

    @Test
    void whoeverAgreesWithTheExpertsIsQualifiedForAYear() {
        UUID set = activeSet(SetKind.QUALIFYING, 3);
        Actor reviewer = seed.reviewer();
        assertThat(state(reviewer)).isEqualTo(State.NOT_QUALIFIED);

        AttemptView attempt = pass(reviewer, set);

        assertThat(attempt.passed()).isTrue();
        assertThat(attempt.exactPercent()).isEqualTo(100);
        Standing standing = standings(reviewer).get(0);
        assertThat(standing.state()).isEqualTo(State.QUALIFIED);
        assertThat(standing.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(365)));
        assertThatThrownBy(() -> start(reviewer, set)).isInstanceOf(AlreadyQualified.class);
        assertThat(offers(reviewer)).isEmpty();
        clock.pass(Duration.ofDays(366));
        assertThat(state(reviewer)).isEqualTo(State.EXPIRED);
        assertThat(offers(reviewer)).hasSize(1);
    }

    @Test
    void nothingOfTheExpertsIsShownBeforeAQualifyingAttemptIsOver() {
        UUID set = activeSet(SetKind.QUALIFYING, 2);
        Actor reviewer = seed.reviewer();
        AttemptView attempt = answerNext(reviewer, start(reviewer, set).id(), false);
        assertThat(attempt.comparison()).isEmpty();
        assertThat(attempt.passed()).isNull();
    }

    @Test
    void whoeverDiffersSeesWhereAndWhyAndTakesAnotherSet() {
        UUID set = activeSet(SetKind.QUALIFYING, 2);
        Actor reviewer = seed.reviewer();
        AttemptView attempt = start(reviewer, set);
        answerNext(reviewer, attempt.id(), true);
        attempt = answerNext(reviewer, attempt.id(), false);

        assertThat(attempt.passed()).isFalse();
        assertThat(attempt.exactPercent()).isEqualTo(50);
        assertThat(attempt.comparison())
                .extracting(one -> one.differs())
                .containsExactly(false, true);
        assertThat(attempt.comparison().get(1).criteria())
                .allSatisfy(
                        one -> {
                            assertThat(one.chosen()).isEqualTo("Not Met");
                            assertThat(one.expert()).isEqualTo("Demonstrated");
                            assertThat(one.rationale()).isEqualTo("Because it shows");
                        });
        assertThat(state(reviewer)).isEqualTo(State.NOT_QUALIFIED);
        assertThatThrownBy(() -> start(reviewer, set)).isInstanceOf(TooSoonAgain.class);
        assertThat(offers(reviewer).get(0).availableFrom()).isNotNull();

        assertThat(pass(reviewer, activeSet(SetKind.QUALIFYING, 2)).passed()).isTrue();
        clock.pass(Duration.ofDays(400));
        assertThat(offers(reviewer)).extracting(one -> one.availableFrom()).containsOnlyNulls();
    }

    @Test
    void calibrationShowsTheReasonsAfterEachPaper() {
        UUID set = activeSet(SetKind.CALIBRATION, 2);
        Actor reviewer = seed.reviewer();
        AttemptView attempt = answerNext(reviewer, start(reviewer, set).id(), false);
        assertThat(attempt.comparison()).hasSize(1);
        assertThat(attempt.comparison().get(0).criteria().get(0).rationale())
                .isEqualTo("Because it shows");
    }

    @Test
    void orderIsDrawnOnceAndDiffersBetweenReaders() {
        UUID set = activeSet(SetKind.QUALIFYING, 8);
        List<List<UUID>> orders =
                IntStream.range(0, 4)
                        .mapToObj(i -> order(start(seed.reviewer(), set).id()))
                        .toList();
        assertThat(orders.stream().distinct().count()).isGreaterThan(1);

        Actor reviewer = seed.reviewer();
        UUID attempt = start(reviewer, set).id();
        List<UUID> order = order(attempt);
        assertThat(start(reviewer, set).id()).isEqualTo(attempt);
        assertThat(order(attempt)).isEqualTo(order);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> order(UUID attempt) {
        return server.call(
                PracticeAttempts.class,
                attempts ->
                        attempts.em
                                .createNativeQuery(
                                        "select paper_id from review.practice_paper where attempt_id = ?1 order by position")
                                .setParameter(1, attempt)
                                .getResultList());
    }

    @Test
    void answerStandsAndAttemptsOfOthersDoNotExist() {
        UUID set = activeSet(SetKind.CALIBRATION, 2);
        Actor reviewer = seed.reviewer();
        UUID attempt = start(reviewer, set).id();
        UUID paper =
                server.call(Practice.class, practice -> practice.next(reviewer, attempt))
                        .orElseThrow()
                        .id();
        answer(reviewer, attempt, paper, levels(true));
        assertThatThrownBy(() -> answer(reviewer, attempt, paper, levels(false)))
                .isInstanceOf(PaperIsAnswered.class);
        assertThatThrownBy(() -> answerNext(seed.reviewer(), attempt, true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyIsTestedOnTheirOwnWorkOrThatOfTheirSchool() {
        UUID author = seed.person();
        UUID school = seed.organization("SCHOOL");
        UUID colleague = seed.person();
        seed.member(author, school, "EDUCATOR", null);
        seed.member(colleague, school, "REVIEWER", null);
        UUID set = set(SetKind.QUALIFYING, "Set A");
        addPaper(set, decided(author));
        addPaper(set, decided());
        activate(set);
        assertThat(start(seed.reviewer(author), set).papers()).isEqualTo(1);
        assertThat(start(seed.reviewer(colleague), set).papers()).isEqualTo(1);
        assertThat(start(seed.reviewer(), set).papers()).isEqualTo(2);

        UUID small = set(SetKind.QUALIFYING, "Set B");
        addPaper(small, decided(author));
        activate(small);
        assertThatThrownBy(() -> start(seed.reviewer(author), small))
                .isInstanceOf(SetIsKnown.class);
    }

    @Test
    void nobodyIsTestedOnAWorkThatTheirTeamOrTheirTeamsSchoolSharesIn() {
        UUID school = seed.organization("SCHOOL");
        UUID member = seed.person();
        UUID colleague = seed.person();
        seed.member(member, school, "EDUCATOR", null);
        seed.member(colleague, school, "REVIEWER", null);
        UUID set = set(SetKind.QUALIFYING, "Set A");
        addPaper(set, decided());
        assertThat(seed.sql("update review.work set co_authors = ?", member.toString()))
                .isEqualTo(1);
        addPaper(set, decided());
        activate(set);

        assertThat(start(seed.reviewer(member), set).papers()).isEqualTo(1);
        assertThat(start(seed.reviewer(colleague), set).papers()).isEqualTo(1);
        assertThat(start(seed.reviewer(), set).papers()).isEqualTo(2);
    }

    @Test
    void validitySetsAreNeitherOfferedNorFound() {
        UUID set = activeSet(SetKind.VALIDITY, 2);
        Actor reviewer = seed.reviewer();
        assertThat(offers(reviewer)).isEmpty();
        assertThat(standings(reviewer)).isEmpty();
        assertThatThrownBy(() -> start(reviewer, set)).isInstanceOf(NotFound.class);
    }

    @Test
    void recalibrationIsAskedAfterALongBreakAndEndsWithACalibrationSet() {
        Actor reviewer = seed.reviewer();
        liveReading(reviewer.personId());
        UUID set = activeSet(SetKind.CALIBRATION, 1);
        server.run(CalibrationSweep.class, CalibrationSweep::endLongBreaks);
        assertThat(state(reviewer)).isEqualTo(State.OPEN);

        clock.pass(Duration.ofDays(91));
        server.run(CalibrationSweep.class, CalibrationSweep::endLongBreaks);
        server.run(CalibrationSweep.class, CalibrationSweep::endLongBreaks);
        assertThat(state(reviewer)).isEqualTo(State.RECALIBRATE);

        pass(reviewer, set);
        assertThat(state(reviewer)).isEqualTo(State.OPEN);
        server.run(CalibrationSweep.class, CalibrationSweep::endLongBreaks);
        assertThat(state(reviewer)).isEqualTo(State.OPEN);
        assertThat(
                        count(
                                """
                                select count(*) from credential.audit_record where action like 'qualification.susp%%'
                                    and subject_id = (select id from review.qualification where reviewer_id = '%s')
                                """
                                        .formatted(reviewer.personId())))
                .isEqualTo(2);
    }

    @Test
    void supervisorCanAskForRecalibration() {
        Actor reviewer = seed.reviewer();
        UUID set = activeSet(SetKind.CALIBRATION, 1);
        server.run(
                Qualifications.class,
                all ->
                        all.demandRecalibration(
                                supervisor,
                                reviewer.personId(),
                                credential.versionId(),
                                "New exemplars"));
        assertThat(state(reviewer)).isEqualTo(State.RECALIBRATE);
        take(reviewer, set, false);
        assertThat(state(reviewer)).isEqualTo(State.RECALIBRATE);
    }

    private State state(Actor reviewer) {
        return standings(reviewer).get(0).state();
    }

    private List<Standing> standings(Actor reviewer) {
        return server.call(Practice.class, practice -> practice.standings(reviewer));
    }

    private List<Practice.Offer> offers(Actor reviewer) {
        return server.call(Practice.class, practice -> practice.offers(reviewer));
    }
}
