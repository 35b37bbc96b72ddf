package org.touchstone.web.calibration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.SetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One set with its papers. */
@Named("calibrationSet")
@ViewScoped
@Guarded
public class CalibrationSetPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CalibrationSets sets;

    @Inject transient CurrentActor actor;

    private String id;
    private String workNumber;
    private transient SetView view;

    public String add() {
        UUID paper = sets.addPaper(actor.get(), set(), workNumber);
        return "/supervisor/calibration-paper?faces-redirect=true&set=" + set() + "&id=" + paper;
    }

    public String remove(UUID paperId) {
        sets.removePaper(actor.get(), set(), paperId);
        return here();
    }

    public String activate() {
        sets.activate(actor.get(), set());
        CalibrationTexts.say("set.activated");
        return here();
    }

    public String retire() {
        sets.retire(actor.get(), set());
        CalibrationTexts.say("set.retired");
        return here();
    }

    private String here() {
        return "/supervisor/calibration-set?faces-redirect=true&id=" + set();
    }

    private UUID set() {
        return Body.id("set", Objects.toString(id));
    }

    public SetView getView() {
        if (view == null) {
            view = sets.find(actor.get(), set());
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWorkNumber() {
        return workNumber;
    }

    public void setWorkNumber(String workNumber) {
        this.workNumber = workNumber;
    }
}
