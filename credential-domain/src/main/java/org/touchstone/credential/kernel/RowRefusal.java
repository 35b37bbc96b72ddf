package org.touchstone.credential.kernel;

import java.util.List;

/**
 * One cell or row of a bulk file that cannot be taken.
 *
 * @param line where the row begins, 1 is the header
 * @param column by the name in the header; null where the whole row is meant
 * @param code stable, for programs
 * @param message for people: what is wrong and what would be right
 */
public record RowRefusal(long line, String column, String code, String message) {

    /**
     * @param total how many there are
     * @param first the first of them by line, as many as were asked for
     */
    public record Found(long total, List<RowRefusal> first) {
        public Found {
            first = List.copyOf(first);
        }
    }
}
