package org.touchstone.credential.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Coaching between attempts. A coach sees and records it for those he coaches. */
public interface Coaching {

    /**
     * Whom the actor coaches and who cannot try again before a session, who waits longest first.
     */
    List<Waiting> waiting(Actor coach);

    /** The actor's own sessions, the newest first. */
    List<SessionView> sessions(Actor coach, int limit);

    /**
     * Records a session that was held. It allows one more attempt when the educator is at the
     * limit.
     *
     * @throws org.touchstone.credential.kernel.NotFound for an educator whom the actor does not
     *     coach
     */
    SessionView record(Actor coach, UUID educatorId, NewSession session);

    /** How they met. */
    enum Mode {
        IN_PERSON,
        VIDEO,
        PHONE
    }

    /**
     * @param microCredential its code
     * @param note for coach and educator, or null
     */
    record NewSession(
            String microCredential, LocalDate heldOn, int minutes, Mode mode, String note) {}

    record Waiting(
            UUID educatorId,
            String educatorName,
            String code,
            String title,
            int attempts,
            Instant decidedAt) {}

    record SessionView(
            UUID id,
            UUID educatorId,
            String educatorName,
            String code,
            String title,
            LocalDate heldOn,
            int minutes,
            Mode mode,
            String note) {}
}
