package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** A damaged or locked file cannot be shown without the risk that it tells whose it is. */
public class EvidenceIsUnreadable extends Refusal {
    public EvidenceIsUnreadable() {
        super(
                Kind.CONFLICT,
                "This file is damaged or locked and cannot be shown. Give the criteria that need it the condition code 'unreadable'.");
    }
}
