package org.touchstone.credential.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that has no end.
 *
 * @param number 1 for the first
 * @param more whether there is a further page
 */
public record Page<T>(List<T> rows, int number, boolean more) {
    /** Rows of one page. */
    public static final int SIZE = 50;

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * How many rows come before this page.
     *
     * @throws InvalidRequest for a page that cannot be
     */
    public static int offset(int number) {
        if (number < 1 || number > Integer.MAX_VALUE / SIZE) {
            throw InvalidRequest.field(
                    "page", "not-a-page", "Give 'page' as a whole number, 1 for the first.");
        }
        return (number - 1) * SIZE;
    }

    /**
     * @param found from the page's first row, one more than it has where there is one
     */
    public static <R, T> Page<T> of(List<? extends R> found, int number, Function<R, T> row) {
        return new Page<>(
                found.stream().limit(SIZE).<T>map(row).toList(), number, found.size() > SIZE);
    }
}
