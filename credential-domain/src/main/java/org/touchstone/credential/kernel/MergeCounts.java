package org.touchstone.credential.kernel;

/**
 * What merging the rows of one bulk file did; the four add up to the rows of the file.
 *
 * @param updated without those that were deactivated
 */
public record MergeCounts(long created, long updated, long unchanged, long deactivated) {
    public static final MergeCounts NONE = new MergeCounts(0, 0, 0, 0);
}
