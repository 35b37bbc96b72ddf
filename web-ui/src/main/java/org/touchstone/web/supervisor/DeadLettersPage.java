package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.DeadLetters;
import org.touchstone.review.queue.DeadLetters.Letter;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Wake-ups that failed as often as they are delivered. */
@Named("deadLettersPage")
@ViewScoped
@Guarded
public class DeadLettersPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String PAGE = "/supervisor/dead-letters";

    /** More are a fault of the system, which the first ones show as well. */
    private static final int LIMIT = 100;

    @Inject transient DeadLetters letters;
    @Inject transient CurrentActor actor;

    private boolean all;
    private String letter;
    private String reason;

    /**
     * As it was shown: a button means the letter beside it, also when another one came meanwhile.
     */
    private transient List<Letter> list;

    public String retry(UUID id) {
        letters.retry(actor.get(), id);
        return SupervisorTexts.done(PAGE, "letters.retried");
    }

    public String discard() {
        letters.discard(
                actor.get(), Body.id("open dead letter", Body.required(letter, "letter")), reason);
        return SupervisorTexts.done(PAGE, "letters.discarded");
    }

    public List<Letter> getList() {
        if (list == null) {
            list = letters.list(actor.get(), !all, LIMIT);
        }
        return list;
    }

    /** Those that can be discarded. */
    public List<Letter> getOpen() {
        return getList().stream().filter(one -> one.state().equals("OPEN")).toList();
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
}
