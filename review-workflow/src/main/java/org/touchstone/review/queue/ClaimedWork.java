package org.touchstone.review.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork;

/**
 * What a reviewer holds: the right, and the work without anything that tells who wrote it.
 *
 * @param token to be shown at every save and at the seal
 * @param dueOn the day by whose end the reading is due
 * @param businessDaysLeft 0 on the due day, negative when overdue
 * @param microCredential the version that the work is judged by
 */
public record ClaimedWork(
        UUID claimId,
        UUID token,
        String workNumber,
        Instant expiresAt,
        LocalDate dueOn,
        int businessDaysLeft,
        int estimatedMinutes,
        CatalogEntry microCredential,
        List<BlindWork.Piece> pieces) {}
