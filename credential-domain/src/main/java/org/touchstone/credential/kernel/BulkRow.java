package org.touchstone.credential.kernel;

/**
 * A row of a bulk file with its place.
 *
 * @param line where it begins, 1 is the header
 * @param sound false: its reader refused it; the content has null where a cell could not be read
 */
public record BulkRow<R>(long line, boolean sound, R content) {}
