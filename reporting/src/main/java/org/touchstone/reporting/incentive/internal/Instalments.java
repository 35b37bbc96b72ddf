package org.touchstone.reporting.incentive.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.Eligibilities.Money;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Amount;
import org.touchstone.reporting.incentive.IncentiveRule.Why;
import org.touchstone.reporting.incentive.Incentives.Version;

/** Makes what is due of those who are eligible, and works out how much it is. */
final class Instalments {
    /** What is paid is worked out again for so long, so that a late salary base is noticed. */
    private static final int YEARS_TO_CORRECT = 3;

    private static final String OPEN =
            """
            select i.id, e.id as eligibility_id, e.person_id, e.version_id, e.state, e.earned_on, e.left_on, i.due_on,
                i.cents, i.why, i.school_id, i.tier, i.base_cents, i.budget_id, i.money, l.id as line_id,
                l.cents as paid_cents, coalesce(s.id, case when i.due_on = e.earned_on then e.school_id end) as school,
                t.tier as tier_now, b.cents as base_now, g.id as budget_now,
                (select coalesce(sum(c.cents), 0) from reporting.correction c
                    where c.line_id = l.id and c.kind = 'AMOUNT') as corrected
            from reporting.eligibility e
            join reporting.instalment i on i.eligibility_id = e.id
            join reporting.incentive_version v on v.id = e.version_id
            left join reporting.payout_line l on l.instalment_id = i.id and l.correction_id is null
            left join lateral (select %s as id) s on true
            left join reporting.school_tier t on t.scheme = v.tier_scheme
                and t.organization_id = coalesce(s.id, e.school_id) and t.starts_on <= i.due_on
                and (t.ends_on is null or t.ends_on >= i.due_on)
            left join reporting.salary_base b on b.person_id = e.person_id
                and b.year = extract(year from i.due_on) - case when to_char(i.due_on, 'MM-DD') < ? then 1 else 0 end
            left join reporting.fund_budget g on g.fund_id = v.fund_id and i.due_on between g.starts_on and g.ends_on
            where e.incentive_id = ? and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED')
                and (l.id is null or i.due_on > ? or v.cap_total_cents is not null)
            order by e.person_id, i.due_on, e.earned_on, i.id
            """
                    .formatted(
                            Achievements.SCHOOL_ON.formatted(
                                    "e.person_id",
                                    "least(i.due_on, cast(? as date))",
                                    "cast(? as uuid[])"));

    private final Sql sql;
    private final LocalDate today;
    private final String yearBegins;

    Instalments(Sql sql, LocalDate today, String yearBegins) {
        this.sql = sql;
        this.today = today;
        this.yearBegins = yearBegins;
    }

    private record Open(UUID id, UUID version, LocalDate earnedOn) {}

    /** Instalments until the horizon, of those that have not got theirs yet. */
    void make(UUID incentive, Map<UUID, Version> versions, LocalDate horizon) {
        List<Open> open =
                sql.query(
                        """
                        select id, version_id, earned_on from reporting.eligibility
                        where incentive_id = ? and state in ('ELIGIBLE', 'PROPOSED', 'APPROVED') and next_due_on <= ?
                        """,
                        row ->
                                new Open(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, LocalDate.class)),
                        incentive,
                        horizon);
        if (open.isEmpty()) {
            return;
        }
        sql.with(
                connection -> {
                    try (PreparedStatement insert =
                                    connection.prepareStatement(
                                            """
                                            insert into reporting.instalment (id, eligibility_id, number, due_on, why, money)
                                            values (?, ?, ?, ?, 'DUE', 'WAITING') on conflict do nothing
                                            """);
                            PreparedStatement next =
                                    connection.prepareStatement(
                                            "update reporting.eligibility set next_due_on = ? where id = ?")) {
                        for (Open each : open) {
                            IncentiveRule rule = versions.get(each.version()).rule();
                            int number = 0;
                            for (LocalDate day : rule.brings().dueDays(each.earnedOn(), horizon)) {
                                add(insert, UUID.randomUUID(), each.id(), ++number, day);
                            }
                            add(
                                    next,
                                    rule.brings().dueDayAfter(each.earnedOn(), horizon),
                                    each.id());
                        }
                        insert.executeBatch();
                        next.executeBatch();
                        return null;
                    }
                });
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /**
     * How much each is, by what is known today. What is not paid is set; for what is paid a
     * correction is asked for.
     */
    void price(UUID incentive, Map<UUID, Version> versions, Corrections corrections) {
        List<Row> rows =
                sql.query(
                        OPEN,
                        Row::read,
                        below(incentive),
                        today,
                        today,
                        yearBegins,
                        incentive,
                        today.minusYears(YEARS_TO_CORRECT));
        Map<UUID, Long> ever = new HashMap<>();
        Map<String, Long> inYear = new HashMap<>();
        List<Object[]> changes = new ArrayList<>();
        for (Row row : rows) {
            IncentiveRule rule = versions.get(row.version()).rule();
            String year = row.person() + ":" + Achievements.programYear(row.dueOn(), yearBegins);
            Amount amount =
                    rule.limits()
                            .within(
                                    row.amount(rule, today),
                                    inYear.getOrDefault(year, 0L),
                                    ever.getOrDefault(row.person(), 0L));
            long counted = amount.cents() == null ? 0 : amount.cents();
            if (row.line() == null) {
                row.change(rule, amount).ifPresent(changes::add);
            } else {
                counted = row.paid() + row.corrected();
                if (amount.cents() != null && amount.cents() != counted) {
                    corrections.amount(
                            row.eligibility(), row.line(), amount.cents() - counted, amount.why());
                }
            }
            inYear.merge(year, counted, Long::sum);
            ever.merge(row.person(), counted, Long::sum);
        }
        write(changes);
    }

    private String below(UUID incentive) {
        return sql.query(
                        """
                        select cast(array(select reporting.organizations_below(organization_id)) as text)
                        from reporting.incentive where id = ?
                        """,
                        row -> row.getString(1),
                        incentive)
                .get(0);
    }

    private void write(List<Object[]> changes) {
        if (changes.isEmpty()) {
            return;
        }
        sql.with(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    """
                                    update reporting.instalment set cents = ?, why = ?, school_id = ?, tier = ?,
                                        base_cents = ?, budget_id = ?, money = ? where id = ?
                                    """)) {
                        for (Object[] change : changes) {
                            add(update, change);
                        }
                        update.executeBatch();
                        return null;
                    }
                });
    }

    /**
     * An instalment with what it was made of when it was last looked at, and with what it is now.
     */
    private record Row(
            UUID id,
            UUID eligibility,
            UUID person,
            UUID version,
            LocalDate earnedOn,
            LocalDate leftOn,
            LocalDate dueOn,
            Long cents,
            Why why,
            List<Object> madeOf,
            Money money,
            UUID line,
            long paid,
            long corrected,
            UUID school,
            String tier,
            Long base,
            UUID budget) {

        static Row read(ResultSet row) throws SQLException {
            List<Object> madeOf = new ArrayList<>();
            madeOf.add(row.getObject("school_id", UUID.class));
            madeOf.add(row.getString("tier"));
            madeOf.add(row.getObject("base_cents", Long.class));
            madeOf.add(row.getObject("budget_id", UUID.class));
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("eligibility_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getObject("version_id", UUID.class),
                    row.getObject("earned_on", LocalDate.class),
                    row.getObject("left_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("cents", Long.class),
                    Why.valueOf(row.getString("why")),
                    madeOf,
                    Money.valueOf(row.getString("money")),
                    row.getObject("line_id", UUID.class),
                    row.getLong("paid_cents"),
                    row.getLong("corrected"),
                    row.getObject("school", UUID.class),
                    row.getString("tier_now"),
                    row.getObject("base_now", Long.class),
                    row.getObject("budget_now", UUID.class));
        }

        Amount amount(IncentiveRule rule, LocalDate today) {
            boolean hasLeft = leftOn != null && dueOn.isAfter(leftOn);
            boolean wasAway = school == null && !dueOn.isAfter(today);
            if (hasLeft || wasAway) {
                return new Amount(0L, Why.NOT_IN_SERVICE);
            }
            return rule.brings().amount(tier, base);
        }

        /**
         * What to write where anything is different. Money that was held for another amount is
         * given out again.
         */
        Optional<Object[]> change(IncentiveRule rule, Amount amount) {
            Long usedBase = rule.brings().needsSalaryBase() ? base : null;
            List<Object> now = new ArrayList<>();
            now.add(school);
            now.add(tier);
            now.add(usedBase);
            now.add(budget);
            Money paidFrom = money(rule, amount);
            if (Objects.equals(cents, amount.cents())
                    && why == amount.why()
                    && madeOf.equals(now)
                    && money == paidFrom) {
                return Optional.empty();
            }
            return Optional.of(
                    new Object[] {
                        amount.cents(),
                        amount.why().name(),
                        school,
                        tier,
                        usedBase,
                        budget,
                        paidFrom.name(),
                        id
                    });
        }

        private Money money(IncentiveRule rule, Amount amount) {
            if (rule.limits().fund() == null) {
                return Money.FREE;
            }
            if (budget == null) {
                return Money.NO_BUDGET;
            }
            boolean same = Objects.equals(cents, amount.cents()) && budget.equals(madeOf.get(3));
            return same && money == Money.RESERVED ? Money.RESERVED : Money.WAITING;
        }
    }
}
