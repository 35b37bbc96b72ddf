package org.touchstone.credential.coaching;

import org.touchstone.credential.coaching.internal.BadTwins;

/** A published class that shows an internal one: a bad twin. */
public final class PublishesItsPrivatePart {
    BadTwins.ReachesIntoTheCatalog inside;
}
