package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** Questions of educators about incentives. */
@Named("checksPage")
@ViewScoped
@Guarded
public class ChecksPage extends LongTable<Eligibilities.Check> {
    private static final long serialVersionUID = 1;

    @Inject transient Eligibilities eligibilities;
    @Inject transient CurrentActor actor;

    private String answer = "";
    private String question = "";

    public ChecksPage() {
        super(25);
    }

    @Override
    protected Paged<Eligibilities.Check> find(Paged.Part part) {
        return eligibilities.checks(actor.get(), part);
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
