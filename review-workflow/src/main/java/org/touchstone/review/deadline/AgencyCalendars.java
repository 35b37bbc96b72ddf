package org.touchstone.review.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.touchstone.credential.kernel.Actor;

/**
 * The agency's calendar. A change works out every open due date again, and never one of what is
 * done.
 */
public interface AgencyCalendars {

    /** For showing and choosing: as it was at most a few seconds ago. */
    AgencyCalendar current();

    /**
     * For what is stored: as it is, and as it stays until the transaction ends. A change of the
     * calendar waits for it, and then finds what was stored.
     */
    AgencyCalendar held();

    /**
     * The first moment from this one on at which people are reminded of something: on a working
     * day, outside the quiet hours.
     */
    Instant awake(Instant moment);

    /** The newest day first. */
    List<Holiday> holidays();

    /**
     * @return how many due dates moved
     * @throws HolidayIsListed when the day has a name already
     */
    int addHoliday(Actor actor, LocalDate day, String name);

    /**
     * @return how many due dates moved
     * @throws org.touchstone.credential.kernel.NotFound when the day is no holiday
     */
    int removeHoliday(Actor actor, LocalDate day);

    /**
     * @param weekend at most six days
     * @param closing midnight: the end of the day
     * @return how many due dates moved
     */
    int changeHours(Actor actor, Set<DayOfWeek> weekend, LocalTime closing);

    record Holiday(LocalDate day, String name) {}
}
