package org.touchstone.web.educator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.MemberState;
import org.touchstone.credential.submission.Teams.TeamView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One team: who is in it, and what it shares; or the invitation to it. */
@Named("teamPage")
@ViewScoped
@Guarded
public class TeamPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Teams teams;

    @Inject transient CurrentActor actor;

    private String id;
    private String identifier;
    private transient TeamView team;

    public void load() {
        getTeam();
    }

    public String invite() {
        teams.invite(actor.get(), teamId(), identifier);
        return here("invite.done", identifier.strip());
    }

    public String withdraw(UUID memberId) {
        teams.withdraw(actor.get(), teamId(), memberId);
        return here("withdraw.done");
    }

    public String accept() {
        UUID attempt = teams.accept(actor.get(), teamId()).id();
        return told("/educator/attempt?faces-redirect=true&id=" + attempt, "accept.done");
    }

    public String decline() {
        teams.decline(actor.get(), teamId());
        return told("/educator/desk?faces-redirect=true", "decline.done");
    }

    public String leave() {
        teams.leave(actor.get(), teamId());
        return told("/educator/desk?faces-redirect=true", "leave.done");
    }

    public String revise() {
        teams.revise(actor.get(), teamId());
        return here("revise.done");
    }

    private String here(String key, Object... parameters) {
        return told("/educator/team?faces-redirect=true&id=" + teamId(), key, parameters);
    }

    private static String told(String page, String key, Object... parameters) {
        String said =
                ResourceBundle.getBundle("org.touchstone.web.educator.team", Locale.ENGLISH)
                        .getString(key);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(MessageFormat.format(said, parameters)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page;
    }

    public TeamView getTeam() {
        if (team == null) {
            team = teams.find(actor.get(), teamId());
        }
        return team;
    }

    public boolean isMember() {
        return getTeam().me() == MemberState.JOINED;
    }

    private UUID teamId() {
        return Body.id("team", id == null ? "" : id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }
}
