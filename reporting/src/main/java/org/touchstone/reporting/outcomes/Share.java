package org.touchstone.reporting.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, never shown without both. */
public record Share(long numerator, long denominator) {

    /**
     * @return in percent, rounded half up to one decimal place; null when the whole is empty
     */
    public BigDecimal percent() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
