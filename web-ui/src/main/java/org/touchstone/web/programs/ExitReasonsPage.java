package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.ExitSurveys.Reason;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The list that people choose from when they leave a program. */
@Named("exitReasonsPage")
@ViewScoped
@Guarded
public class ExitReasonsPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/administration/exit-reasons";

    @Inject transient ExitSurveys surveys;
    @Inject transient CurrentActor actor;

    private String code;
    private String label;
    private Integer position;
    private transient List<Reason> all;

    public String keep() {
        surveys.keep(actor.get(), new Reason(code, label, position, false));
        return ProgramTexts.done(PAGE, "reason.kept");
    }

    public String retire(String which) {
        return turn(which, true, "reason.retired");
    }

    public String offer(String which) {
        return turn(which, false, "reason.offered");
    }

    private String turn(String which, boolean retired, String said) {
        for (Reason one : getAll()) {
            if (one.code().equals(which)) {
                surveys.keep(actor.get(), new Reason(which, one.label(), one.position(), retired));
            }
        }
        return ProgramTexts.done(PAGE, said);
    }

    public List<Reason> getAll() {
        if (all == null) {
            all = surveys.all(actor.get());
        }
        return all;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }
}
