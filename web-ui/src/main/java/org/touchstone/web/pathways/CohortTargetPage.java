package org.touchstone.web.pathways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.touchstone.credential.program.CohortTargets;
import org.touchstone.credential.program.CohortTargets.Target;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** The pathway that completes a cohort. */
@Named("cohortTarget")
@ViewScoped
@Guarded
public class CohortTargetPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CohortTargets targets;
    @Inject transient Cohorts cohorts;
    @Inject transient CurrentActor actor;

    private String cohort = "";
    private String pathway;
    private transient CohortView shown;
    private transient Optional<Target> asked;

    public void load() {
        getShown();
        pathway = targets.of(actor.get(), id()).map(Target::code).orElse("");
    }

    public String save() {
        targets.aimAt(actor.get(), id(), pathway);
        return PathwayTexts.done("/programs/cohort?id=" + id(), "target.saved");
    }

    /** Of any cohort that the viewer manages; null: none. */
    public Target of(UUID cohortId) {
        return asked(() -> targets.of(actor.get(), cohortId));
    }

    /** Of the educator's own program; null: none. */
    public Target ofOwn(UUID participation) {
        return asked(() -> targets.ofOwn(actor.get(), participation));
    }

    /** A page asks for one only, and more than once. */
    private Target asked(Supplier<Optional<Target>> question) {
        if (asked == null) {
            asked = question.get();
        }
        return asked.orElse(null);
    }

    public CohortView getShown() {
        if (shown == null) {
            shown = cohorts.find(actor.get(), id());
        }
        return shown;
    }

    /** Also the one that is chosen already, though it may be closed meanwhile. */
    public List<Target> getChoices() {
        List<Target> open = targets.choices(actor.get());
        return targets.of(actor.get(), id())
                .filter(one -> !open.contains(one))
                .map(one -> Stream.concat(open.stream(), Stream.of(one)).toList())
                .orElse(open);
    }

    private UUID id() {
        return Body.id("cohort", cohort);
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(String cohort) {
        this.cohort = cohort == null ? "" : cohort;
    }

    public String getPathway() {
        return pathway;
    }

    public void setPathway(String pathway) {
        this.pathway = pathway;
    }
}
