package org.touchstone.reporting.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * So many pairs of one criterion with the same two levels.
 *
 * @param against SECOND, BACKREAD or VALIDITY
 * @param works that are counted here and in no other row
 */
record PairCount(
        String against,
        UUID versionId,
        UUID criterionId,
        UUID readerId,
        Tally.Period period,
        int first,
        int second,
        long pairs,
        long works) {

    static PairCount of(ResultSet row) throws SQLException {
        return new PairCount(
                row.getString("against"),
                row.getObject("version_id", UUID.class),
                row.getObject("criterion_id", UUID.class),
                row.getObject("reviewer_id", UUID.class),
                Tally.Period.valueOf(row.getString("period")),
                row.getInt("first_position"),
                row.getInt("second_position"),
                row.getLong("pairs"),
                row.getLong("works"));
    }

    boolean isAgainst(String reading) {
        return against.equals(reading);
    }

    void addTo(Tally tally, int levels) {
        tally.add(period, levels, first, second, pairs, works);
    }

    /** Of one criterion each work has one pair. */
    void addToCriterion(Tally tally, int levels) {
        tally.add(period, levels, first, second, pairs, pairs);
    }
}
