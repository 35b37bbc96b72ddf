package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Pager;

/** Questions of educators about incentives. */
@Named("checksPage")
@ViewScoped
@Guarded
public class ChecksPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int SIZE = 25;

    @Inject transient Eligibilities eligibilities;
    @Inject transient CurrentActor actor;

    private int first;
    private String answer = "";
    private String question = "";
    private transient Paged<Eligibilities.Check> found;

    public List<Eligibilities.Check> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Eligibilities.Check> found() {
        if (found == null) {
            found = eligibilities.checks(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    /** The one that is being answered, or null. */
    public Eligibilities.Check getChosen() {
        return getRows().stream()
                .filter(row -> row.id().toString().equals(question) && row.answer() == null)
                .findFirst()
                .orElse(null);
    }

    public String answer() {
        eligibilities.answer(
                actor.get(), org.touchstone.web.api.Body.id("question", question), answer);
        return IncentiveWords.done("/administration/incentive-checks", "answered");
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question == null ? "" : question;
    }
}
