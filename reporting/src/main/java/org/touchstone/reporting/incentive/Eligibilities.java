package org.touchstone.reporting.incentive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/** Who has earned an incentive, by which facts, and where it stands. */
public interface Eligibilities {

    /** The latest first. */
    Paged<Row> list(Actor actor, Filter filter, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when there is none in the actor's reach
     */
    View find(Actor actor, UUID id);

    /**
     * A refused one is looked at again.
     *
     * @throws EligibilityIsDecided when it was not refused
     */
    View reopen(Actor actor, UUID id, String reason);

    /** Questions of educators, those without an answer first, then the latest. */
    Paged<Check> checks(Actor actor, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.InvalidRequest without words
     * @throws CheckIsAnswered when somebody was quicker
     */
    void answer(Actor actor, UUID checkId, String answer);

    /** From facts to money. */
    enum State {
        ELIGIBLE,
        PROPOSED,
        APPROVED,
        REFUSED,
        /** The facts changed before anybody approved it. */
        WITHDRAWN,
        /** What earned it was taken back after it was approved. */
        REVOKED
    }

    /** Whether the money is there. */
    enum Money {
        /** Paid without a fund. */
        FREE,
        RESERVED,
        WAITING,
        /** The fund has no budget for the day on which it is due. */
        NO_BUDGET
    }

    /**
     * Every part may be null: any.
     *
     * @param words searched in the person's name
     */
    record Filter(UUID incentive, State state, Money money, String words) {}

    /**
     * @param cents of the next instalment that is not paid, or else of the last; null: cannot be
     *     worked out yet
     */
    record Row(
            UUID id,
            UUID incentiveId,
            String incentive,
            UUID personId,
            String name,
            String school,
            LocalDate earnedOn,
            State state,
            Money money,
            LocalDate dueOn,
            Long cents) {}

    /**
     * @param facts in the order in which they made it
     */
    record View(
            UUID id,
            UUID incentiveId,
            String incentive,
            UUID personId,
            String name,
            String school,
            int version,
            IncentiveRule rule,
            LocalDate earnedOn,
            State state,
            String reason,
            LocalDate leftOn,
            String lot,
            Step proposed,
            Step decided,
            List<Fact> facts,
            List<Instalment> instalments,
            List<Line> lines,
            List<Approvals.Correction> corrections) {
        public View {
            facts = List.copyOf(facts);
            instalments = List.copyOf(instalments);
            lines = List.copyOf(lines);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * @param kind AWARD, COHORT, PATHWAY, SCHOOL or RULE
     * @param on the day of an award or of completion; null for others
     */
    record Fact(String kind, String id, String title, LocalDate on) {}

    record Step(String by, Instant at) {}

    /**
     * @param place in the line of those who wait for the fund, 1 for the first; null: does not wait
     */
    record Instalment(
            UUID id,
            int number,
            LocalDate dueOn,
            Long cents,
            IncentiveRule.Why why,
            String school,
            String tier,
            Long baseCents,
            Money money,
            Integer place) {}

    /**
     * @param corrects the id of the line that this one corrects; null: a payment
     */
    record Line(
            UUID id,
            UUID runId,
            long run,
            LocalDate dueOn,
            long cents,
            UUID corrects,
            Instant exportedAt) {}

    /**
     * @param answer null: not answered yet
     */
    record Check(
            UUID id,
            UUID incentiveId,
            String incentive,
            UUID eligibilityId,
            String name,
            String question,
            Instant askedAt,
            String answer,
            Instant answeredAt,
            String answeredBy) {}
}
