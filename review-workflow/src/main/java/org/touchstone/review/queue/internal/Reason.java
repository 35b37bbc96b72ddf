package org.touchstone.review.queue.internal;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.touchstone.credential.kernel.InvalidRequest;

/** Why a supervisor does something: required, and readable. */
final class Reason {
    private static final int LIMIT = 2000;

    private Reason() {}

    /**
     * @throws InvalidRequest for none, and for one that is too long or holds the character NUL
     */
    static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw InvalidRequest.field("reason", "required", "Say why: the reason is kept.");
        }
        if (reason.length() > LIMIT || reason.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    "reason",
                    "reason-too-long",
                    "A reason has at most " + LIMIT + " readable characters.");
        }
        return reason.strip();
    }

    /** For the audit record. */
    static JsonObjectBuilder json(String reason) {
        return Json.createObjectBuilder().add("reason", reason);
    }
}
