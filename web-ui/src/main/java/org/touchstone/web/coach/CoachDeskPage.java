package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.CohortName;
import org.touchstone.credential.coaching.CoachDesk.Reason;
import org.touchstone.credential.coaching.CoachDesk.Row;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Dates;
import org.touchstone.web.page.Pager;

/** Who needs a word next, and why. */
@Named("coachDesk")
@ViewScoped
@Guarded
public class CoachDeskPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient CoachDesk desk;
    @Inject transient CurrentActor actor;
    @Inject transient Dates dates;

    private String id = "";
    private int first;
    private transient Paged<Row> found;
    private transient List<CohortName> cohorts;

    public List<Row> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Row> found() {
        if (found == null) {
            UUID cohort = id.isEmpty() ? null : Body.id("cohort", id);
            found = desk.educators(actor.get(), cohort, new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public List<CohortName> getCohorts() {
        if (cohorts == null) {
            cohorts = desk.cohorts(actor.get());
        }
        return cohorts;
    }

    /** Why somebody stands where they stand, in words. */
    public String why(Row row) {
        return CoachTexts.get(
                "reason." + row.reason(),
                row.attempt(),
                row.title(),
                row.days(),
                row.day() == null ? null : dates.human(row.day()),
                row.earned(),
                row.target());
    }

    /** How the reason looks. */
    public String kind(Row row) {
        return switch (row.reason()) {
            case AT_LIMIT, ASKED, OVERDUE -> "warning";
            case FINE -> "success";
            case DUE, NOT_BEGUN, STUCK, BEHIND -> "waiting";
            default -> "info";
        };
    }

    public boolean isQuiet(Row row) {
        return row.reason() == Reason.FINE;
    }

    /** The cohort that is shown; empty: all. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
