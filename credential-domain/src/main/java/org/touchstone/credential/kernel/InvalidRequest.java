package org.touchstone.credential.kernel;

import java.util.List;

/** What was sent cannot be accepted; the details say field by field what to mend. */
public class InvalidRequest extends Refusal {
    public InvalidRequest(String message) {
        super(Kind.INVALID, message);
    }

    public InvalidRequest(String message, List<Detail> details) {
        super(Kind.INVALID, message, details);
    }

    public static InvalidRequest field(String field, String code, String message) {
        return new InvalidRequest(message, List.of(new Detail(field, code, message)));
    }
}
