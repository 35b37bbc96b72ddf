package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.Assigned;
import org.touchstone.credential.coaching.CoachAssignments.Coach;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.coaching.CoachAssignments.Outcome;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.coach.CoachTexts;
import org.touchstone.web.page.Agency;
import org.touchstone.web.page.LongTable;

/** Who coaches whom in a cohort. */
@Named("cohortCoaching")
@ViewScoped
@Guarded
public class CohortCoachingPage extends LongTable<Assigned> {
    private static final long serialVersionUID = 1;

    @Inject transient CoachAssignments assignments;
    @Inject transient Cohorts cohorts;
    @Inject transient CurrentActor actor;
    @Inject transient Agency agency;
    @Inject transient Clock clock;

    private String id = "";
    private String state = "";
    private String coach;
    private String[] educators = {};
    private LocalDate from;
    private LocalDate to;
    private transient CohortView shown;
    private transient List<Coach> coaches;

    public CohortCoachingPage() {
        super(50);
    }

    public void load() {
        getShown();
    }

    public String assign() {
        Outcome outcome =
                assignments.assign(
                        actor.get(),
                        cohort(),
                        new NewAssignment(
                                Body.uuid(coach, "coach"),
                                Arrays.stream(educators)
                                        .distinct()
                                        .map(one -> Body.uuid(one, "educators"))
                                        .toList(),
                                from,
                                to));
        return CoachTexts.done(here(), "assigned", outcome.assigned(), outcome.unchanged());
    }

    /** Today is the last day. */
    public String end(UUID assignment) {
        assignments.end(
                actor.get(), assignment, LocalDate.ofInstant(clock.instant(), agency.zone()));
        return CoachTexts.done(here(), "ended");
    }

    private String here() {
        return "/programs/coaching?id=" + cohort() + "&state=" + state;
    }

    public CohortView getShown() {
        if (shown == null) {
            shown = cohorts.find(actor.get(), cohort());
        }
        return shown;
    }

    public List<Coach> getCoaches() {
        if (coaches == null) {
            coaches = assignments.coaches(actor.get(), cohort());
        }
        return coaches;
    }

    @Override
    protected Paged<Assigned> find(Paged.Part part) {
        return assignments.list(actor.get(), cohort(), state.equals("NONE"), part);
    }

    /** The educators of the page, each once, as they are coached now. */
    public Collection<Assigned> getChoices() {
        Map<UUID, Assigned> each = new LinkedHashMap<>();
        getRows().forEach(row -> each.putIfAbsent(row.educatorId(), row));
        return each.values();
    }

    private UUID cohort() {
        return Body.id("cohort", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    /** NONE: only those without a coach. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = "NONE".equals(state) ? state : "";
    }

    public String getCoach() {
        return coach;
    }

    public void setCoach(String coach) {
        this.coach = coach == null || coach.isEmpty() ? null : coach;
    }

    public String[] getEducators() {
        return educators.clone();
    }

    public void setEducators(String[] educators) {
        this.educators = educators == null ? new String[0] : educators.clone();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
