package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.coaching.CoachingModes;
import org.touchstone.credential.coaching.CoachingModes.Mode;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The agency's list of how coach and educators meet. */
@Named("coachingModes")
@ViewScoped
@Guarded
public class ModesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/administration/coaching-modes";

    @Inject transient CoachingModes modes;
    @Inject transient CurrentActor actor;

    private String code;
    private String label;
    private Integer position;
    private transient List<Mode> all;

    public String keep() {
        modes.keep(actor.get(), new Mode(code, label, position, false));
        return CoachTexts.done(PAGE, "mode.kept");
    }

    public String retire(String which) {
        return turn(which, true, "mode.retired");
    }

    public String offer(String which) {
        return turn(which, false, "mode.offered");
    }

    private String turn(String which, boolean retired, String said) {
        getAll().stream()
                .filter(one -> one.code().equals(which))
                .forEach(
                        one ->
                                modes.keep(
                                        actor.get(),
                                        new Mode(which, one.label(), one.position(), retired)));
        return CoachTexts.done(PAGE, said);
    }

    public List<Mode> getAll() {
        if (all == null) {
            all = modes.all(actor.get());
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
