package org.touchstone.credential.award;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An educator has completed a pathway or a milestone; fired inside the transaction that says so.
 *
 * @param on the day of the last award that was needed
 */
public record PathwayBadgeGranted(
        UUID awardId, UUID educatorId, UUID achievementId, LocalDate on) {}
