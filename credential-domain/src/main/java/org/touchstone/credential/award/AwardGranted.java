package org.touchstone.credential.award;

import java.time.Instant;
import java.util.UUID;

/** An educator has earned a micro-credential; fired inside the transaction that says so. */
public record AwardGranted(
        UUID awardId, UUID educatorId, UUID microCredentialId, Instant decidedAt) {}
