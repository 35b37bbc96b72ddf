package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingSessions.Attendee;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Paged;

/** Reads the coaching log. */
@Dependent
public class SessionRows {
    private static final int TOTAL = 12;

    private static final String SESSION =
            """
            select m.id, c.given_name || ' ' || c.family_name, cast(m.held_on as text), m.minutes, m.mode, w.label,
                m.agenda, m.shared_note, m.private_note, m.recorded_at, m.changed_at, m.withdrawn_because,
                count(*) over ()
            from credential.coaching_meeting m
            join credential.coaching_mode w on w.code = m.mode
            join credential.person c on c.id = m.coach_id
            """;

    private static final String NEWEST_FIRST = " order by m.held_on desc, m.recorded_at desc, m.id";

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    Optional<Session> one(UUID coach, UUID id) {
        List<?> found =
                em.createNativeQuery(SESSION + " where m.id = ?1 and m.coach_id = ?2")
                        .setParameter(1, id)
                        .setParameter(2, coach)
                        .getResultList();
        return sessions(found, true, null).rows().stream().findFirst();
    }

    Paged<Session> ofCoach(UUID coach, UUID educator, Paged.Part part) {
        List<?> found =
                em.createNativeQuery(
                                SESSION
                                        + """
                                         where m.coach_id = ?1 and (?2 = '' or exists (
                                            select from credential.coaching_attendance a
                                            where a.meeting_id = m.id and cast(a.educator_id as text) = ?2))
                                        """
                                        + NEWEST_FIRST
                                        + " limit ?3 offset ?4")
                        .setParameter(1, coach)
                        .setParameter(2, Rows.text(educator))
                        .setParameter(3, part.size())
                        .setParameter(4, part.first())
                        .getResultList();
        return sessions(found, true, null);
    }

    /** Of a session with several, the educator sees only that he was there himself. */
    Paged<Session> ofEducator(UUID educator, Paged.Part part) {
        List<?> found =
                em.createNativeQuery(
                                SESSION
                                        + """
                                         join credential.coaching_attendance a
                                            on a.meeting_id = m.id and a.educator_id = ?1
                                        where m.withdrawn_at is null
                                        """
                                        + NEWEST_FIRST
                                        + " limit ?2 offset ?3")
                        .setParameter(1, educator)
                        .setParameter(2, part.size())
                        .setParameter(3, part.first())
                        .getResultList();
        return sessions(found, false, educator);
    }

    private Paged<Session> sessions(List<?> found, boolean withPrivateNote, UUID only) {
        Map<UUID, List<Attendee>> attendees =
                attendees(
                        found.stream().map(row -> (UUID) ((Object[]) row)[0]).toList(),
                        Rows.text(only));
        return Rows.paged(
                found,
                TOTAL,
                row ->
                        new Session(
                                (UUID) row[0],
                                (String) row[1],
                                Rows.day(row[2]),
                                Rows.number(row[3]),
                                (String) row[4],
                                (String) row[5],
                                (String) row[6],
                                (String) row[7],
                                withPrivateNote ? (String) row[8] : null,
                                InstantColumn.read(row[9]),
                                InstantColumn.read(row[10]),
                                (String) row[11],
                                attendees.getOrDefault((UUID) row[0], List.of())));
    }

    private Map<UUID, List<Attendee>> attendees(List<UUID> meetings, String only) {
        Map<UUID, List<Attendee>> found = new HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select a.meeting_id, a.educator_id, p.given_name || ' ' || p.family_name, m.code,
                                    m.title, s.id, s.attempt
                                from credential.coaching_attendance a
                                join credential.person p on p.id = a.educator_id
                                left join credential.micro_credential m on m.id = a.micro_credential_id
                                left join credential.submission s on s.id = a.submission_id
                                where a.meeting_id = any(cast(string_to_array(?1, ',') as uuid[]))
                                    and (?2 = '' or cast(a.educator_id as text) = ?2)
                                order by p.family_name, p.given_name, p.id
                                """)
                        .setParameter(1, PlanBook.joined(meetings))
                        .setParameter(2, only)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent((UUID) row[0], meeting -> new ArrayList<>())
                    .add(
                            new Attendee(
                                    (UUID) row[1],
                                    (String) row[2],
                                    (String) row[3],
                                    (String) row[4],
                                    (UUID) row[5],
                                    Rows.number(row[6])));
        }
        return found;
    }
}
