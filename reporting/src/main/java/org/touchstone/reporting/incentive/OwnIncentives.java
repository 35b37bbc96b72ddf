package org.touchstone.reporting.incentive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** What an educator's work brings. */
public interface OwnIncentives {

    /** Earned, with where each stands, the latest first. */
    List<Eligibilities.View> mine(Actor actor);

    /** What the actor's organizations give for what is not earned yet, by title. */
    List<Offer> offers(Actor actor);

    /** The actor's questions with their answers, the latest first. */
    List<Eligibilities.Check> asked(Actor actor);

    /**
     * Asks for a check.
     *
     * @param incentive one that is offered to the actor or that the actor has
     * @throws CheckIsOpen when the last question has no answer yet
     */
    void ask(Actor actor, UUID incentive, String question);

    record Offer(
            UUID id,
            String title,
            String organization,
            String summary,
            IncentiveRule rule,
            LocalDate until) {}
}
