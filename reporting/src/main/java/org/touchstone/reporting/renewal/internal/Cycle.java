package org.touchstone.reporting.renewal.internal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One educator's years for one jurisdiction; amounts in quarters of its unit.
 *
 * @param mostFromAwards null: no cap
 */
record Cycle(
        UUID id,
        UUID personId,
        UUID jurisdictionId,
        LocalDate firstDay,
        LocalDate lastDay,
        int needed,
        Integer mostFromAwards,
        int mostCarriedOver) {

    /** Both border days are in it. */
    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
