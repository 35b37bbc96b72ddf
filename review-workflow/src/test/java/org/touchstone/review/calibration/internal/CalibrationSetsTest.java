package org.touchstone.review.calibration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.CalibrationSets.PaperView;
import org.touchstone.review.calibration.PaperWasRead;
import org.touchstone.review.calibration.SetIsActive;
import org.touchstone.review.calibration.SetIsIncomplete;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.calibration.WorkIsNoPaper;
import org.touchstone.review.testing.Seed;

class CalibrationSetsTest extends CalibrationFixture {

    @Test
    void newSetTakesTheFieldsPercentAndIsInactive() {
        UUID set = set(SetKind.QUALIFYING, "Set A");
        var view = server.call(CalibrationSets.class, sets -> sets.find(supervisor, set));
        assertThat(view.passPercent()).isEqualTo(90);
        assertThat(view.active()).isFalse();
    }

    @Test
    void paperBeginsWithTheLevelsAndReasonsThatDecidedTheWork() {
        UUID set = set(SetKind.QUALIFYING, "Set A");
        UUID paper = addPaper(set, decided());
        PaperView view = paper(set, paper);
        assertThat(view.levels())
                .containsExactlyElementsOf(
                        credential.criteria().stream()
                                .map(
                                        one ->
                                                new ExpertJudgement(
                                                        one.criterionId(),
                                                        one.demonstrated(),
                                                        "Because it shows"))
                                .toList());
    }

    @Test
    void onlyDecidedWorksOfTheVersionBecomePapers() {
        UUID set = set(SetKind.QUALIFYING, "Set A");
        String number = decided();
        addPaper(set, number);
        assertThatThrownBy(() -> addPaper(set, number)).isInstanceOf(WorkIsNoPaper.class);

        String open = decided();
        seed.sql(
                "update review.work set stage = 'ADJUDICATION' where submission_id = (select submission_id from review.review_task where work_number = ?)",
                open);
        assertThatThrownBy(() -> addPaper(set, open)).isInstanceOf(WorkIsNoPaper.class);

        credential = credential("OTHER-1");
        String other = decided();
        assertThatThrownBy(() -> addPaper(set, other)).isInstanceOf(WorkIsNoPaper.class);
    }

    @Test
    void setWithoutReasonsIsNotGivenToReviewers() {
        UUID set = set(SetKind.QUALIFYING, "Set A");
        assertThatThrownBy(() -> activate(set)).isInstanceOf(SetIsIncomplete.class);
        UUID paper = addPaper(set, decided());
        judge(set, paper, judgements(" "));
        assertThatThrownBy(() -> activate(set)).isInstanceOf(SetIsIncomplete.class);
        judge(set, paper, judgements("The lesson names what changed"));
        activate(set);
        assertThatThrownBy(() -> judge(set, paper, judgements("x")))
                .isInstanceOf(SetIsActive.class);
        assertThatThrownBy(() -> addPaper(set, decided())).isInstanceOf(SetIsActive.class);
    }

    @Test
    void levelsMustCoverTheRubric() {
        UUID set = set(SetKind.QUALIFYING, "Set A");
        UUID paper = addPaper(set, decided());
        Seed.Judged first = credential.criteria().get(0);
        Seed.Judged second = credential.criteria().get(1);
        ExpertJudgement good =
                new ExpertJudgement(first.criterionId(), first.demonstrated(), "Good");
        assertThatThrownBy(() -> judge(set, paper, List.of(good)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                judge(
                                        set,
                                        paper,
                                        List.of(
                                                good,
                                                new ExpertJudgement(
                                                        second.criterionId(),
                                                        first.demonstrated(),
                                                        "Level of another criterion"))))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whatSomebodyWasComparedWithStays() {
        UUID set = activeSet(SetKind.QUALIFYING, 1);
        start(seed.reviewer(), set);
        retire(set);
        UUID paper =
                server.call(CalibrationSets.class, sets -> sets.find(supervisor, set))
                        .papers()
                        .get(0)
                        .id();
        assertThatThrownBy(() -> judge(set, paper, judgements("Other")))
                .isInstanceOf(PaperWasRead.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CalibrationSets.class,
                                        sets -> sets.removePaper(supervisor, set, paper)))
                .isInstanceOf(PaperWasRead.class);
    }

    @Test
    void onlySupervisorsMakeSets() {
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CalibrationSets.class,
                                        sets ->
                                                sets.create(
                                                        seed.reviewer(),
                                                        new NewSet(
                                                                credential.versionId(),
                                                                SetKind.VALIDITY,
                                                                "t",
                                                                null))))
                .isInstanceOf(NotPermitted.class);
    }

    private PaperView paper(UUID set, UUID paper) {
        return server.call(CalibrationSets.class, sets -> sets.paper(supervisor, set, paper));
    }

    private List<ExpertJudgement> judgements(String reason) {
        return credential.criteria().stream()
                .map(one -> new ExpertJudgement(one.criterionId(), one.demonstrated(), reason))
                .toList();
    }
}
