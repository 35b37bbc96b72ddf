package org.touchstone.web.review;

import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.queue.ClaimTokenIsStale;

/** The header that whatever writes under a claim sends. */
final class ClaimToken {
    static final String HEADER = "Claim-Token";

    private ClaimToken() {}

    /** A token that is none was never the one of this claim. */
    static UUID of(String header) {
        if (header == null || header.isBlank()) {
            throw InvalidRequest.field(
                    HEADER, "required", "Send the token of the claim in the header 'Claim-Token'.");
        }
        try {
            return UUID.fromString(header.trim());
        } catch (IllegalArgumentException e) {
            throw new ClaimTokenIsStale();
        }
    }
}
