package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** The file cannot be evidence: of a kind that is not allowed, empty, or not what its name says. */
public class FileRefused extends Refusal {
    public FileRefused(String why) {
        super(Kind.INVALID, why);
    }
}
