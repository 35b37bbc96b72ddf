package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.AuthorsView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What an author is told of a suspicion, and the reply. */
@Named("integrityNotice")
@RequestScoped
@Guarded
public class IntegrityNotice {
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.educator.integrity", Locale.ENGLISH);

    @Inject IntegrityCases cases;
    @Inject CurrentActor actor;

    private Optional<AuthorsView> found;
    private String text;

    /** Null when there never was a case. */
    public AuthorsView of(UUID submission) {
        if (found == null) {
            found = cases.mine(actor.get(), submission);
        }
        return found.orElse(null);
    }

    public String reply(UUID caseId, UUID submission) {
        cases.reply(actor.get(), caseId, text);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(TEXT.getString("replied")));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/educator/attempt?id=" + submission + "&faces-redirect=true";
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
