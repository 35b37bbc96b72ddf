package org.touchstone.credential.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * The coaching log. A session with several educators is one entry; its minutes count in full for
 * each of them, because each was coached that long. What it was about makes it count towards a
 * further attempt where the agency asks for a session first.
 */
public interface CoachingSessions {
    int LONGEST_MINUTES = 600;
    int TEXT_LIMIT = 5000;

    /** Educators of one session. */
    int MOST = 50;

    /**
     * Logs a session that was held.
     *
     * @throws org.touchstone.credential.kernel.NotFound for an educator whom the actor did not
     *     coach on that day
     */
    Session log(Actor coach, NewSession session);

    /**
     * Corrects an entry of one's own; the record keeps what it was.
     *
     * @throws SessionWasWithdrawn after that
     */
    Session change(Actor coach, UUID sessionId, NewSession session);

    /**
     * Takes back what was logged by mistake. An attempt that it allowed and that was begun goes on.
     *
     * @param reason kept with it
     */
    void withdraw(Actor coach, UUID sessionId, String reason);

    /** One of the actor's own, with the private note. */
    Session find(Actor coach, UUID sessionId);

    /**
     * The actor's own, the newest first, with private notes.
     *
     * @param educatorId null: with anybody
     */
    Paged<Session> logged(Actor coach, UUID educatorId, Paged.Part part);

    /** Sessions in which the actor was coached, the newest first, without private notes. */
    Paged<Session> attended(Actor educator, Paged.Part part);

    /**
     * @param minutes 1 to {@value #LONGEST_MINUTES}, the same for everybody
     * @param mode code of one of {@link CoachingModes#offered}, or the one it had
     * @param agenda what it was to be about, or null
     * @param sharedNote for coach and educators, or null
     * @param privateNote for the coach alone, or null
     */
    record NewSession(
            List<About> educators,
            LocalDate heldOn,
            int minutes,
            String mode,
            String agenda,
            String sharedNote,
            String privateNote) {
        public NewSession {
            educators = educators == null ? List.of() : List.copyOf(educators);
        }
    }

    /**
     * With whom, and about what.
     *
     * @param microCredential its code; null: about none, or about that of the attempt
     * @param attemptId one of the educator's; null: about none
     */
    record About(UUID educatorId, String microCredential, UUID attemptId) {}

    /**
     * @param code of the micro-credential, or null
     * @param attempt number of the attempt, or null
     */
    record Attendee(
            UUID educatorId,
            String name,
            String code,
            String title,
            UUID attemptId,
            Integer attempt) {}

    /**
     * @param privateNote null for everybody but the coach
     * @param changedAt null: as it was logged first
     * @param withdrawnBecause null: it counts
     */
    record Session(
            UUID id,
            String coachName,
            LocalDate heldOn,
            int minutes,
            String mode,
            String modeLabel,
            String agenda,
            String sharedNote,
            String privateNote,
            Instant recordedAt,
            Instant changedAt,
            String withdrawnBecause,
            List<Attendee> educators) {
        public Session {
            educators = List.copyOf(educators);
        }
    }
}
