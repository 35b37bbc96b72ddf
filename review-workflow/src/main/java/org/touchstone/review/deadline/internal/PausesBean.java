package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;

@Stateless
public class PausesBean implements Pauses {
    private static final int NOTE_LIMIT = 2000;
    private static final int LONGEST_CLOSURE_DAYS = 366;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject RecentCalendar recent;
    @Inject DueDates dueDates;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public void begin(Actor actor, UUID submissionId, PauseCause cause, String note) {
        actor.mustHave(Permission.SUPERVISE_SCORING);
        if (cause == PauseCause.AGENCY_CLOSED) {
            throw new IllegalArgumentException("A closure of the agency is of all work");
        }
        int begun =
                em.createNativeQuery(
                                """
                                insert into review.pause (id, submission_id, cause, begins_at, begun_by, note)
                                values (?1, ?2, ?3, ?4, ?5, ?6)
                                on conflict (submission_id, cause) where ends_at is null do nothing
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, submissionId)
                        .setParameter(3, cause.name())
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(5, actor.name())
                        .setParameter(6, readable(note))
                        .executeUpdate();
        if (begun > 0) {
            record(actor, "clock-paused", submissionId, cause);
        }
    }

    @Override
    public void end(Actor actor, UUID submissionId, PauseCause cause) {
        actor.mustHave(Permission.SUPERVISE_SCORING);
        Instant now = clock.instant();
        rows.keepFromChange();
        int ended =
                em.createNativeQuery(
                                """
                                update review.pause set ends_at = greatest(begins_at, ?3), ended_by = ?4
                                where submission_id = ?1 and cause = ?2 and ends_at is null
                                """)
                        .setParameter(1, submissionId)
                        .setParameter(2, cause.name())
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .setParameter(4, actor.name())
                        .executeUpdate();
        if (ended > 0) {
            record(actor, "clock-resumed", submissionId, cause);
            dueDates.workOutAgain(submissionId, now);
        }
    }

    private void record(Actor actor, String what, UUID submissionId, PauseCause cause) {
        audit.record(
                actor,
                "review." + what,
                "Submission",
                submissionId,
                null,
                "{\"cause\":\"" + cause + "\"}");
    }

    @Override
    public List<Entry> of(Actor actor, UUID submissionId) {
        actor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> all =
                em.createNativeQuery(
                                """
                                select cause, begins_at, ends_at, begun_by, ended_by, note from review.pause
                                where submission_id = ?1 order by begins_at, id
                                """)
                        .setParameter(1, submissionId)
                        .getResultList();
        return all.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                PauseCause.valueOf((String) row[0]),
                InstantColumn.read(row[1]),
                InstantColumn.read(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }

    /**
     * From midnight to midnight whatever the closing time is: then the end of each of its days lies
     * in it, also when the closing time is changed later.
     */
    @Override
    public int closeAgency(Actor actor, LocalDate from, LocalDate to, String note) {
        actor.mustHave(Permission.MANAGE_CALENDAR);
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_CLOSURE_DAYS))) {
            throw InvalidRequest.field(
                    "to",
                    "not-a-period",
                    "Let the closure end on or after its first day, within a year.");
        }
        if (note == null || note.isBlank()) {
            throw InvalidRequest.field("note", "required", "Say why the agency is closed.");
        }
        rows.lockForChange();
        AgencyCalendar before = rows.read();
        UUID id = UUID.randomUUID();
        ZoneId zone = before.zone();
        em.createNativeQuery(
                        """
                        insert into review.pause (id, cause, begins_at, ends_at, begun_by, ended_by, note)
                        values (?1, 'AGENCY_CLOSED', ?2, ?3, ?4, ?4, ?5)
                        """)
                .setParameter(1, id)
                .setParameter(2, midnight(from, zone))
                .setParameter(3, midnight(to.plusDays(1), zone))
                .setParameter(4, actor.name())
                .setParameter(5, readable(note))
                .executeUpdate();
        audit.record(
                actor,
                "calendar.agency-closed",
                "Pause",
                id,
                null,
                "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}");
        return changed(before);
    }

    private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public int reopenAgency(Actor actor, UUID closureId) {
        actor.mustHave(Permission.MANAGE_CALENDAR);
        rows.lockForChange();
        AgencyCalendar before = rows.read();
        Closure closure =
                closures().stream()
                        .filter(one -> one.id().equals(closureId))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("closure", closureId));
        em.createNativeQuery("delete from review.pause where id = ?1")
                .setParameter(1, closureId)
                .executeUpdate();
        audit.record(
                actor,
                "calendar.agency-reopened",
                "Pause",
                closureId,
                "{\"from\":\"" + closure.from() + "\",\"to\":\"" + closure.to() + "\"}",
                null);
        return changed(before);
    }

    private int changed(AgencyCalendar before) {
        recent.forget();
        return dueDates.workOutAgain(before, rows.read(), clock.instant());
    }

    @Override
    public List<Closure> closures() {
        ZoneId zone = recent.get(rows).zone();
        List<?> all =
                em.createNativeQuery(
                                """
                                select id, begins_at, ends_at, note from review.pause
                                where submission_id is null order by begins_at desc, id
                                """)
                        .getResultList();
        return all.stream().map(row -> closure((Object[]) row, zone)).toList();
    }

    private static Closure closure(Object[] row, ZoneId zone) {
        return new Closure(
                (UUID) row[0],
                InstantColumn.read(row[1]).atZone(zone).toLocalDate(),
                InstantColumn.read(row[2]).minusNanos(1).atZone(zone).toLocalDate(),
                (String) row[3]);
    }

    private static String readable(String note) {
        if (note != null && (note.length() > NOTE_LIMIT || note.indexOf('\0') >= 0)) {
            throw InvalidRequest.field(
                    "note",
                    "note-too-long",
                    "A note has at most " + NOTE_LIMIT + " readable characters.");
        }
        return note == null ? null : note.strip();
    }
}
