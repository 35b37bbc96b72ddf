package org.touchstone.reporting.agreement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a reader may know of the own agreement with the other readings: sums over whole months that
 * have ended, each over the floor, so that no count tells which work was read twice.
 *
 * @param floor fewer works than these are too few to say
 * @param year exact agreement over the twelve months
 * @param months the last twelve that have ended, the oldest first
 */
public record OwnAgreement(int floor, Month year, List<Month> months) {

    public OwnAgreement {
        months = List.copyOf(months);
    }

    /**
     * @param month the last one of a longer period
     * @param expectedPercent what NAEP wants of the scales that were read; null where the figure is
     *     not shown
     */
    public record Month(YearMonth month, Statistic exact, BigDecimal expectedPercent) {}
}
