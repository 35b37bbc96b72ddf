package org.touchstone.reporting.incentive.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.Payouts.Line;
import org.touchstone.reporting.incentive.Payouts.Run;
import org.touchstone.reporting.incentive.Payouts.State;

/** Reads payout runs and their lines, and counts them. */
final class PayoutRows {
    static final String RUNS =
            """
            select r.id, r.number, o.name as organization, r.period_from, r.period_to, r.state, r.lines, r.persons,
                r.cents, r.lines_sha256, r.prepared_at, r.prepared_by_name, r.sha256, r.exported_at,
                r.exported_by_name, r.confirmed_at, r.confirmed_by_name, count(*) over () as total
            from reporting.payout_run r
            join credential.published_organization o on o.id = r.organization_id
            """;

    static final String LINES =
            """
            select l.id, l.position, l.eligibility_id, l.person_id, l.payee_id, l.family_name, l.given_name, l.school,
                i.code, i.title, v.number as version, l.period, l.cents, x.number as corrects_run,
                c.position as corrects_line, count(*) over () as total
            from reporting.payout_line l
            join reporting.incentive i on i.id = l.incentive_id
            join reporting.eligibility e on e.id = l.eligibility_id
            join reporting.incentive_version v on v.id = e.version_id
            left join reporting.payout_line c on c.id = l.corrects_id
            left join reporting.payout_run x on x.id = c.run_id
            where l.run_id = ? order by l.position
            """;

    private PayoutRows() {}

    static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("organization"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getInt("persons"),
                row.getLong("cents"),
                row.getString("lines_sha256"),
                EligibilityRows.instant(row, "prepared_at"),
                row.getString("prepared_by_name"),
                row.getString("sha256"),
                EligibilityRows.instant(row, "exported_at"),
                row.getString("exported_by_name"),
                EligibilityRows.instant(row, "confirmed_at"),
                row.getString("confirmed_by_name"));
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getObject("eligibility_id", UUID.class),
                row.getString("payee_id"),
                row.getString("given_name") + " " + row.getString("family_name"),
                row.getString("school"),
                row.getString("title"),
                row.getObject("period", LocalDate.class),
                row.getLong("cents"),
                row.getObject("corrects_run", Long.class),
                row.getObject("corrects_line", Integer.class));
    }

    /** What a run is checked by. */
    record Totals(int lines, int persons, long cents, String sha256) {}

    static Totals totals(Sql sql, UUID run) {
        MessageDigest digest = sha256();
        int[] lines = new int[1];
        long[] cents = new long[1];
        java.util.Set<UUID> persons = new java.util.HashSet<>();
        List<String> each =
                sql.query(
                        """
                        select person_id, cents, position || ';' || id || ';' || person_id || ';' || incentive_id || ';'
                            || occasion || ';' || period || ';' || cents || ';' || coalesce(payee_id, '')
                        from reporting.payout_line where run_id = ? order by position
                        """,
                        row -> {
                            lines[0]++;
                            persons.add(row.getObject(1, UUID.class));
                            cents[0] += row.getLong(2);
                            return row.getString(3);
                        },
                        run);
        each.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Totals(
                lines[0], persons.size(), cents[0], HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
