package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.review.reviewer.CandidateState;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.Graduates.Candidate;
import org.touchstone.review.reviewer.Graduates.Invitation;
import org.touchstone.review.reviewer.ReviewerStage;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** Graduates on their way to reading: how many at each stage, who they are, what is missing. */
@Named("graduatesPage")
@ViewScoped
@Guarded
public class GraduatesPage extends LongTable<Candidate> {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/supervisor/graduates";

    @Inject transient Graduates graduates;
    @Inject transient CurrentActor actor;

    private String stage = "";
    private String organization;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private transient Map<ReviewerStage, Long> counts;

    public GraduatesPage() {
        super(25);
    }

    public String find() {
        return GraduateTexts.done(PAGE, "found", graduates.find(actor.get()));
    }

    public String invite(UUID candidate) {
        graduates.invite(actor.get(), candidate, new Invitation(organization, firstDay, lastDay));
        return GraduateTexts.done(PAGE + "?state=INVITED", "invited");
    }

    public String withdraw(UUID candidate) {
        graduates.withdraw(actor.get(), candidate);
        return GraduateTexts.done(PAGE, "withdrawn");
    }

    public boolean mayInvite(Candidate one) {
        return one.state().next().contains(CandidateState.INVITED);
    }

    public boolean mayWithdraw(Candidate one) {
        return one.state() == CandidateState.INVITED;
    }

    /** Whether the form for invitations is of any use. */
    public boolean isInviting() {
        return getRows().stream().anyMatch(this::mayInvite);
    }

    @Override
    protected Paged<Candidate> find(Paged.Part part) {
        return graduates.list(
                actor.get(),
                stage.isEmpty() ? null : Body.oneOf(ReviewerStage.class, stage, "stage"),
                part);
    }

    public ReviewerStage[] getStages() {
        return ReviewerStage.values();
    }

    public long count(ReviewerStage which) {
        if (counts == null) {
            counts = graduates.counts(actor.get());
        }
        return counts.get(which);
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage == null ? "" : stage;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
