package org.touchstone.reporting.agreement;

import java.math.BigDecimal;
import java.util.Arrays;
import org.touchstone.reporting.outcomes.Share;

/**
 * How often which level met which: the first reading in rows, the second in columns, as NAEP shows
 * it.
 */
public final class ReadingTable {
    private final long[][] counts;

    /**
     * @param counts square, from the lowest level to the highest, none negative
     */
    public ReadingTable(long[][] counts) {
        this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        for (long[] row : this.counts) {
            if (row.length != counts.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("Not a table of counts");
            }
        }
    }

    public int levels() {
        return counts.length;
    }

    /**
     * @param first position of the first reading's level, 1 is the lowest
     * @param second position of the second reading's level
     */
    public long count(int first, int second) {
        return counts[first - 1][second - 1];
    }

    /** Of all pairs; null when there is none. */
    public BigDecimal percent(int first, int second) {
        return new Share(count(first, second), total()).percent();
    }

    public long total() {
        long total = 0;
        for (long[] row : counts) {
            for (long count : row) {
                total = Math.addExact(total, count);
            }
        }
        return total;
    }

    /** Pairs whose levels are so far apart; 0: the same level. */
    public long apart(int levels) {
        long pairs = 0;
        for (int first = 0; first < counts.length; first++) {
            for (int second = 0; second < counts.length; second++) {
                if (Math.abs(first - second) == levels) {
                    pairs = Math.addExact(pairs, counts[first][second]);
                }
            }
        }
        return pairs;
    }
}
