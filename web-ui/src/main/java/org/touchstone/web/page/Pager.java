package org.touchstone.web.page;

/**
 * Where a page of a long table stands.
 *
 * @param first index of its first row, from 0
 * @param size rows of a full page
 * @param total rows of the whole table
 */
public record Pager(int first, int size, long total) {

    public long last() {
        return Math.min(first + (long) size, total);
    }

    public boolean isNeeded() {
        return total > size || first > 0;
    }

    public boolean hasPrevious() {
        return first > 0;
    }

    public boolean hasNext() {
        return first + (long) size < total;
    }

    public int previous() {
        return Math.max(0, first - size);
    }

    public int next() {
        return first + size;
    }
}
