package org.touchstone.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.review.mail.MailChoices;
import org.touchstone.review.mail.MailChoices.Choice;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The part of one's account that says whether notices come by mail. */
@Named("mailChoice")
@RequestScoped
@Guarded
public class MailChoicePage {
    @Inject MailChoices choices;
    @Inject MailSettings settings;
    @Inject CurrentActor actor;

    private Choice choice;
    private boolean wanted;

    @PostConstruct
    void load() {
        choice = choices.of(actor.get());
        wanted = choice.wanted();
    }

    public String save() {
        choices.choose(actor.get(), wanted);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(
                null,
                new FacesMessage(
                        ResourceBundle.getBundle(
                                        "org.touchstone.web.account.messages", Locale.ENGLISH)
                                .getString(wanted ? "mail.saved.on" : "mail.saved.off")));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/account?faces-redirect=true";
    }

    /** Whether the agency sends mail at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Null where none is known. */
    public String getAddress() {
        return choice.address();
    }

    public boolean isWanted() {
        return wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }
}
