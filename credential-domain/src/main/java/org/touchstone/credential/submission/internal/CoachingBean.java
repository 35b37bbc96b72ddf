package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.submission.Coaching;

@Stateless
public class CoachingBean implements Coaching {
    private static final int LONGEST_MINUTES = 600;
    private static final int NOTE_LIMIT = 5000;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AttemptRules rules;
    @Inject Catalog catalog;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<Waiting> waiting(Actor coach) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        if (rules.limit() == 0) {
            return List.of();
        }
        List<?> found =
                em.createNativeQuery(
                                """
                                select s.educator_id, p.given_name || ' ' || p.family_name, m.code, m.title, s.attempt,
                                    s.decided_at
                                from credential.submission s
                                join credential.person p on p.id = s.educator_id
                                join credential.micro_credential m on m.id = s.micro_credential_id
                                where s.state = 'NOT_YET' and s.attempt >= ?2
                                    and exists (
                                        select 1 from credential.coaching_assignment mine
                                        where mine.coach_id = ?1 and mine.educator_id = s.educator_id
                                            and mine.begins_on <= ?3 and (mine.ends_on is null or mine.ends_on >= ?3))
                                    and not exists (
                                        select 1 from credential.submission later
                                        where later.educator_id = s.educator_id
                                            and later.micro_credential_id = s.micro_credential_id
                                            and later.attempt > s.attempt)
                                    and not exists (
                                        select 1 from credential.attempt_coaching held
                                        where held.educator_id = s.educator_id
                                            and held.micro_credential_id = s.micro_credential_id
                                            and held.recorded_at >= s.decided_at)
                                order by s.decided_at, s.id
                                """)
                        .setParameter(1, coach.personId())
                        .setParameter(2, rules.limit())
                        .setParameter(3, rules.today())
                        .getResultList();
        return found.stream().map(row -> waiting((Object[]) row)).toList();
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                InstantColumn.read(row[5]));
    }

    @Override
    public List<SessionView> sessions(Actor coach, int limit) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        List<?> found =
                em.createNativeQuery(
                                """
                                select c.id, c.educator_id, p.given_name || ' ' || p.family_name, m.code, m.title,
                                    cast(c.held_on as text), c.minutes, c.mode, c.note
                                from credential.attempt_coaching c
                                join credential.person p on p.id = c.educator_id
                                join credential.micro_credential m on m.id = c.micro_credential_id
                                where c.coach_id = ?1 order by c.recorded_at desc, c.id limit ?2
                                """)
                        .setParameter(1, coach.personId())
                        .setParameter(2, limit)
                        .getResultList();
        return found.stream().map(row -> session((Object[]) row)).toList();
    }

    private static SessionView session(Object[] row) {
        return new SessionView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                LocalDate.parse((String) row[5]),
                ((Number) row[6]).intValue(),
                Mode.valueOf((String) row[7]),
                (String) row[8]);
    }

    @Override
    public SessionView record(Actor coach, UUID educatorId, NewSession session) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        if (!coaches(coach.personId(), educatorId)) {
            throw new NotFound("educator", educatorId);
        }
        mustBeSound(session);
        CatalogEntry entry =
                catalog.newest(session.microCredential())
                        .orElseThrow(
                                () -> new NotFound("micro-credential", session.microCredential()));
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into credential.attempt_coaching (id, coach_id, educator_id, micro_credential_id, held_on,
                            minutes, mode, note, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        """)
                .setParameter(1, id)
                .setParameter(2, coach.personId())
                .setParameter(3, educatorId)
                .setParameter(4, entry.microCredentialId())
                .setParameter(5, session.heldOn())
                .setParameter(6, session.minutes())
                .setParameter(7, session.mode().name())
                .setParameter(8, session.note() == null ? null : session.note().strip())
                .setParameter(9, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(coach, "coaching.recorded", "CoachingSession", id);
        notices.tell(
                educatorId,
                "coaching-recorded",
                List.of(entry.title()),
                "/educator/desk",
                "coaching-recorded:" + id);
        return new SessionView(
                id,
                educatorId,
                rules.nameOf(educatorId),
                entry.code(),
                entry.title(),
                session.heldOn(),
                session.minutes(),
                session.mode(),
                session.note());
    }

    private boolean coaches(UUID coach, UUID educator) {
        return ((Number)
                                em.createNativeQuery(
                                                """
                                                select count(*) from credential.coaching_assignment
                                                where coach_id = ?1 and educator_id = ?2 and begins_on <= ?3
                                                    and (ends_on is null or ends_on >= ?3)
                                                """)
                                        .setParameter(1, coach)
                                        .setParameter(2, educator)
                                        .setParameter(3, rules.today())
                                        .getSingleResult())
                        .intValue()
                > 0;
    }

    private void mustBeSound(NewSession session) {
        List<Detail> faults = new ArrayList<>();
        if (session.heldOn() == null
                || session.heldOn().isAfter(rules.today())
                || session.heldOn().isBefore(rules.today().minusYears(1))) {
            faults.add(
                    new Detail(
                            "heldOn",
                            "not-a-day-past",
                            "Give the day on which you met: today or within the last year."));
        }
        if (session.minutes() < 1 || session.minutes() > LONGEST_MINUTES) {
            faults.add(
                    new Detail(
                            "minutes",
                            "minutes-out-of-range",
                            "Give from 1 to " + LONGEST_MINUTES + " minutes."));
        }
        if (session.mode() == null) {
            faults.add(new Detail("mode", "required", "Say how you met."));
        }
        if (session.note() != null
                && (session.note().length() > NOTE_LIMIT || session.note().indexOf('\0') >= 0)) {
            faults.add(
                    new Detail(
                            "note",
                            "note-too-long",
                            "A note has at most " + NOTE_LIMIT + " readable characters."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The session cannot be recorded like this.", faults);
        }
    }
}
