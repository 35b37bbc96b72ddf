package org.touchstone.reporting.renewal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.touchstone.credential.kernel.InvalidRequest;

/**
 * Amounts of renewal credit. Inside they are whole quarters of a jurisdiction's unit, so that
 * nothing is lost by rounding; a quarter of an hour is what Illinois counts by, too.
 */
public final class Credit {
    /** The largest amount that can be said, in units. */
    public static final int MOST = 10_000;

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Credit() {}

    /**
     * @param field what the amount is called in the request
     * @param amount in units
     * @throws InvalidRequest unless it is a positive number of quarters
     */
    public static int quarters(String field, BigDecimal amount) {
        int quarters = quartersOrNone(field, amount);
        if (quarters == 0) {
            throw InvalidRequest.field(field, "out-of-range", "'" + field + "' is more than 0.");
        }
        return quarters;
    }

    /** As {@link #quarters}, but nothing at all is an amount too. */
    public static int quartersOrNone(String field, BigDecimal amount) {
        if (amount == null) {
            throw InvalidRequest.field(field, "required", "'" + field + "' is required.");
        }
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw InvalidRequest.field(
                    field, "out-of-range", "'" + field + "' is between 0 and " + MOST + ".");
        }
        BigDecimal quarters = amount.multiply(FOUR).stripTrailingZeros();
        if (quarters.scale() > 0) {
            throw InvalidRequest.field(
                    field,
                    "not-a-quarter",
                    "The smallest amount is a quarter: give '" + field + "' like 1.25 or 1.5.");
        }
        return quarters.intValueExact();
    }

    /** In units, without trailing zeros: 1.5. */
    public static BigDecimal units(int quarters) {
        BigDecimal units =
                BigDecimal.valueOf(quarters)
                        .divide(FOUR, 2, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
