package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.Graduates.Rule;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** When a graduate may read, and what is accepted before. */
@Named("reviewerRules")
@ViewScoped
@Guarded
public class ReviewerRulesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/supervisor/graduate-rules";

    @Inject transient Graduates graduates;
    @Inject transient CurrentActor actor;

    private String microCredential;
    private int months = 6;
    private boolean atTop = true;
    private boolean firstAttempt;
    private boolean noAttempt = true;
    private String words;
    private transient List<Rule> all;

    public String keep() {
        graduates.keep(
                actor.get(), new Rule(microCredential, months, atTop, firstAttempt, noAttempt));
        return GraduateTexts.done(PAGE, "rule.kept");
    }

    public String publish() {
        return GraduateTexts.done(
                PAGE, "terms.published", graduates.publishTerms(actor.get(), words));
    }

    public List<Rule> getAll() {
        if (all == null) {
            all = graduates.rules(actor.get());
        }
        return all;
    }

    public String getMicroCredential() {
        return microCredential;
    }

    public void setMicroCredential(String microCredential) {
        this.microCredential = microCredential;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public boolean isAtTop() {
        return atTop;
    }

    public void setAtTop(boolean atTop) {
        this.atTop = atTop;
    }

    public boolean isFirstAttempt() {
        return firstAttempt;
    }

    public void setFirstAttempt(boolean firstAttempt) {
        this.firstAttempt = firstAttempt;
    }

    public boolean isNoAttempt() {
        return noAttempt;
    }

    public void setNoAttempt(boolean noAttempt) {
        this.noAttempt = noAttempt;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
