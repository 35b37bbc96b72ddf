package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.coaching.WorkingDaysChanged;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.deadline.HolidayIsListed;

@Stateless
public class AgencyCalendarsBean implements AgencyCalendars {
    /** There is one calendar; the audit record wants an id for its subject. */
    static final UUID THE_CALENDAR = new UUID(0, 1);

    private static final int NAME_LIMIT = 200;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject RecentCalendar recent;
    @Inject DueDates dueDates;
    @Inject Event<WorkingDaysChanged> daysChanged;
    @Inject ClockSettings settings;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public AgencyCalendar current() {
        return recent.get(rows);
    }

    @Override
    public AgencyCalendar held() {
        rows.keepFromChange();
        return rows.read();
    }

    @Override
    public Instant awake(Instant moment) {
        return current().awake(moment, settings.quietFrom(), settings.quietUntil());
    }

    @Override
    public List<Holiday> holidays() {
        List<?> all =
                em.createNativeQuery(
                                "select cast(day as text), name from review.holiday order by day desc")
                        .getResultList();
        return all.stream()
                .map(
                        row ->
                                new Holiday(
                                        LocalDate.parse((String) ((Object[]) row)[0]),
                                        (String) ((Object[]) row)[1]))
                .toList();
    }

    @Override
    public int addHoliday(Actor actor, LocalDate day, String name) {
        actor.mustHave(Permission.MANAGE_CALENDAR);
        String given = named(name);
        mustBeNear(day);
        rows.lockForChange();
        AgencyCalendar before = rows.read();
        named(day)
                .ifPresent(
                        known -> {
                            throw new HolidayIsListed(day, known);
                        });
        em.createNativeQuery("insert into review.holiday (day, name) values (?1, ?2)")
                .setParameter(1, day)
                .setParameter(2, given)
                .executeUpdate();
        return changed(actor, before, "holiday-added", null, holiday(day, given));
    }

    @Override
    public int removeHoliday(Actor actor, LocalDate day) {
        actor.mustHave(Permission.MANAGE_CALENDAR);
        rows.lockForChange();
        AgencyCalendar before = rows.read();
        String known = named(day).orElseThrow(() -> new NotFound("holiday", day));
        em.createNativeQuery("delete from review.holiday where day = ?1")
                .setParameter(1, day)
                .executeUpdate();
        return changed(actor, before, "holiday-removed", holiday(day, known), null);
    }

    @Override
    public int changeHours(Actor actor, Set<DayOfWeek> weekend, LocalTime closing) {
        actor.mustHave(Permission.MANAGE_CALENDAR);
        if (weekend.size() == DayOfWeek.values().length) {
            throw InvalidRequest.field(
                    "weekend",
                    "no-working-day",
                    "Leave at least one day on which the agency works.");
        }
        if (closing == null) {
            throw InvalidRequest.field("closing", "required", "Say when the agency's day ends.");
        }
        rows.lockForChange();
        AgencyCalendar before = rows.read();
        em.createNativeQuery(
                        """
                        update review.agency_calendar set weekend_days = ?1, closes_at = cast(?2 as time)
                        """)
                .setParameter(
                        1,
                        weekend.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter(2, closing.toString())
                .executeUpdate();
        return changed(actor, before, "hours-changed", hours(before), hours(rows.read()));
    }

    private int changed(Actor actor, AgencyCalendar before, String what, String was, String is) {
        audit.record(actor, "calendar." + what, "AgencyCalendar", THE_CALENDAR, was, is);
        recent.forget();
        AgencyCalendar after = rows.read();
        daysChanged.fire(new WorkingDaysChanged(before::isOpen, after::isOpen));
        return dueDates.workOutAgain(before, after, clock.instant());
    }

    private Optional<String> named(LocalDate day) {
        List<?> names =
                em.createNativeQuery("select name from review.holiday where day = ?1")
                        .setParameter(1, day)
                        .getResultList();
        return names.stream().map(Object::toString).findFirst();
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.strip().length() > NAME_LIMIT) {
            throw InvalidRequest.field(
                    "name",
                    "name-missing",
                    "Give the holiday a name of at most " + NAME_LIMIT + " characters.");
        }
        return name.strip();
    }

    /** A slip of the keyboard in the year would lie unseen for ever. */
    private void mustBeNear(LocalDate day) {
        LocalDate today = current().dayOf(clock.instant());
        if (day.isBefore(today.minusYears(5)) || day.isAfter(today.plusYears(10))) {
            throw InvalidRequest.field(
                    "day", "day-too-far", "Give a day within the last five or the next ten years.");
        }
    }

    private static String holiday(LocalDate day, String name) {
        return Json.createObjectBuilder()
                .add("day", day.toString())
                .add("name", name)
                .build()
                .toString();
    }

    private static String hours(AgencyCalendar calendar) {
        return Json.createObjectBuilder()
                .add("weekend", calendar.weekend().stream().sorted().toList().toString())
                .add("closing", calendar.closing().toString())
                .build()
                .toString();
    }
}
