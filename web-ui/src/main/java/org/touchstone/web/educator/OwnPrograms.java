package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Own;
import org.touchstone.web.access.CurrentActor;

/** Invitations and programs on the educator's desk. */
@Named("ownPrograms")
@RequestScoped
public class OwnPrograms {
    @Inject Participations participations;
    @Inject CurrentActor actor;

    private List<Own> all;

    public List<Own> getAll() {
        if (all == null) {
            all = participations.mine(actor.get());
        }
        return all;
    }

    /** Those that wait for an answer and can still be joined. */
    public List<Own> getInvitations() {
        return getAll().stream()
                .filter(one -> one.state() == ParticipationState.INVITED && !one.isOver())
                .toList();
    }

    /** All others, whatever became of them. */
    public List<Own> getJoined() {
        return getAll().stream().filter(one -> !getInvitations().contains(one)).toList();
    }
}
