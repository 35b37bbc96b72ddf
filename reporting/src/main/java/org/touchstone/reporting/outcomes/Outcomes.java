package org.touchstone.reporting.outcomes;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of all programs as of a day.
 *
 * @param organization name of the organization that was asked for, or of those that the reader may
 *     read of; null: all
 * @param programs by code
 */
public record Outcomes(
        LocalDate asOf, String organization, Total total, List<ProgramFigures> programs) {

    public Outcomes {
        programs = List.copyOf(programs);
    }

    /**
     * @param credentialsAwarded also those that count for no program
     * @param educatorsWithAtLeastOne each once
     * @param districts whose educators earned
     */
    public record Total(long credentialsAwarded, long educatorsWithAtLeastOne, long districts) {}

    /**
     * One program.
     *
     * @param requiredCredentials null: no target, and everything about completion is undefined
     * @param earnedAtLeastOne also earners who were never invited
     * @param nonEarners invited and without a credential of this program
     * @param completion null without a target
     * @param surveyResponses persons, whatever number of reasons they gave
     * @param reasons the most frequent first
     * @param acceptance by the number of credentials earned in this program, the smallest first
     */
    public record ProgramFigures(
            String code,
            String title,
            String organization,
            Integer requiredCredentials,
            long invited,
            long enrolled,
            long earnedAtLeastOne,
            long credentialsAwarded,
            Completion completion,
            long coached,
            long nonEarners,
            long surveyResponses,
            List<Reason> reasons,
            List<Acceptance> acceptance) {

        public ProgramFigures {
            reasons = List.copyOf(reasons);
            acceptance = List.copyOf(acceptance);
        }

        /** Of the invited. */
        public Share earners() {
            return new Share(invited - nonEarners, invited);
        }

        /** Null without a target. */
        public Share completedOfInvited() {
            return completion == null ? null : new Share(completion.completed(), invited);
        }

        /** Null without a target. */
        public Share completedOfEnrolled() {
            return completion == null ? null : new Share(completion.enrolled(), enrolled);
        }

        /** Null without a target. */
        public Share completedOfCoached() {
            return completion == null ? null : new Share(completion.coached(), coached);
        }

        /** Null without a target. */
        public Share completedOfUncoached() {
            return completion == null ? null : new Share(completion.uncoached(), invited - coached);
        }

        public Share share(Reason reason) {
            return new Share(reason.count(), surveyResponses);
        }
    }

    /**
     * Invited persons who reached the target.
     *
     * @param enrolled those of them who had enrolled
     * @param coached those of them who had at least one session
     * @param uncoached those of them who had none
     */
    public record Completion(long completed, long enrolled, long coached, long uncoached) {}

    public record Reason(String reason, long count) {}

    /**
     * @param earned credentials earned in the program
     */
    public record Acceptance(long earned, long applied, long accepted) {
        public Share share() {
            return new Share(accepted, applied);
        }
    }
}
