package org.touchstone.credential.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.program.ProgramHistory.Participation;

/**
 * The offerings of a program. History that was imported is made of the same rows, and reports tell
 * no difference. When the last day of a cohort is over, a sweep closes it once: those who have not
 * finished are asked why, and the managers are told. Work that was handed in until then still
 * counts.
 */
public interface Cohorts {

    /** The latest first. */
    List<CohortView> of(Actor actor, UUID programId);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one that is not the actor's
     */
    CohortView find(Actor actor, UUID cohortId);

    /**
     * @throws ProgramCodeIsTaken when another program or cohort has the code
     */
    CohortView create(Actor actor, UUID programId, CohortText text);

    /**
     * A new target is held against what everybody has earned; a new last day opens a closed cohort
     * again, or closes it sooner.
     *
     * @throws CohortIsFull when more people are enrolled than there would be seats
     */
    CohortView change(Actor actor, UUID cohortId, CohortText text);

    /**
     * What the next cohort would be: this one with all its days moved by whole years, so far that
     * it begins after this one has ended. Nothing is saved.
     */
    CohortText following(Actor actor, UUID cohortId);

    /** How many participants there are in each state; a state that nobody is in has 0. */
    Map<ParticipationState, Long> standing(Actor actor, UUID cohortId);

    /** How often coach and educator meet. */
    enum Cadence {
        NONE,
        WEEKLY,
        EVERY_TWO_WEEKS,
        MONTHLY,
        QUARTERLY
    }

    /** What completion brings. */
    enum Incentive {
        NONE,
        SALARY_INCREASE,
        STIPEND,
        ROLE_ELIGIBILITY,
        RENEWAL_CREDIT,
        OTHER
    }

    enum Recurrence {
        ONCE,
        YEARLY
    }

    /**
     * What a cohort is offered.
     *
     * @param target micro-credentials to earn; null: none, so completion is what the manager says
     * @param capacity seats; null: as many as like
     * @param incentive word of {@link Incentive}; imported history may have others
     * @param incentiveAmount in US dollars; null: none or not in money
     * @param recurrence word of {@link Recurrence}; null: none
     * @param incentiveNote its conditions in words; null: none
     * @param recognition null: that of the program
     * @param cadence word of {@link Cadence}; imported history may have others
     * @param inductionOn the first meeting; null: none
     * @param induction what it is about and where; null: nothing to say
     */
    record CohortText(
            String code,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            Participation participation,
            Integer target,
            Integer capacity,
            String incentive,
            BigDecimal incentiveAmount,
            String recurrence,
            String incentiveNote,
            String recognition,
            String cadence,
            LocalDate inductionOn,
            String induction) {}

    /**
     * @param taken seats of those who have enrolled and not left
     * @param invited all who were ever invited
     * @param isOver the last day is over
     */
    record CohortView(
            UUID id,
            UUID programId,
            String programTitle,
            String organizationName,
            CohortText text,
            long invited,
            long taken,
            boolean isOver) {}
}
