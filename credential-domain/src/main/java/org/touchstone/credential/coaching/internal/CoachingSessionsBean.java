package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.SessionWasWithdrawn;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class CoachingSessionsBean implements CoachingSessions {
    private static final int REASON_LIMIT = 1000;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject SessionRows rows;
    @Inject SessionCheck check;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Session log(Actor coach, NewSession session) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        List<SessionCheck.Line> lines = check.sound(coach.personId(), session);
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into credential.coaching_meeting (id, coach_id, held_on, minutes, mode, agenda,
                            shared_note, private_note, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        """)
                .setParameter(1, id)
                .setParameter(2, coach.personId())
                .setParameter(3, session.heldOn())
                .setParameter(4, session.minutes())
                .setParameter(5, session.mode())
                .setParameter(6, Rows.clean(session.agenda()))
                .setParameter(7, Rows.clean(session.sharedNote()))
                .setParameter(8, Rows.clean(session.privateNote()))
                .setParameter(9, now())
                .executeUpdate();
        attend(id, lines);
        answerRequests(coach, lines);
        Session logged = rows.one(coach.personId(), id).orElseThrow();
        audit.record(coach, "coaching.recorded", "CoachingSession", id, null, json(logged));
        tell(logged);
        return logged;
    }

    private void attend(UUID meeting, List<SessionCheck.Line> lines) {
        StringBuilder all = new StringBuilder();
        for (SessionCheck.Line line : lines) {
            all.append(all.isEmpty() ? "" : ",").append(line.forTheDatabase());
        }
        em.createNativeQuery(
                        """
                        insert into credential.coaching_attendance
                            (id, meeting_id, educator_id, program_id, micro_credential_id, submission_id)
                        select gen_random_uuid(), ?1, cast(split_part(l.line, ' ', 1) as uuid),
                            cast(nullif(split_part(l.line, ' ', 2), '-') as uuid),
                            cast(nullif(split_part(l.line, ' ', 3), '-') as uuid),
                            cast(nullif(split_part(l.line, ' ', 4), '-') as uuid)
                        from unnest(string_to_array(?2, ',')) as l(line)
                        """)
                .setParameter(1, meeting)
                .setParameter(2, all.toString())
                .executeUpdate();
    }

    /** Whoever asked for a word has had it. */
    private void answerRequests(Actor coach, List<SessionCheck.Line> lines) {
        em.createNativeQuery(
                        """
                        update credential.coaching_request r set closed_at = ?1, closed_by = ?2
                        where r.closed_at is null
                            and r.educator_id = any(cast(string_to_array(?3, ',') as uuid[]))
                            and exists (
                                select from credential.coaching_assignment a
                                where a.coach_id = ?2 and a.program_id = r.program_id
                                    and a.educator_id = r.educator_id and a.ends_on >= a.begins_on)
                        """)
                .setParameter(1, now())
                .setParameter(2, coach.personId())
                .setParameter(
                        3,
                        PlanBook.joined(lines.stream().map(SessionCheck.Line::educator).toList()))
                .executeUpdate();
    }

    private void tell(Session logged) {
        for (Attendee one : logged.educators()) {
            boolean about = one.title() != null;
            notices.tell(
                    one.educatorId(),
                    about ? "coaching-recorded" : "coaching-session",
                    about
                            ? List.of(one.title())
                            : List.of(String.valueOf(logged.minutes()), logged.heldOn().toString()),
                    "/educator/coaching",
                    "coaching-recorded:" + logged.id() + ":" + one.educatorId());
        }
    }

    @Override
    public Session change(Actor coach, UUID sessionId, NewSession session) {
        Session before = held(coach, sessionId);
        List<SessionCheck.Line> lines = check.sound(coach.personId(), session);
        em.createNativeQuery(
                        """
                        update credential.coaching_meeting set held_on = ?2, minutes = ?3, mode = ?4, agenda = ?5,
                            shared_note = ?6, private_note = ?7, changed_at = ?8 where id = ?1
                        """)
                .setParameter(1, sessionId)
                .setParameter(2, session.heldOn())
                .setParameter(3, session.minutes())
                .setParameter(4, session.mode())
                .setParameter(5, Rows.clean(session.agenda()))
                .setParameter(6, Rows.clean(session.sharedNote()))
                .setParameter(7, Rows.clean(session.privateNote()))
                .setParameter(8, now())
                .executeUpdate();
        em.createNativeQuery("delete from credential.coaching_attendance where meeting_id = ?1")
                .setParameter(1, sessionId)
                .executeUpdate();
        attend(sessionId, lines);
        Session after = rows.one(coach.personId(), sessionId).orElseThrow();
        audit.record(
                coach,
                "coaching.corrected",
                "CoachingSession",
                sessionId,
                json(before),
                json(after));
        return after;
    }

    @Override
    public void withdraw(Actor coach, UUID sessionId, String reason) {
        held(coach, sessionId);
        String why =
                Rows.required(
                        reason,
                        REASON_LIMIT,
                        "reason",
                        "Say in at most " + REASON_LIMIT + " characters why it does not count.");
        em.createNativeQuery(
                        """
                        update credential.coaching_meeting set withdrawn_at = ?2, withdrawn_because = ?3
                        where id = ?1
                        """)
                .setParameter(1, sessionId)
                .setParameter(2, now())
                .setParameter(3, why)
                .executeUpdate();
        audit.record(
                coach,
                "coaching.withdrawn",
                "CoachingSession",
                sessionId,
                null,
                Json.createObjectBuilder().add("reason", why).build().toString());
    }

    /** Locked, so that two corrections come one after the other. */
    private Session held(Actor coach, UUID sessionId) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        em.createNativeQuery(
                        "select id from credential.coaching_meeting where id = ?1 and coach_id = ?2 for update")
                .setParameter(1, sessionId)
                .setParameter(2, coach.personId())
                .getResultList();
        Session session = find(coach, sessionId);
        if (session.withdrawnBecause() != null) {
            throw new SessionWasWithdrawn();
        }
        return session;
    }

    @Override
    public Session find(Actor coach, UUID sessionId) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        return rows.one(coach.personId(), sessionId)
                .orElseThrow(() -> new NotFound("session", sessionId));
    }

    @Override
    public Paged<Session> logged(Actor coach, UUID educatorId, Paged.Part part) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        return rows.ofCoach(coach.personId(), educatorId, part);
    }

    @Override
    public Paged<Session> attended(Actor educator, Paged.Part part) {
        educator.mustHave(Permission.TAKE_PART);
        return rows.ofEducator(educator.personId(), part);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** For the record: facts, and that there are notes, but not what a private note says. */
    private static String json(Session session) {
        JsonArrayBuilder educators = Json.createArrayBuilder();
        for (Attendee one : session.educators()) {
            JsonObjectBuilder about =
                    Json.createObjectBuilder().add("educator", one.educatorId().toString());
            if (one.code() != null) {
                about.add("microCredential", one.code());
            }
            if (one.attemptId() != null) {
                about.add("attempt", one.attemptId().toString());
            }
            educators.add(about);
        }
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("heldOn", session.heldOn().toString())
                        .add("minutes", session.minutes())
                        .add("mode", session.mode())
                        .add("educators", educators)
                        .add("hasPrivateNote", session.privateNote() != null);
        if (session.agenda() != null) {
            json.add("agenda", session.agenda());
        }
        if (session.sharedNote() != null) {
            json.add("sharedNote", session.sharedNote());
        }
        return json.build().toString();
    }
}
