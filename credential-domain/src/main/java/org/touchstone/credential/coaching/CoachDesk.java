package org.touchstone.credential.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.submission.SubmissionState;

/**
 * Whom a coach has today, in the order in which they need a word. The order is that of {@code
 * credential.coaching_points}: each reason for a word has points, more the longer it waits, and an
 * educator stands where the highest of them is; equals stand by how long it waits, then by name.
 */
public interface CoachDesk {

    /**
     * One row for each educator and cohort.
     *
     * @param cohortId null: all
     */
    Paged<Row> educators(Actor coach, UUID cohortId, Paged.Part part);

    /** The cohorts in which the actor coaches today, by title. */
    List<CohortName> cohorts(Actor coach);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one whom the actor does not coach today
     */
    Educator educator(Actor coach, UUID educatorId);

    /**
     * Answers an educator who asked for a word, in words instead of a session.
     *
     * @throws org.touchstone.credential.kernel.NotFound when no such question is open
     */
    void answer(Actor coach, UUID requestId, String words);

    /** Why somebody needs a word; {@code credential.coaching_points} says how much. */
    enum Reason {
        AT_LIMIT,
        ASKED,
        MESSAGE,
        ONE_SHORT,
        RETURNED,
        WINDOW,
        NOT_YET,
        OVERDUE,
        BEHIND,
        STUCK,
        NOT_BEGUN,
        DUE,
        FINE
    }

    record CohortName(UUID id, String title) {}

    /**
     * @param cohortId null for coaching that belongs to no cohort
     * @param days since when it waits, or how much nearer it is than first noticed
     * @param title of the micro-credential that the reason is about, or null
     * @param attempt its number, or null
     * @param day what is due or closes then, or null
     * @param points what puts the row where it is
     * @param earned in the cohort
     * @param target null: none
     * @param working title of the micro-credential that is being worked on; null: none
     * @param filled requirements with at least one piece, of the attempt being worked on
     * @param nextDue the next planned session that was not held; null: none
     * @param lastHeld null: never
     * @param unread messages that wait for the coach
     */
    record Row(
            UUID educatorId,
            String name,
            UUID cohortId,
            String cohort,
            Reason reason,
            int days,
            String title,
            Integer attempt,
            LocalDate day,
            int points,
            int earned,
            Integer target,
            String working,
            int filled,
            int requirements,
            LocalDate nextDue,
            LocalDate lastHeld,
            int unread) {}

    /**
     * @param attempts the newest of each micro-credential, the latest first
     * @param planned of all cohorts, the first to come first
     * @param requests open ones
     */
    record Educator(
            UUID id,
            String name,
            List<Coached> cohorts,
            List<Attempt> attempts,
            List<Planned> planned,
            List<Request> requests) {
        public Educator {
            cohorts = List.copyOf(cohorts);
            attempts = List.copyOf(attempts);
            planned = List.copyOf(planned);
            requests = List.copyOf(requests);
        }
    }

    record Coached(UUID cohortId, String cohort, LocalDate from, LocalDate to) {}

    /**
     * @param showsEvidence the educator shares it
     * @param showsFeedback the educator shares what was released
     */
    record Attempt(
            UUID id,
            String code,
            String title,
            int number,
            SubmissionState state,
            Instant decidedAt,
            boolean showsEvidence,
            boolean showsFeedback,
            int unread,
            List<Progress> requirements) {
        public Attempt {
            requirements = List.copyOf(requirements);
        }

        /** Requirements with as many pieces as they need. */
        public long filled() {
            return requirements.stream().filter(Progress::isFilled).count();
        }
    }

    /** How many pieces a requirement has of how many. */
    record Progress(String title, int pieces, int minimum) {
        public boolean isFilled() {
            return pieces >= minimum;
        }
    }

    /**
     * @param from first day of its span
     * @param to last day of its span
     * @param heldOn null: not held
     * @param isMoved by its coach, to another day than the cadence gave it
     */
    record Planned(
            UUID id,
            UUID cohortId,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            LocalDate heldOn,
            boolean isOver,
            boolean isMoved) {
        public boolean isMissed() {
            return isOver && heldOn == null;
        }

        /** Whether it is still to come. */
        public boolean isComing() {
            return !isOver && heldOn == null;
        }
    }

    record Request(UUID id, String message, Instant askedAt) {}
}
