package org.touchstone.reporting.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Actor;

/**
 * What programs led to: who was invited, enrolled, coached, earned, completed, applied for a role
 * and was accepted. These are different events and none is derived from another.
 *
 * <p>How it is counted. Every event counts from its date on, so that a report as of a day can be
 * made again. A person belongs to the organization of the school that took part with them; without
 * one, to that of their own educator role; without that, to the program's. Completed means invited
 * and at least the required number of credentials earned in that program. Coached means invited and
 * at least one session in it. Where a program sets no target, completion is undefined, not zero.
 * The totals count persons once, however many programs they earned in.
 *
 * <p>A program manager reads of the own organizations and those below, the agency of all.
 */
public interface ProgramOutcomes {

    /**
     * @throws org.touchstone.credential.kernel.NotFound for an organization that is unknown or not
     *     the actor's
     * @throws org.touchstone.credential.kernel.InvalidRequest for {@link Audience#PUBLIC}, because
     *     small numbers would have to be suppressed first
     */
    Outcomes of(Actor actor, Question question);

    /** States and districts, by name, to which the actor may narrow the report. */
    List<Place> places(Actor actor);

    /**
     * @param organization roster id
     */
    record Place(String organization, String name) {}

    /**
     * @param asOf the last day that counts; null: today
     * @param organization roster id or id of a school, a district or a state, with all below it;
     *     null: all that the actor may read of
     */
    record Question(LocalDate asOf, String organization, Audience audience) {}

    enum Audience {
        INTERNAL,
        PUBLIC
    }
}
