package org.touchstone.credential.award;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Badges for more than one micro-credential. What they say is defined once, when it is published;
 * each is an award like every other: signed, readable at its address, revocable.
 */
public interface Achievements {

    /** Twice with the same id changes nothing. */
    void define(Achievement achievement);

    /**
     * Grants the badge and queues its signing. Whoever calls sees to it that it is granted once.
     *
     * @param on the day of the last award that was needed
     * @param restsOn the awards that earned it
     * @return the award's id
     */
    UUID grant(Actor actor, UUID educatorId, UUID achievementId, LocalDate on, List<UUID> restsOn);

    enum Kind {
        PATHWAY,
        MILESTONE
    }

    /**
     * @param description what it means, in a sentence or two
     * @param narrative what was asked for
     * @param address of its public page, below the base address, beginning with a slash
     */
    record Achievement(
            UUID id,
            Kind kind,
            String code,
            int version,
            String title,
            String description,
            String narrative,
            String address) {}
}
