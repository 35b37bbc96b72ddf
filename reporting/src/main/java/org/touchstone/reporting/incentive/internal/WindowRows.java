package org.touchstone.reporting.incentive.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.reporting.incentive.Approvals.Window;

/** Reads approval windows, with how many of those they are about stand where. */
final class WindowRows {
    /**
     * Who belongs to a window w: earned in it, by an incentive of its organizations, of its fund.
     */
    static final String BELONGS =
            """
            e.earned_on between w.earned_from and w.earned_to
            and i.organization_id in (select reporting.organizations_below(w.organization_id))
            and (w.fund_id is null or v.fund_id = w.fund_id)
            """;

    /** The first instalment decides: what is promised can be paid. */
    static final String HAS_MONEY =
            """
            exists (select from reporting.instalment n where n.eligibility_id = e.id and n.number = 1
                and n.money in ('FREE', 'RESERVED'))
            """;

    static final String SELECT =
            """
            select w.*, o.name as organization, f.title as fund, c.*, count(*) over () as total
            from reporting.approval_window w
            join credential.published_organization o on o.id = w.organization_id
            left join reporting.fund f on f.id = w.fund_id
            left join lateral (
                select count(*) filter (where e.state = 'ELIGIBLE' and %2$s) as to_propose,
                    count(*) filter (where e.state = 'ELIGIBLE' and not %2$s) as waiting,
                    count(*) filter (where e.state = 'PROPOSED' and e.window_id = w.id) as proposed,
                    count(*) filter (where e.state in ('APPROVED', 'REVOKED') and e.window_id = w.id) as approved,
                    count(*) filter (where e.state = 'REFUSED' and e.window_id = w.id) as refused
                from reporting.eligibility e
                join reporting.incentive i on i.id = e.incentive_id
                join reporting.incentive_version v on v.id = e.version_id
                where %1$s) c on true
            """
                    .formatted(BELONGS, HAS_MONEY);

    private WindowRows() {}

    static Window read(ResultSet row, LocalDate today) throws SQLException {
        LocalDate opens = row.getObject("opens_on", LocalDate.class);
        LocalDate closes = row.getObject("closes_on", LocalDate.class);
        return new Window(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("organization"),
                row.getObject("earned_from", LocalDate.class),
                row.getObject("earned_to", LocalDate.class),
                opens,
                closes,
                row.getString("fund"),
                !today.isBefore(opens) && !today.isAfter(closes),
                row.getLong("to_propose"),
                row.getLong("waiting"),
                row.getLong("proposed"),
                row.getLong("approved"),
                row.getLong("refused"));
    }
}
