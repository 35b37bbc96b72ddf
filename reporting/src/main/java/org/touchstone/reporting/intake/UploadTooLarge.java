package org.touchstone.reporting.intake;

import org.touchstone.credential.kernel.Refusal;

/** The upload is over the limit for imports. */
public class UploadTooLarge extends Refusal {
    public UploadTooLarge(long limit) {
        super(
                Kind.TOO_LARGE,
                "The file is larger than the "
                        + (limit / (1024 * 1024))
                        + " MiB that an import may have. Split it, roster first, history after.");
    }
}
