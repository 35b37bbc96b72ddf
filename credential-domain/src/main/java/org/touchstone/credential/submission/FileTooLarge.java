package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** Over the limit for one file. */
public class FileTooLarge extends Refusal {
    public FileTooLarge(long limit) {
        super(
                Kind.TOO_LARGE,
                "The file is larger than "
                        + limit / 1_048_576
                        + " MB. Shorten or compress it, or give a link to it instead.");
    }
}
