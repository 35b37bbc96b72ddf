package org.touchstone.review.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** A graduate's own way to reading. */
public interface OwnReviewing {

    /** By title: what the actor has earned here, and what is missing before it can be read. */
    List<Way> ways(Actor educator);

    /** The terms that are to be accepted now. */
    Terms terms(Actor educator);

    /**
     * Gives the role for the days of the invitation.
     *
     * @param terms number of the terms that were read
     * @throws TermsHaveChanged when they are not those of today
     * @throws CandidateIsElsewhere unless invited
     */
    void accept(Actor educator, UUID candidateId, int terms);

    void decline(Actor educator, UUID candidateId);

    /**
     * @param number 1 for the first
     */
    record Terms(int number, String words) {}

    /** What the rule asks for. */
    enum Condition {
        MONTHS,
        TOP_LEVEL,
        FIRST_ATTEMPT,
        NO_OPEN_ATTEMPT
    }

    /**
     * @param met whether it is met today
     * @param months of the condition of that name; 0 otherwise
     */
    record Check(Condition condition, boolean met, int months) {}

    /**
     * @param candidateId null until the graduate is eligible
     * @param stage null until then
     * @param checks what the rule asks for
     * @param qualifyBy whether a qualifying set waits to be passed
     */
    record Way(
            UUID candidateId,
            String microCredential,
            String title,
            LocalDate awardedOn,
            ReviewerStage stage,
            List<Check> checks,
            LocalDate roleBeginsOn,
            LocalDate roleEndsOn,
            boolean qualifyBy,
            long readings) {
        public Way {
            checks = List.copyOf(checks);
        }
    }
}
