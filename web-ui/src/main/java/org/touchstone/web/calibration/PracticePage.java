package org.touchstone.web.calibration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.review.calibration.Practice.PaperResult;
import org.touchstone.review.calibration.Practice.PracticePaper;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One paper after the other, and at the end where the reviewer and the experts differ. */
@Named("practicePage")
@ViewScoped
@Guarded
public class PracticePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Practice practice;

    @Inject transient CurrentActor actor;

    private String attempt;
    private transient AttemptView view;
    private transient PracticePaper paper;

    public void load() {
        UUID id = Body.id("attempt", Objects.toString(attempt));
        view = practice.attempt(actor.get(), id);
        paper = practice.next(actor.get(), id).orElse(null);
    }

    /** Answers the paper that the form shows, which an answer elsewhere may have gone past. */
    public String answer() {
        if (paper == null) {
            load();
        }
        List<LevelChoice> levels =
                paper == null
                        ? List.of()
                        : paper.microCredential().rubric().stream()
                                .filter(one -> Chosen.level(one.id()) != null)
                                .map(one -> new LevelChoice(one.id(), Chosen.level(one.id())))
                                .toList();
        UUID shown = Body.id("paper", Objects.toString(Chosen.fields().get("paper")));
        practice.answer(actor.get(), Body.id("attempt", attempt), shown, levels);
        return "/reviewer/practice?faces-redirect=true&attempt=" + attempt;
    }

    public boolean isChosen(UUID criterionId, UUID levelId) {
        return levelId.equals(Chosen.level(criterionId));
    }

    public AttemptView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    /** Null when the attempt is over. */
    public PracticePaper getPaper() {
        return paper;
    }

    /** Of a calibration set that goes on, the paper that was answered last; else null. */
    public PaperResult getLast() {
        List<PaperResult> compared = getView().comparison();
        return view.sealedAt() != null || compared.isEmpty()
                ? null
                : compared.get(compared.size() - 1);
    }

    /**
     * What there is to study at the end: every paper of a calibration set, else those that differ.
     */
    public List<PaperResult> getToStudy() {
        return getView().sealedAt() == null
                ? List.of()
                : view.comparison().stream()
                        .filter(one -> view.kind() == SetKind.CALIBRATION || one.differs())
                        .toList();
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}
