package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Invitations.Line;
import org.touchstone.credential.program.Invitations.Outcome;
import org.touchstone.credential.program.Invitations.Report;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One or many identifiers, who is behind each, and the invitation. */
@Named("invitePage")
@ViewScoped
@Guarded
public class InvitePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Cohorts cohorts;
    @Inject transient Invitations invitations;
    @Inject transient CurrentActor actor;

    private String cohort = "";
    private String identifiers;
    private transient CohortView shown;
    private transient Report report;

    public void load() {
        getShown();
    }

    /** Shows whom the identifiers name, on the same page. */
    public void match() {
        report = invitations.match(actor.get(), cohortId(), lines());
    }

    public String invite() {
        Report done = invitations.invite(actor.get(), cohortId(), lines());
        return ProgramTexts.done(
                "/programs/cohort?id=" + cohort,
                "invite.done",
                done.count(Outcome.INVITED),
                done.refused());
    }

    /** A line each, or separated by commas or semicolons as spreadsheets and mail programs do. */
    private List<String> lines() {
        return identifiers == null ? List.of() : List.of(identifiers.split("[\\r\\n,;\\t]+"));
    }

    public boolean isMatched() {
        return report != null;
    }

    public List<Line> getLines() {
        return report.lines();
    }

    public long getFound() {
        return report.count(Outcome.INVITED);
    }

    public int getMost() {
        return Invitations.MOST;
    }

    public CohortView getShown() {
        if (shown == null) {
            shown = cohorts.find(actor.get(), cohortId());
        }
        return shown;
    }

    private UUID cohortId() {
        return Body.id("cohort", cohort);
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(String cohort) {
        this.cohort = cohort == null ? "" : cohort;
    }

    public String getIdentifiers() {
        return identifiers;
    }

    public void setIdentifiers(String identifiers) {
        this.identifiers = identifiers;
    }
}
