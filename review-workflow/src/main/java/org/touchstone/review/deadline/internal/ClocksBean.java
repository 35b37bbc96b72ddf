package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;

@Stateless
public class ClocksBean implements Clocks {
    private static final Actor CLOCKWORK = Actor.system("review clock");
    private static final int MOST_DAYS = 60;
    private static final int REASON_LIMIT = 2000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject RunningClocks running;
    @Inject CalendarRows rows;
    @Inject DueDates dueDates;
    @Inject Pauses pauses;
    @Inject ClockSettings settings;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Instant received(UUID submissionId, Instant receivedAt) {
        pauses.end(CLOCKWORK, submissionId, PauseCause.RETURNED_TO_EDUCATOR);
        stop(ClockKind.COMPLETENESS, submissionId);
        return start(ClockKind.REVIEW, submissionId, receivedAt, settings.reviewDays());
    }

    @Override
    public void returned(UUID submissionId, String because) {
        stop(ClockKind.REVIEW, submissionId);
        pauses.begin(CLOCKWORK, submissionId, PauseCause.RETURNED_TO_EDUCATOR, because);
    }

    @Override
    public void decided(UUID submissionId) {
        stop(ClockKind.REVIEW, submissionId);
        running.openWindows(submissionId, clock.instant());
    }

    @Override
    public Instant start(ClockKind kind, UUID submissionId, Instant from, int businessDays) {
        return running.start(kind, submissionId, from, businessDays, clock.instant());
    }

    @Override
    public void stop(ClockKind kind, UUID submissionId) {
        running.stop(kind, submissionId, clock.instant());
    }

    @Override
    public Optional<Reading> read(ClockKind kind, UUID submissionId) {
        AgencyCalendar calendar = rows.read();
        Instant now = clock.instant();
        List<?> found =
                em.createNativeQuery(
                                """
                                select started_at, due_at, stopped_at from review.review_clock
                                where kind = ?1 and submission_id = ?2
                                """)
                        .setParameter(1, kind.name())
                        .setParameter(2, submissionId)
                        .getResultList();
        return found.stream().map(row -> reading((Object[]) row, calendar, now)).findFirst();
    }

    private static Reading reading(Object[] row, AgencyCalendar calendar, Instant now) {
        Instant dueAt = InstantColumn.read(row[1]);
        LocalDate dueOn = calendar.dueDayOf(dueAt);
        return new Reading(
                InstantColumn.read(row[0]),
                dueAt,
                dueOn,
                calendar.between(calendar.dayOf(now), dueOn),
                row[2] == null,
                !now.isBefore(dueAt));
    }

    @Override
    public Instant extend(Actor granter, UUID submissionId, int businessDays, String reason) {
        granter.mustHave(Permission.GRANT_EXTENSION);
        mustBeSound(businessDays, reason);
        rows.keepFromChange();
        Instant now = clock.instant();
        int extended =
                em.createNativeQuery(
                                """
                                update review.review_clock set business_days = business_days + ?2
                                where submission_id = ?1 and kind in ('REVIEW', 'APPEAL') and stopped_at is null
                                """)
                        .setParameter(1, submissionId)
                        .setParameter(2, businessDays)
                        .executeUpdate();
        if (extended == 0) {
            throw new NotFound("reading that is waited for", submissionId);
        }
        keep(granter, submissionId, businessDays, reason.strip(), now);
        dueDates.workOutAgain(submissionId, now);
        return running.dueAt(submissionId);
    }

    private static void mustBeSound(int businessDays, String reason) {
        if (businessDays < 1 || businessDays > MOST_DAYS) {
            throw InvalidRequest.field(
                    "businessDays",
                    "days-out-of-range",
                    "Give from 1 to " + MOST_DAYS + " more business days.");
        }
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw InvalidRequest.field(
                    "reason",
                    "reason-missing",
                    "Give a reason of at most " + REASON_LIMIT + " characters.");
        }
    }

    private void keep(
            Actor granter, UUID submissionId, int businessDays, String reason, Instant now) {
        em.createNativeQuery(
                        """
                        insert into review.clock_extension (id, submission_id, business_days, reason, granted_by,
                            granted_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, submissionId)
                .setParameter(3, businessDays)
                .setParameter(4, reason)
                .setParameter(5, granter.name())
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(
                granter,
                "review.extended",
                "Submission",
                submissionId,
                null,
                Json.createObjectBuilder()
                        .add("businessDays", businessDays)
                        .add("reason", reason)
                        .build()
                        .toString());
    }
}
