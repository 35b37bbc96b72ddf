package org.touchstone.reporting.incentive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Money that is given to the first who come: by the day on which they earned it, and on the same
 * day by a lot that is recorded. Nobody is passed over for somebody later whose amount would still
 * fit.
 */
public interface Funds {

    /** By title, with what the budget of today allows. */
    List<Fund> list(Actor actor);

    Fund find(Actor actor, UUID id);

    /**
     * @param organization roster id
     * @throws FundCodeIsTaken when another has this code
     */
    Fund create(Actor actor, String code, String title, String organization);

    /**
     * Sets what may be spent on what is due in a period: a new one, or more or less for one there
     * is.
     *
     * @throws BudgetPeriodsOverlap when another budget holds on one of its days
     * @throws BudgetIsSpent when more than that is promised already
     */
    Fund setBudget(Actor actor, UUID fund, LocalDate firstDay, LocalDate lastDay, long cents);

    /** Who waits for the money of a budget, in order. */
    Paged<Waiting> waiting(Actor actor, UUID budget, Paged.Part part);

    /**
     * @param budgets the latest first
     */
    record Fund(UUID id, String code, String title, String organization, List<Budget> budgets) {
        public Fund {
            budgets = List.copyOf(budgets);
        }
    }

    /**
     * @param committedCents promised to those who are approved, with what is paid and given back
     * @param reservedCents held for those who are eligible and not approved yet
     * @param paidCents of it exported, with what was given back
     */
    record Budget(
            UUID id,
            LocalDate firstDay,
            LocalDate lastDay,
            long cents,
            long committedCents,
            long reservedCents,
            long paidCents,
            long waiting,
            long waitingCents) {
        public long leftCents() {
            return cents - committedCents - reservedCents;
        }
    }

    record Waiting(
            int place,
            UUID eligibilityId,
            String name,
            String incentive,
            LocalDate earnedOn,
            String lot,
            LocalDate dueOn,
            Long cents) {}
}
