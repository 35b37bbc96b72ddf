package org.touchstone.credential.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** The pathways that an educator follows. What was earned before joining counts. */
public interface OwnPathways {

    /** Those that the actor follows now, those to do first, and with each its rule explained. */
    List<Own> mine(Actor actor);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one that the actor does not follow
     */
    Own find(Actor actor, String code);

    /**
     * What the actor could join: open, and offered by an organization of theirs or one above; first
     * what the actor's programs are about. At most a hundred.
     */
    List<Offer> offers(Actor actor);

    /**
     * Follows the newest version, and with it the pathways within it. Twice changes nothing.
     *
     * @throws org.touchstone.credential.kernel.NotFound for one that is not offered to the actor
     * @throws PathwayIsClosed when nobody new may join
     */
    void join(Actor actor, String code);

    /** Badges that were earned stay. */
    void leave(Actor actor, String code);

    /** Follows the newest version from now on. */
    void moveUp(Actor actor, String code);

    /**
     * @param newest number of the newest version, {@code number} or above
     * @param done steps that count or are held
     * @param needed the fewest steps that complete it, with what is held
     * @param next what to do, in words; null when it is completed
     * @param completedOn null: not yet
     */
    record Own(
            String code,
            String title,
            String purpose,
            int number,
            int newest,
            int done,
            int needed,
            String next,
            LocalDate completedOn,
            List<PathwayLine> lines,
            List<PathwayBadge> badges) {
        public Own {
            lines = List.copyOf(lines);
            badges = List.copyOf(badges);
        }

        /** How much of the way is done, 0 to 100. */
        public int percent() {
            return needed == 0 ? 0 : Math.min(100, done * 100 / needed);
        }
    }

    /**
     * @param milestone null: the badge of the whole pathway
     */
    record PathwayBadge(UUID awardId, String milestone, LocalDate on) {}

    /**
     * @param ofMyProgram whether a program of the actor's is about it
     */
    record Offer(
            String code, String title, String purpose, String organization, boolean ofMyProgram) {}
}
