package org.touchstone.reporting.export;

import org.touchstone.reporting.export.internal.BadTwins;

/** A published class that shows an internal one: a bad twin. */
public final class PublishesItsPrivatePart {
    BadTwins.ReachesIntoTheIntake inside;
}
