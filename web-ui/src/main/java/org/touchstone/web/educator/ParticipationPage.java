package org.touchstone.web.educator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.ExitSurveys.Reason;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.Participations.Own;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One of the educator's programs: the invitation, how far it is, leaving it and saying why. */
@Named("participationPage")
@ViewScoped
@Guarded
public class ParticipationPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.educator.programs", Locale.ENGLISH);

    @Inject transient Participations participations;
    @Inject transient ExitSurveys surveys;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String[] reasons;
    private String comment;
    private transient Own shown;

    public void load() {
        Answer answer = getShown().answer();
        if (answer != null) {
            reasons = answer.reasons().toArray(String[]::new);
            comment = answer.comment();
        }
    }

    public String accept() {
        participations.accept(actor.get(), participation());
        return done("/educator/program", "accepted");
    }

    public String decline() {
        participations.decline(actor.get(), participation());
        return done("/educator/program", "declined");
    }

    public String leave() {
        participations.leave(actor.get(), participation(), given());
        return done("/educator/program", "left");
    }

    public String answer() {
        participations.answer(actor.get(), participation(), given());
        return done("/educator/program", "answered");
    }

    private Answer given() {
        return new Answer(reasons == null ? List.of() : Arrays.asList(reasons), comment);
    }

    private String done(String page, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(TEXT.getString("done." + text)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + "?faces-redirect=true&id=" + participation();
    }

    public Own getShown() {
        if (shown == null) {
            shown = participations.find(actor.get(), participation());
        }
        return shown;
    }

    public List<Reason> getAllReasons() {
        return surveys.reasons();
    }

    private UUID participation() {
        return Body.id("participation", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String[] getReasons() {
        return reasons == null ? null : reasons.clone();
    }

    public void setReasons(String[] reasons) {
        this.reasons = reasons == null ? null : reasons.clone();
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
