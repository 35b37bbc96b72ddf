package org.touchstone.review.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Graduates who become reviewers of what they have earned: found by a rule, invited by a
 * supervisor, given the role when they accept the terms, qualified by the calibration's sets.
 *
 * <p>Every operation needs the permission to supervise scoring.
 */
public interface Graduates {

    /**
     * Looks for those who meet the rule by now; twice finds nobody twice.
     *
     * @return how many are new
     */
    int find(Actor supervisor);

    /** How many there are at each stage; all stages. */
    Map<ReviewerStage, Long> counts(Actor supervisor);

    /**
     * The latest eligible first.
     *
     * @param stage null: all
     */
    Paged<Candidate> list(Actor supervisor, ReviewerStage stage, Paged.Part part);

    /**
     * Asks the graduate, who is told.
     *
     * @throws NoLongerEligible when the rule is not met any more
     * @throws CandidateIsElsewhere unless the state allows it
     */
    void invite(Actor supervisor, UUID candidateId, Invitation invitation);

    /**
     * @throws CandidateIsElsewhere once it is answered
     */
    void withdraw(Actor supervisor, UUID candidateId);

    /** The agency's own rule first, then by code. */
    List<Rule> rules(Actor supervisor);

    /** Sets the rule of a micro-credential, or the agency's own. */
    void keep(Actor supervisor, Rule rule);

    /**
     * What graduates accept from now on.
     *
     * @return the number of the new version
     */
    int publishTerms(Actor supervisor, String words);

    /**
     * @param organization roster id, for which the role is given
     * @param firstDay of the role; not before today
     * @param lastDay of the role
     */
    record Invitation(String organization, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * @param microCredential code; null: the agency's own rule
     * @param monthsSinceAward whole months
     */
    record Rule(
            String microCredential,
            int monthsSinceAward,
            boolean allAtTopLevel,
            boolean firstAttempt,
            boolean noOpenAttempt) {}

    /**
     * @param state decides what can be done next
     * @param readings sealed since the award, of this micro-credential
     */
    record Candidate(
            UUID id,
            UUID personId,
            String name,
            String username,
            String microCredential,
            String title,
            ReviewerStage stage,
            CandidateState state,
            LocalDate awardedOn,
            LocalDate eligibleOn,
            LocalDate invitedOn,
            LocalDate acceptedOn,
            String organization,
            LocalDate roleBeginsOn,
            LocalDate roleEndsOn,
            boolean qualified,
            long readings) {}
}
