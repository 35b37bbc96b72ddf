package org.touchstone.credential.coaching;

import java.time.LocalDate;

/** The days on which the agency works, by the calendar that whoever keeps it has. */
public interface WorkingDays {
    boolean isWorkingDay(LocalDate day);
}
