package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.BudgetIsSpent;
import org.touchstone.reporting.incentive.BudgetPeriodsOverlap;
import org.touchstone.reporting.incentive.FundCodeIsTaken;
import org.touchstone.reporting.incentive.Funds;

@Stateless
public class FundsBean implements Funds {
    private static final long MOST_CENTS = 100_000_000_000_000L;

    private static final String BUDGETS =
            """
            select b.fund_id, b.id, b.starts_on, b.ends_on, b.cents, s.committed, s.reserved, s.paid, s.waiting,
                s.waiting_cents
            from reporting.fund_budget b
            join reporting.fund f on f.id = b.fund_id
            left join lateral (
                select coalesce(sum(%2$s) filter (where %1$s), 0) as committed,
                    coalesce(sum(i.cents) filter (where i.money = 'RESERVED' and not %1$s
                        and e.state in ('ELIGIBLE', 'PROPOSED')), 0) as reserved,
                    coalesce(sum((select sum(l.cents) from reporting.payout_line l
                        join reporting.payout_run r on r.id = l.run_id
                        where l.instalment_id = i.id and r.state <> 'PREPARED')), 0) as paid,
                    count(*) filter (where i.money = 'WAITING' and not %1$s) as waiting,
                    coalesce(sum(i.cents) filter (where i.money = 'WAITING' and not %1$s), 0) as waiting_cents
                from reporting.instalment i
                join reporting.eligibility e on e.id = i.eligibility_id
                where i.budget_id = b.id) s on true
            where %3$s
            order by b.starts_on desc
            """
                    .formatted(
                            FundAllocation.FIRM,
                            FundAllocation.NET,
                            IncentiveAccess.IN_REACH.formatted("f.organization_id"));

    @Inject IncentiveAccess access;

    @Override
    public List<Fund> list(Actor actor) {
        return funds(access.reachOfReaders(actor));
    }

    @Override
    public Fund find(Actor actor, UUID id) {
        return one(access.reachOfReaders(actor), id);
    }

    private Fund one(Reach reach, UUID id) {
        return funds(reach).stream()
                .filter(fund -> fund.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("fund", id));
    }

    private List<Fund> funds(Reach reach) {
        Sql sql = access.sql();
        java.util.Map<UUID, List<Budget>> budgets = new java.util.HashMap<>();
        sql.query(
                BUDGETS,
                row ->
                        budgets.computeIfAbsent(
                                        row.getObject(1, UUID.class), key -> new ArrayList<>())
                                .add(
                                        new Budget(
                                                row.getObject(2, UUID.class),
                                                row.getObject(3, LocalDate.class),
                                                row.getObject(4, LocalDate.class),
                                                row.getLong(5),
                                                row.getLong(6),
                                                row.getLong(7),
                                                row.getLong(8),
                                                row.getLong(9),
                                                row.getLong(10))),
                reach.everywhere(),
                reach.ids());
        return sql.query(
                """
                select f.id, f.code, f.title, o.name from reporting.fund f
                join credential.published_organization o on o.id = f.organization_id
                where %s order by f.title, f.code
                """
                        .formatted(IncentiveAccess.IN_REACH.formatted("f.organization_id")),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Fund(
                            id,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            budgets.getOrDefault(id, List.of()));
                },
                reach.everywhere(),
                reach.ids());
    }

    @Override
    public Fund create(Actor actor, String code, String title, String organization) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        List<Detail> wrong = new ArrayList<>();
        if (code == null || !code.strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            wrong.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "Give a code of letters, digits, dots and hyphens."));
        }
        IncentivesBean.words("title", title, 200, true, wrong);
        IncentivesBean.refuse(wrong);
        UUID id = UUID.randomUUID();
        int made =
                access.sql()
                        .update(
                                """
                                insert into reporting.fund (id, code, title, organization_id, created_at)
                                values (?, ?, ?, ?, ?) on conflict (code) do nothing
                                """,
                                id,
                                code.strip(),
                                title.strip(),
                                access.organization(reach, organization),
                                access.now());
        if (made == 0) {
            throw new FundCodeIsTaken(code.strip());
        }
        access.record(
                actor,
                "fund.created",
                "Fund",
                id,
                null,
                Json.createObjectBuilder()
                        .add("code", code.strip())
                        .add("title", title.strip())
                        .build()
                        .toString());
        return one(reach, id);
    }

    @Override
    public Fund setBudget(
            Actor actor, UUID fund, LocalDate firstDay, LocalDate lastDay, long cents) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        one(reach, fund);
        List<Detail> wrong = new ArrayList<>();
        ApprovalsBean.period("lastDay", firstDay, lastDay, wrong);
        if (cents < 0 || cents > MOST_CENTS) {
            wrong.add(new Detail("cents", "out-of-range", "A budget is not less than zero."));
        }
        IncentivesBean.refuse(wrong);
        Sql sql = access.sql();
        sql.query("select 1 from reporting.fund where id = ? for update", row -> true, fund);
        Budget known =
                one(reach, fund).budgets().stream()
                        .filter(budget -> budget.firstDay().equals(firstDay))
                        .findFirst()
                        .orElse(null);
        if (known != null && cents < known.committedCents()) {
            throw new BudgetIsSpent(CorrectionDecisions.dollars(known.committedCents()));
        }
        if (known != null && !known.lastDay().equals(lastDay)) {
            wrong.add(
                    new Detail(
                            "lastDay",
                            "fixed",
                            "The budget that begins on this day ends on " + known.lastDay() + "."));
            IncentivesBean.refuse(wrong);
        }
        if (one(reach, fund).budgets().stream()
                .anyMatch(
                        other ->
                                !other.firstDay().equals(firstDay)
                                        && !other.firstDay().isAfter(lastDay)
                                        && !other.lastDay().isBefore(firstDay))) {
            throw new BudgetPeriodsOverlap();
        }
        sql.update(
                """
                insert into reporting.fund_budget (id, fund_id, starts_on, ends_on, cents) values (?, ?, ?, ?, ?)
                on conflict (fund_id, starts_on) do update set cents = excluded.cents
                """,
                UUID.randomUUID(),
                fund,
                firstDay,
                lastDay,
                cents);
        giveOut(sql, fund);
        access.record(
                actor,
                "fund.budget-set",
                "Fund",
                fund,
                known == null ? null : json(known.firstDay(), known.lastDay(), known.cents()),
                json(firstDay, lastDay, cents));
        return one(reach, fund);
    }

    /** What had no budget finds the new one; the money goes to the first in line. */
    private static void giveOut(Sql sql, UUID fund) {
        sql.update(
                """
                update reporting.instalment i set budget_id = b.id, money = 'WAITING'
                from reporting.eligibility e, reporting.incentive_version v, reporting.fund_budget b
                where e.id = i.eligibility_id and v.id = e.version_id and v.fund_id = ? and b.fund_id = v.fund_id
                    and i.due_on between b.starts_on and b.ends_on and i.money = 'NO_BUDGET'
                """,
                fund);
        FundAllocation.allocate(sql, fund);
    }

    private static String json(LocalDate firstDay, LocalDate lastDay, long cents) {
        return Json.createObjectBuilder()
                .add("firstDay", firstDay.toString())
                .add("lastDay", lastDay.toString())
                .add("cents", cents)
                .build()
                .toString();
    }

    @Override
    public Paged<Waiting> waiting(Actor actor, UUID budget, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        if (funds(reach).stream()
                .flatMap(fund -> fund.budgets().stream())
                .noneMatch(each -> each.id().equals(budget))) {
            throw new NotFound("budget", budget);
        }
        long[] total = new long[1];
        List<Waiting> rows =
                access.sql()
                        .query(
                                """
                                select row_number() over w as place, e.id, p.given_name || ' ' || p.family_name, i.title,
                                    e.earned_on, e.lot, n.due_on, n.cents, count(*) over ()
                                from reporting.instalment n
                                join reporting.eligibility e on e.id = n.eligibility_id
                                join reporting.incentive i on i.id = e.incentive_id
                                join credential.published_person p on p.id = e.person_id
                                where n.budget_id = ? and n.money = 'WAITING' and n.cents is not null
                                window w as (order by e.earned_on, e.lot, e.id, n.due_on)
                                order by place limit ? offset ?
                                """,
                                row -> {
                                    total[0] = row.getLong(9);
                                    return new Waiting(
                                            row.getInt(1),
                                            row.getObject(2, UUID.class),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getObject(5, LocalDate.class),
                                            row.getString(6),
                                            row.getObject(7, LocalDate.class),
                                            row.getObject(8, Long.class));
                                },
                                budget,
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }
}
