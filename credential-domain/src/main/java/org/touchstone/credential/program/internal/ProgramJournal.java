package org.touchstone.credential.program.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.program.ParticipationState;

/** The record of what happens to participants, and what they are told of it. */
@Dependent
public class ProgramJournal {
    @Inject AuditTrail audit;
    @Inject Notices notices;

    /**
     * @param before null: there was no participation
     * @param after null: there is none any more
     */
    void moved(
            Actor actor,
            UUID participationId,
            ParticipationState before,
            ParticipationState after,
            LocalDate on) {
        ParticipationState what = after == null ? before : after;
        audit.record(
                actor,
                "participation."
                        + (after == null
                                ? "taken-back"
                                : what.name().toLowerCase(java.util.Locale.ROOT)),
                "Participation",
                participationId,
                json(before, null),
                json(after, on));
    }

    private static String json(ParticipationState state, LocalDate on) {
        if (state == null) {
            return null;
        }
        var json = Json.createObjectBuilder().add("state", state.name());
        if (on != null) {
            json.add("on", on.toString());
        }
        return json.build().toString();
    }

    /**
     * @param once tells the occasion apart from others of its kind for the same participation
     */
    void tell(UUID personId, UUID participationId, String kind, List<String> what, String once) {
        notices.tell(
                personId,
                kind,
                what,
                "/educator/program?id=" + participationId,
                kind + ":" + participationId + once);
    }
}
