package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.web.access.CurrentActor;

/** Both readings beside the rubric, while an adjudication is in hand; nothing for anybody else. */
@Named("adjudicationPanel")
@RequestScoped
public class AdjudicationPanel {
    @Inject Adjudications adjudications;
    @Inject CurrentActor actor;

    private Optional<SideBySide> both;

    /** Null unless the claim is an adjudication. */
    public SideBySide of(UUID claimId) {
        if (both == null) {
            both =
                    claimId == null || !actor.may(Permission.SUPERVISE_SCORING)
                            ? Optional.empty()
                            : adjudications.readings(actor.get(), claimId);
        }
        return both.orElse(null);
    }
}
