package org.touchstone.credential.kernel;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total rows of the whole list
 */
public record Paged<T>(List<T> rows, long total) {

    public Paged {
        rows = List.copyOf(rows);
    }

    /**
     * Which part is asked for.
     *
     * @param first index of the first row, from 0
     * @param size at most so many rows, from 1 to {@value #MOST}
     */
    public record Part(int first, int size) {
        public static final int MOST = 200;

        public Part {
            if (first < 0) {
                throw InvalidRequest.field("first", "out-of-range", "Rows are counted from 0.");
            }
            if (size < 1 || size > MOST) {
                throw InvalidRequest.field(
                        "size", "out-of-range", "Ask for 1 to " + MOST + " rows at once.");
            }
        }
    }
}
