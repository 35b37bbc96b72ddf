package org.touchstone.credential.kernel;

/** What merging the rows of one bulk file did; the three add up to the rows of the file. */
public record MergeCounts(long created, long updated, long unchanged) {}
