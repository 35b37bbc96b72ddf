package org.touchstone.web.calibration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;
import org.touchstone.review.calibration.CalibrationSets.PaperView;
import org.touchstone.review.calibration.CalibrationSets.SetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One paper, blind, with the experts' levels and reasons. */
@Named("calibrationPaper")
@ViewScoped
@Guarded
public class CalibrationPaperPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CalibrationSets sets;

    @Inject transient CurrentActor actor;

    private String set;
    private String id;
    private transient PaperView view;
    private transient SetView whole;

    public String save() {
        sets.judge(
                actor.get(),
                setId(),
                getView().id(),
                getView().levels().stream()
                        .map(
                                one ->
                                        new ExpertJudgement(
                                                one.criterionId(),
                                                Chosen.level(one.criterionId()),
                                                Chosen.why(one.criterionId())))
                        .toList());
        CalibrationTexts.say("paper.saved", getView().position());
        return "/supervisor/calibration-set?faces-redirect=true&id=" + setId();
    }

    public PaperView getView() {
        if (view == null) {
            view = sets.paper(actor.get(), setId(), Body.id("paper", Objects.toString(id)));
        }
        return view;
    }

    public SetView getWhole() {
        if (whole == null) {
            whole = sets.find(actor.get(), setId());
        }
        return whole;
    }

    public boolean isChosen(UUID criterionId, UUID levelId) {
        UUID typed = Chosen.level(criterionId);
        return levelId.equals(typed == null ? judgement(criterionId).levelId() : typed);
    }

    public String why(UUID criterionId) {
        String typed = Chosen.why(criterionId);
        return typed == null ? Objects.toString(judgement(criterionId).rationale(), "") : typed;
    }

    private ExpertJudgement judgement(UUID criterionId) {
        return getView().levels().stream()
                .filter(one -> one.criterionId().equals(criterionId))
                .findFirst()
                .orElseThrow();
    }

    private UUID setId() {
        return Body.id("set", Objects.toString(set));
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
