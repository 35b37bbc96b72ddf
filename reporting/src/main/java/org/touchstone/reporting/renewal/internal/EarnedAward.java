package org.touchstone.reporting.renewal.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An award as far as credit is concerned.
 *
 * @param on the day by the agency's calendar
 * @param hours of estimated work; null: nobody has said
 * @param usedFor outside renewal; null: nothing
 */
record EarnedAward(
        UUID id,
        UUID personId,
        UUID microCredentialId,
        String code,
        String title,
        LocalDate on,
        BigDecimal hours,
        boolean revoked,
        String usedFor) {}
