package org.touchstone.web.educator;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One module of coursework, and the way to complete it. */
@Named("modulePage")
@ViewScoped
@Guarded
public class ModulePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Coursework coursework;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String attempt = "";
    private Integer minutes;
    private transient OwnModule module;

    public void load() {
        minutes = getModule().minutes();
    }

    public String markDone() {
        coursework.markDone(actor.get(), moduleId(), minutes);
        return done();
    }

    public String confirm() {
        coursework.confirm(actor.get(), moduleId(), minutes);
        return done();
    }

    /** Notes the visit and goes to the outside course. */
    public void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .redirect(coursework.open(actor.get(), moduleId()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public String beginQuiz() {
        return "/educator/quiz?faces-redirect=true&id="
                + coursework.beginQuiz(actor.get(), moduleId()).id()
                + "&attempt="
                + attempt;
    }

    private String done() {
        return WorkTexts.done(
                attempt.isEmpty()
                        ? "/educator/module?id=" + id
                        : "/educator/attempt?id=" + Body.id("submission", attempt),
                "module.completed",
                getModule().title());
    }

    public OwnModule getModule() {
        if (module == null) {
            module = coursework.find(actor.get(), moduleId());
        }
        return module;
    }

    private UUID moduleId() {
        return Body.id("module", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    /** The attempt to go back to; empty: none. */
    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt == null ? "" : attempt;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
