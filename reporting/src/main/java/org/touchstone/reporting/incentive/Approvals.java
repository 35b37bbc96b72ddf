package org.touchstone.reporting.incentive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Two persons decide what is paid. One proposes all that was earned in a window, another approves
 * or refuses; nobody decides for oneself.
 */
public interface Approvals {

    /** The one that opens last first. */
    Paged<Window> windows(Actor actor, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when there is none in the actor's reach
     */
    Window window(Actor actor, UUID id);

    Window open(Actor actor, WindowText text);

    /**
     * Proposes everybody who is eligible, earned it on one of the window's days, and for whom there
     * is money.
     *
     * @return how many
     * @throws ApprovalWindowIsClosed before its first and after its last day
     */
    int propose(Actor actor, UUID window);

    /** Those proposed in the window and not decided, the earliest first. */
    Paged<Eligibilities.Row> proposed(Actor actor, UUID window, Paged.Part part);

    /**
     * @param eligibilities at most two hundred
     * @throws ProposedByYourself when the actor proposed one of them
     * @throws DecisionAboutYourself when one is the actor's own
     * @throws EligibilityIsDecided when one is not proposed any more
     * @throws FundHasNoMoneyLeft when one waits for money
     * @throws ApprovalWindowIsClosed before its first and after its last day
     */
    int approve(Actor actor, UUID window, List<UUID> eligibilities);

    /**
     * @param reason the educator reads it
     */
    int refuse(Actor actor, UUID window, List<UUID> eligibilities, String reason);

    /**
     * Asks for an amount that was paid to be made more or less; another person decides.
     *
     * @param cents negative: less
     * @throws CorrectionExceedsLine when less than nothing would be left
     */
    Correction correct(Actor actor, UUID line, long cents, String reason);

    /** Those to decide, the oldest first. */
    Paged<Correction> corrections(Actor actor, Paged.Part part);

    /**
     * @throws ProposedByYourself when the actor asked for it
     * @throws CorrectionIsDecided when somebody was quicker
     */
    void approveCorrection(Actor actor, UUID correction);

    void refuseCorrection(Actor actor, UUID correction, String reason);

    /**
     * @param organization roster id
     * @param fund code; null: of any fund and of none
     */
    record WindowText(
            String title,
            String organization,
            LocalDate earnedFrom,
            LocalDate earnedTo,
            LocalDate opensOn,
            LocalDate closesOn,
            String fund) {}

    /**
     * @param toPropose eligible, earned in it, with money
     * @param waiting eligible, earned in it, but without money
     */
    record Window(
            UUID id,
            String title,
            String organization,
            LocalDate earnedFrom,
            LocalDate earnedTo,
            LocalDate opensOn,
            LocalDate closesOn,
            String fund,
            boolean isOpen,
            long toPropose,
            long waiting,
            long proposed,
            long approved,
            long refused) {}

    /** What a correction comes from. */
    enum Kind {
        /** Left before the months were served. */
        CLAW_BACK,
        /** What earned it was taken back. */
        REVOKED,
        /** The salary base or the school's tier became known afterwards. */
        AMOUNT,
        OTHER
    }

    enum Decision {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    /**
     * @param lineCents what the line that it corrects paid
     * @param proposedBy 'incentive sweep' where nobody asked
     */
    record Correction(
            UUID id,
            UUID eligibilityId,
            UUID lineId,
            String name,
            String incentive,
            Kind kind,
            long cents,
            long lineCents,
            String reason,
            Decision state,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            String refusal) {}
}
