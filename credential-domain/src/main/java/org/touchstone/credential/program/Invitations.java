package org.touchstone.credential.program;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Asks educators into a cohort, one or many, by whatever identifier the manager has. */
public interface Invitations {
    /** Identifiers in one request. */
    int MOST = 1000;

    /** Says whom {@link #invite} would invite, and changes nothing. */
    Report match(Actor actor, UUID cohortId, List<String> identifiers);

    /**
     * Invites whoever is found and not invited yet, and tells them. The same list twice invites
     * nobody twice.
     *
     * @param identifiers user names, state ids, e-mail addresses or roster ids, without regard to
     *     case; blank ones are passed over
     * @throws CohortIsOver after the last day
     */
    Report invite(Actor actor, UUID cohortId, List<String> identifiers);

    /** What became of an identifier. */
    enum Outcome {
        /** Invited, or would be. */
        INVITED,
        /** Invited or more before. */
        ALREADY,
        /** A line before it names the same person. */
        REPEATED,
        /** Nobody whom the manager answers for has it. */
        UNKNOWN,
        /** Several people have it. */
        AMBIGUOUS,
        /** The account is not active. */
        INACTIVE,
        /** Has no educator's role today. */
        NOT_AN_EDUCATOR
    }

    /**
     * @param line from 1
     * @param name of the person; null where there is none or more than one
     */
    record Line(int line, String identifier, Outcome outcome, String name) {}

    record Report(List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        public long count(Outcome outcome) {
            return lines.stream().filter(line -> line.outcome() == outcome).count();
        }

        /** Lines that name nobody who can be invited. */
        public long refused() {
            return lines.size()
                    - count(Outcome.INVITED)
                    - count(Outcome.ALREADY)
                    - count(Outcome.REPEATED);
        }
    }
}
