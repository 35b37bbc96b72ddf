package org.touchstone.web.roles;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.Place;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** A new leader role, or what is said of one. */
@Named("leaderRoleEdit")
@ViewScoped
@Guarded
public class LeaderRoleEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient LeaderRoles roles;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String code;
    private String title;
    private String cohort;
    private String about;
    private String worth;
    private BigDecimal worthAmount;
    private Integer places;
    private Integer needed;
    private String microCredentials;
    private String pathways;
    private LocalDate opensOn;
    private LocalDate closesOn;

    public void load() {
        if (isNew()) {
            return;
        }
        RoleText text = roles.find(actor.get(), Body.id("leader role", id)).text();
        code = text.code();
        title = text.title();
        cohort = text.cohort();
        about = text.about();
        worth = text.worth();
        worthAmount = text.worthAmount();
        places = text.places();
        needed = text.needed();
        microCredentials = String.join("\n", text.microCredentials());
        pathways = String.join("\n", text.pathways());
        opensOn = text.opensOn();
        closesOn = text.closesOn();
    }

    public String save() {
        RoleView saved =
                roles.keep(
                        actor.get(),
                        new RoleText(
                                code,
                                title,
                                cohort,
                                about,
                                worth,
                                worthAmount,
                                places,
                                needed,
                                codes(microCredentials),
                                codes(pathways),
                                opensOn,
                                closesOn));
        return RoleTexts.done("/programs/leader-role?id=" + saved.id(), "saved");
    }

    private static List<String> codes(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split("[\\s,;]+"));
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public List<Place> getCohorts() {
        return roles.cohorts(actor.get());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(String cohort) {
        this.cohort = cohort;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getWorth() {
        return worth;
    }

    public void setWorth(String worth) {
        this.worth = worth;
    }

    public BigDecimal getWorthAmount() {
        return worthAmount;
    }

    public void setWorthAmount(BigDecimal worthAmount) {
        this.worthAmount = worthAmount;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }

    public Integer getNeeded() {
        return needed;
    }

    public void setNeeded(Integer needed) {
        this.needed = needed;
    }

    public String getMicroCredentials() {
        return microCredentials;
    }

    public void setMicroCredentials(String microCredentials) {
        this.microCredentials = microCredentials;
    }

    public String getPathways() {
        return pathways;
    }

    public void setPathways(String pathways) {
        this.pathways = pathways;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
