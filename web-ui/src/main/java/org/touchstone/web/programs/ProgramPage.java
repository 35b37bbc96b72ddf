package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One program with its cohorts. */
@Named("programPage")
@RequestScoped
public class ProgramPage {
    @Inject Programs programs;
    @Inject Cohorts cohorts;
    @Inject CurrentActor actor;

    private String id = "";
    private ProgramView shown;
    private List<CohortView> offered;

    /** Before anything is written, so that an unknown program gets its own error page. */
    public void load() {
        getShown();
    }

    public ProgramView getShown() {
        if (shown == null) {
            shown = programs.find(actor.get(), program());
        }
        return shown;
    }

    public List<CohortView> getCohorts() {
        if (offered == null) {
            offered = cohorts.of(actor.get(), program());
        }
        return offered;
    }

    private UUID program() {
        return Body.id("program", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
