package org.touchstone.review.deadline;

import org.touchstone.review.deadline.internal.BadTwins;

/** A bad twin: a published class that knows the internals of its feature. */
public final class PublishesItsPrivatePart {
    public BadTwins.Private publish() {
        return new BadTwins.Private();
    }
}
