package org.touchstone.reporting.incentive.internal;

import java.util.UUID;
import org.touchstone.credential.kernel.Sql;

/**
 * Gives the money of a fund to the first who came. What is approved or paid keeps its money; the
 * rest of each budget goes by the day on which it was earned, then by lot, and whoever does not fit
 * holds the line behind.
 */
final class FundAllocation {
    /** Of one row, what is promised: with what was given back. */
    static final String FIRM =
            """
            (exists (select from reporting.payout_line l where l.instalment_id = i.id)
                or (e.state = 'APPROVED' and i.money = 'RESERVED'))
            """;

    static final String NET =
            """
            (coalesce((select l.cents from reporting.payout_line l
                    where l.instalment_id = i.id and l.correction_id is null), i.cents)
                + coalesce((select sum(c.cents) from reporting.correction c
                    join reporting.payout_line p on p.id = c.line_id
                    where p.instalment_id = i.id and c.state = 'APPROVED'), 0))
            """;

    private static final String ALLOCATE =
            """
            with firm as (
                select i.budget_id, sum(%2$s) as cents
                from reporting.instalment i
                join reporting.eligibility e on e.id = i.eligibility_id
                join reporting.fund_budget b on b.id = i.budget_id
                where b.fund_id = ? and %1$s
                group by i.budget_id
            ), line as (
                select i.id, i.money, b.cents - coalesce(f.cents, 0) as there,
                    sum(i.cents) over (partition by i.budget_id
                        order by e.earned_on, e.lot, e.id, i.due_on rows unbounded preceding) as upto
                from reporting.instalment i
                join reporting.eligibility e on e.id = i.eligibility_id
                join reporting.fund_budget b on b.id = i.budget_id
                left join firm f on f.budget_id = i.budget_id
                where b.fund_id = ? and not %1$s and i.cents is not null
                    and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED')
            ), given as (
                select id, money, case when upto <= there then 'RESERVED' else 'WAITING' end as now from line
            )
            update reporting.instalment i set money = g.now from given g where g.id = i.id and g.money <> g.now
            """
                    .formatted(FIRM, NET);

    private FundAllocation() {}

    /** The fund's row must be locked. */
    static int allocate(Sql sql, UUID fund) {
        return sql.update(ALLOCATE, fund, fund);
    }
}
