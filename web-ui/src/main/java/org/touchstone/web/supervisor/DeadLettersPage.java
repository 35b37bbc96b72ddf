package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.wakeup.DeadLetters;
import org.touchstone.review.wakeup.DeadLetters.Letter;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** Wake-ups that failed as often as they are delivered. */
@Named("deadLettersPage")
@ViewScoped
@Guarded
public class DeadLettersPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String HERE = "/supervisor/dead-letters";

    @Inject transient DeadLetters letters;
    @Inject transient CurrentActor actor;

    private boolean all;
    private String letter;
    private String reason;
    private String page;

    /**
     * As it was shown: a button means the letter beside it, also when another one came meanwhile.
     */
    private transient Page<Letter> list;

    public String retry(UUID id) {
        letters.retry(actor.get(), id);
        return SupervisorTexts.done(HERE, "letters.retried");
    }

    public String discard() {
        letters.discard(
                actor.get(), Body.id("open dead letter", Body.required(letter, "letter")), reason);
        return SupervisorTexts.done(HERE, "letters.discarded");
    }

    public Page<Letter> getList() {
        if (list == null) {
            list = letters.list(actor.get(), !all, Pages.number(page));
        }
        return list;
    }

    /** Those that can be discarded. */
    public List<Letter> getOpen() {
        return getList().rows().stream().filter(one -> one.state().equals("OPEN")).toList();
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
