package org.touchstone.credential.award;

/** What a badge is worth today. */
public enum BadgeState {
    VALID,
    /** Its time is over; nothing was taken back. */
    EXPIRED,
    /** The issuer took it back, for good. */
    REVOKED
}
