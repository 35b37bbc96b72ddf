package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.coaching.OwnCoaching.Own;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.web.access.CurrentActor;

/** What the pages of an educator say of coaching in passing. */
@Named("attemptCoaching")
@RequestScoped
public class AttemptCoaching {
    @Inject OwnCoaching coaching;
    @Inject CurrentActor actor;

    private List<Own> mine;

    /** Who coaches the viewer, one for each cohort. */
    public List<Own> getMine() {
        if (mine == null) {
            mine = actor.get().may(Permission.TAKE_PART) ? coaching.mine(actor.get()) : List.of();
        }
        return mine;
    }

    public int unread(UUID attempt) {
        return coaching.unread(actor.get(), attempt);
    }
}
