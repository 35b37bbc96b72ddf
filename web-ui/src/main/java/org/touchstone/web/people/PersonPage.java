package org.touchstone.web.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.PersonDetails;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One person and the roles of then, now and later. */
@Named("personPage")
@ViewScoped
@Guarded
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.people.messages", Locale.ENGLISH);

    @Inject transient Directory directory;
    @Inject transient RoleGrants grants;
    @Inject transient CurrentActor actor;

    private String id = "";
    private Role role;
    private String organization;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private transient PersonDetails shown;

    /** Before anything is written, so that an unknown person gets its own error page. */
    public void load() {
        getShown();
    }

    public String give() {
        grants.grant(
                actor.get(),
                person(),
                new RoleGrantRequest(
                        role, organization == null ? "" : organization.strip(), beginsOn, endsOn));
        return done("role.given");
    }

    /** Today is the last day. */
    public String end(UUID grant) {
        grants.end(actor.get(), grant, null);
        return done("role.ended");
    }

    private String done(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(TEXT.getString(text)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/administration/person?faces-redirect=true&id=" + person();
    }

    public PersonDetails getShown() {
        if (shown == null) {
            shown = directory.person(actor.get(), person());
        }
        return shown;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    private UUID person() {
        return Body.id("person", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
