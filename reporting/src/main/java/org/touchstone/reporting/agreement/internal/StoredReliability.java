package org.touchstone.reporting.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.agreement.AgreementReport.Reliability;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/** What was counted today for everybody, so that a page that anybody may open counts nothing. */
final class StoredReliability {
    private final Sql sql;
    private final int floor;

    StoredReliability(Sql sql, int floor) {
        this.sql = sql;
        this.floor = floor;
    }

    /** Empty when it was not counted on that day. */
    Optional<Reliability> of(UUID versionId, LocalDate day) {
        return sql
                .query(
                        """
                        select works, exact_value, exact_low, exact_high, ac1_value, ac1_low, ac1_high
                        from reporting.version_reliability where version_id = ? and counted_on = ?
                        """,
                        this::read,
                        versionId,
                        day)
                .stream()
                .findFirst();
    }

    void keep(UUID versionId, LocalDate day, Reliability counted) {
        Estimate exact = counted.exact() instanceof Estimate estimate ? estimate : null;
        Estimate ac1 = counted.ac1() instanceof Estimate estimate ? estimate : null;
        sql.update(
                """
                insert into reporting.version_reliability values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (version_id) do update set counted_on = excluded.counted_on,
                    works = excluded.works, exact_value = excluded.exact_value,
                    exact_low = excluded.exact_low, exact_high = excluded.exact_high,
                    ac1_value = excluded.ac1_value, ac1_low = excluded.ac1_low,
                    ac1_high = excluded.ac1_high
                """,
                versionId,
                day,
                counted.works(),
                exact == null ? null : exact.value(),
                exact == null ? null : exact.low(),
                exact == null ? null : exact.high(),
                ac1 == null ? null : ac1.value(),
                ac1 == null ? null : ac1.low(),
                ac1 == null ? null : ac1.high());
    }

    private Reliability read(ResultSet row) throws SQLException {
        long works = row.getLong("works");
        return new Reliability(works, statistic(row, works, "exact"), statistic(row, works, "ac1"));
    }

    private Statistic statistic(ResultSet row, long works, String name) throws SQLException {
        double value = row.getDouble(name + "_value");
        if (!row.wasNull()) {
            return new Estimate(value, row.getDouble(name + "_low"), row.getDouble(name + "_high"));
        }
        return works < floor ? new TooFew(works) : new Undefined(Reason.DIFFERENT_SCALES);
    }
}
