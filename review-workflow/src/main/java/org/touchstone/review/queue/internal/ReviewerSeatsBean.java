package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.ReviewerSeats;

@Stateless
public class ReviewerSeatsBean implements ReviewerSeats {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Parameter 1 is the agency's day. */
    private static final String REVIEWERS =
            """
            select distinct person_id from credential.published_membership
            where role = 'REVIEWER'
                and coalesce(begins_on, '-infinity') <= ?1 and coalesce(ends_on, 'infinity') >= ?1
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<Seat> all(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        AgencyCalendar days = settings.businessDays();
        LocalDate today = days.dayOf(clock.instant());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<?> found =
                em.createNativeQuery(
                                """
                        with reviewers as (%s), done as (
                            select c.reviewer_id, count(*) filter (where c.end_reason = 'SEALED') as this_week,
                                sum(t.estimated_minutes) filter (where c.end_reason is null or c.ended_at >= ?3) as minutes
                            from reviewers r
                            join review.task_claim c on c.reviewer_id = r.person_id
                                and (c.ended_at is null or (c.ended_at >= ?2 and c.end_reason = 'SEALED'))
                            join review.review_task t on t.id = c.task_id
                            group by c.reviewer_id)
                        select p.id, p.given_name || ' ' || p.family_name, coalesce(done.minutes, 0),
                            coalesce(seat.cap_minutes, ?4), seat.cap_minutes is not null, coalesce(done.this_week, 0),
                            seat.suspended_at, seat.suspension_reason
                        from reviewers r
                        join credential.published_person p on p.id = r.person_id
                        left join done on done.reviewer_id = p.id
                        left join review.reviewer_seat seat on seat.reviewer_id = p.id
                        order by p.family_name, p.given_name, p.id
                        """
                                        .formatted(REVIEWERS))
                        .setParameter(1, today)
                        .setParameter(2, utc(days.startOf(monday)))
                        .setParameter(3, utc(days.startOf(today)))
                        .setParameter(4, settings.capMinutes())
                        .getResultList();
        return found.stream().map(row -> seat((Object[]) row)).toList();
    }

    private static java.time.OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Seat seat(Object[] row) {
        return new Seat(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                (Boolean) row[4],
                ((Number) row[5]).intValue(),
                InstantColumn.read(row[6]),
                (String) row[7]);
    }

    @Override
    public void setCap(Actor supervisor, UUID reviewerId, Integer minutes, String reason) {
        String why = mayChange(supervisor, reviewerId, reason);
        if (minutes != null && (minutes < 1 || minutes > MINUTES_OF_A_DAY)) {
            throw InvalidRequest.field(
                    "minutes", "number", "Give minutes a day from 1 to " + MINUTES_OF_A_DAY + ".");
        }
        em.createNativeQuery(
                        "update review.reviewer_seat set cap_minutes = cast(?2 as integer) where reviewer_id = ?1")
                .setParameter(1, reviewerId)
                .setParameter(2, minutes == null ? null : minutes.toString())
                .executeUpdate();
        JsonObjectBuilder after = Reason.json(why);
        if (minutes != null) {
            after.add("minutes", minutes);
        }
        record(supervisor, "cap-set", reviewerId, after);
    }

    @Override
    public void suspend(Actor supervisor, UUID reviewerId, String reason) {
        String why = mayChange(supervisor, reviewerId, reason);
        em.createNativeQuery(
                        """
                        update review.reviewer_seat set suspended_at = ?2, suspension_reason = ?3
                        where reviewer_id = ?1
                        """)
                .setParameter(1, reviewerId)
                .setParameter(2, utc(clock.instant()))
                .setParameter(3, why)
                .executeUpdate();
        record(supervisor, "reviewer-suspended", reviewerId, Reason.json(why));
    }

    @Override
    public void reinstate(Actor supervisor, UUID reviewerId, String reason) {
        String why = mayChange(supervisor, reviewerId, reason);
        em.createNativeQuery(
                        """
                        update review.reviewer_seat set suspended_at = null, suspension_reason = null
                        where reviewer_id = ?1
                        """)
                .setParameter(1, reviewerId)
                .executeUpdate();
        record(supervisor, "reviewer-reinstated", reviewerId, Reason.json(why));
    }

    /** Makes the seat of somebody who has never claimed. */
    private String mayChange(Actor supervisor, UUID reviewerId, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = Reason.required(reason);
        LocalDate today = settings.businessDays().dayOf(clock.instant());
        boolean known =
                !em.createNativeQuery("select 1 from (" + REVIEWERS + ") r where r.person_id = ?2")
                        .setParameter(1, today)
                        .setParameter(2, reviewerId)
                        .getResultList()
                        .isEmpty();
        if (!known) {
            throw new NotFound("reviewer", reviewerId);
        }
        em.createNativeQuery(
                        "insert into review.reviewer_seat (reviewer_id) values (?1) on conflict (reviewer_id) do nothing")
                .setParameter(1, reviewerId)
                .executeUpdate();
        return why;
    }

    private void record(Actor supervisor, String what, UUID reviewerId, JsonObjectBuilder after) {
        audit.record(
                supervisor, "review." + what, "Person", reviewerId, null, after.build().toString());
    }
}
