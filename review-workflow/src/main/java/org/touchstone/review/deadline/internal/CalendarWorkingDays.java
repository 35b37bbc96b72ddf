package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.touchstone.credential.coaching.WorkingDays;
import org.touchstone.review.deadline.AgencyCalendars;

/** Plans coaching by the agency's calendar. */
@Stateless
public class CalendarWorkingDays implements WorkingDays {
    @Inject AgencyCalendars calendars;

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendars.current().isOpen(day);
    }
}
