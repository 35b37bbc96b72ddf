package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.Pause;
import org.touchstone.review.deadline.PauseCause;

/** Reads the calendar and the pauses. */
@Dependent
public class CalendarRows {
    /** One statement, because work is taken in and claimed by it. */
    private static final String CALENDAR =
            """
            select c.weekend_days, cast(c.closes_at as text),
                (select string_agg(cast(h.day as text), ',') from review.holiday h),
                (select string_agg(extract(epoch from p.begins_at) || '/' || extract(epoch from p.ends_at), ',')
                    from review.pause p where p.submission_id is null)
            from review.agency_calendar c
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
    String zone;

    AgencyCalendar read() {
        Object[] row = (Object[]) em.createNativeQuery(CALENDAR).getSingleResult();
        return new AgencyCalendar(
                ZoneId.of(zone),
                weekend((String) row[0]),
                parts(row[2]).map(LocalDate::parse).collect(Collectors.toSet()),
                LocalTime.parse((String) row[1]),
                parts(row[3]).map(CalendarRows::closure).toList());
    }

    /** Changes wait until the transaction ends; readers of this kind do not wait for each other. */
    void keepFromChange() {
        lock("share");
    }

    void lockForChange() {
        lock("update");
    }

    private void lock(String strength) {
        em.createNativeQuery("select only_one from review.agency_calendar for " + strength)
                .getSingleResult();
    }

    /** Of one submission, without the closures of the agency. */
    List<Pause> pausesOf(UUID submissionId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select cause, extract(epoch from begins_at), extract(epoch from ends_at)
                                from review.pause where submission_id = ?1 order by begins_at, id
                                """)
                        .setParameter(1, submissionId)
                        .getResultList();
        return rows.stream().map(row -> pause((Object[]) row)).toList();
    }

    private static Pause pause(Object[] row) {
        return new Pause(
                PauseCause.valueOf((String) row[0]),
                moment(row[1].toString()),
                row[2] == null ? null : moment(row[2].toString()));
    }

    private static Pause closure(String beginsAndEnds) {
        int slash = beginsAndEnds.indexOf('/');
        return new Pause(
                PauseCause.AGENCY_CLOSED,
                moment(beginsAndEnds.substring(0, slash)),
                moment(beginsAndEnds.substring(slash + 1)));
    }

    /** Seconds since 1970 with six decimals, as PostgreSQL writes them. */
    private static Instant moment(String seconds) {
        return Instant.EPOCH.plusNanos(
                new java.math.BigDecimal(seconds).movePointRight(9).longValueExact());
    }

    private static Set<DayOfWeek> weekend(String days) {
        return parts(days).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> parts(Object text) {
        return text == null || text.toString().isEmpty()
                ? Stream.of()
                : Arrays.stream(text.toString().split(",", -1));
    }
}
