package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.PayoutIsNotExported;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.reporting.incentive.TotalsDoNotAgree;

/**
 * Collects and hands out what is to be paid. The whole run is one transaction, and what was paid
 * once is unique in the database, so a run that dies in the middle has paid nothing.
 */
@Stateless
public class PayoutsBean implements Payouts {
    /** Runs collect one after the other. */
    private static final String ONE_RUN_AT_A_TIME =
            "select pg_advisory_xact_lock(7265706, 7061796)";

    private static final String PAYMENTS =
            """
            insert into reporting.payout_line (id, run_id, position, eligibility_id, instalment_id, incentive_id,
                person_id, occasion, period, cents, payee_id, family_name, given_name, school)
            select gen_random_uuid(), ?, row_number() over (order by p.family_name, p.given_name, e.person_id, i.code,
                    n.due_on, n.id), e.id, n.id, i.id, e.person_id, e.occasion, n.due_on, n.cents, p.state_id,
                p.family_name, p.given_name, o.sourced_id
            from reporting.instalment n
            join reporting.eligibility e on e.id = n.eligibility_id
            join reporting.incentive i on i.id = e.incentive_id
            join credential.published_payee p on p.id = e.person_id
            left join credential.published_organization o on o.id = n.school_id
            where e.state = 'APPROVED' and n.due_on <= ? and n.cents > 0 and n.money in ('FREE', 'RESERVED')
                and i.organization_id in (select reporting.organizations_below(cast(? as uuid)))
                and not exists (select from reporting.payout_line l
                    where l.instalment_id = n.id and l.correction_id is null)
            on conflict do nothing
            """;

    private static final String CORRECTIONS =
            """
            insert into reporting.payout_line (id, run_id, position, eligibility_id, instalment_id, incentive_id,
                person_id, occasion, period, correction_id, corrects_id, cents, payee_id, family_name, given_name, school)
            select gen_random_uuid(), ?, ? + row_number() over (order by l.family_name, l.given_name, l.person_id,
                    c.decided_at, c.id), l.eligibility_id, l.instalment_id, l.incentive_id, l.person_id, l.occasion,
                l.period, c.id, l.id, c.cents, p.state_id, p.family_name, p.given_name, l.school
            from reporting.correction c
            join reporting.payout_line l on l.id = c.line_id
            join reporting.incentive i on i.id = l.incentive_id
            join credential.published_payee p on p.id = l.person_id
            where c.state = 'APPROVED'
                and i.organization_id in (select reporting.organizations_below(cast(? as uuid)))
                and not exists (select from reporting.payout_line d where d.correction_id = c.id)
            on conflict do nothing
            """;

    @Inject IncentiveAccess access;
    @Inject Assessment assessment;

    @Override
    public Paged<Run> list(Actor actor, Paged.Part part) {
        Reach reach = access.reach(actor, Permission.EXPORT_PAYOUTS);
        long[] total = new long[1];
        List<Run> rows =
                access.sql()
                        .query(
                                PayoutRows.RUNS
                                        + " where %s order by r.number desc limit ? offset ?"
                                                .formatted(
                                                        IncentiveAccess.IN_REACH.formatted(
                                                                "r.organization_id")),
                                row -> {
                                    total[0] = row.getLong("total");
                                    return PayoutRows.run(row);
                                },
                                reach.everywhere(),
                                reach.ids(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public Run find(Actor actor, UUID id) {
        Reach reach = access.reach(actor, Permission.EXPORT_PAYOUTS);
        return access
                .sql()
                .query(
                        PayoutRows.RUNS
                                + " where r.id = ? and "
                                + IncentiveAccess.IN_REACH.formatted("r.organization_id"),
                        PayoutRows::run,
                        id,
                        reach.everywhere(),
                        reach.ids())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("payout run", id));
    }

    @Override
    public Optional<Run> prepare(
            Actor actor, String organization, LocalDate firstDay, LocalDate lastDay) {
        Reach reach = access.reach(actor, Permission.EXPORT_PAYOUTS);
        List<Detail> wrong = new ArrayList<>();
        ApprovalsBean.period("lastDay", firstDay, lastDay, wrong);
        if (lastDay != null && lastDay.isAfter(access.today().plusMonths(3))) {
            wrong.add(
                    new Detail(
                            "lastDay",
                            "too-far",
                            "Pay at most three months ahead of what is due."));
        }
        IncentivesBean.refuse(wrong);
        UUID place = access.organization(reach, organization);
        Sql sql = access.sql();
        sql.query(ONE_RUN_AT_A_TIME, row -> true);
        refresh(actor, place);
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into reporting.payout_run (id, organization_id, period_from, period_to, state, lines, persons,
                    cents, lines_sha256, prepared_at, prepared_by, prepared_by_name)
                values (?, ?, ?, ?, 'PREPARED', 1, 0, 0, '', ?, ?, ?)
                """,
                id,
                place,
                firstDay,
                lastDay,
                access.now(),
                actor.personId(),
                actor.name());
        int payments = sql.update(PAYMENTS, id, lastDay, place);
        int corrections = sql.update(CORRECTIONS, id, payments, place);
        if (payments + corrections == 0) {
            sql.update("delete from reporting.payout_run where id = ?", id);
            return Optional.empty();
        }
        PayoutRows.Totals totals = PayoutRows.totals(sql, id);
        sql.update(
                "update reporting.payout_run set lines = ?, persons = ?, cents = ?, lines_sha256 = ? where id = ?",
                totals.lines(),
                totals.persons(),
                totals.cents(),
                totals.sha256(),
                id);
        record(actor, "payout.prepared", id, totals.lines(), totals.cents(), totals.sha256());
        return Optional.of(find(actor, id));
    }

    /** So that nothing is paid by facts that hold no more. */
    private void refresh(Actor actor, UUID place) {
        List<UUID> incentives =
                access.sql()
                        .query(
                                """
                                select i.id from reporting.incentive i
                                where i.organization_id in (select reporting.organizations_below(cast(? as uuid)))
                                    and exists (select from reporting.incentive_version v
                                        where v.incentive_id = i.id and v.state = 'PUBLISHED')
                                order by i.id
                                """,
                                row -> row.getObject(1, UUID.class),
                                place);
        assessment.lock(incentives);
        for (UUID incentive : incentives) {
            assessment.assess(actor, incentive, access.today().plusYears(1));
        }
    }

    private void record(Actor actor, String action, UUID id, int lines, long cents, String sha256) {
        access.record(
                actor,
                action,
                "PayoutRun",
                id,
                null,
                Json.createObjectBuilder()
                        .add("lines", lines)
                        .add("cents", cents)
                        .add("sha256", sha256)
                        .build()
                        .toString());
    }

    @Override
    public Paged<Line> lines(Actor actor, UUID run, Paged.Part part) {
        find(actor, run);
        long[] total = new long[1];
        List<Line> rows =
                access.sql()
                        .query(
                                PayoutRows.LINES + " limit ? offset ?",
                                row -> {
                                    total[0] = row.getLong("total");
                                    return PayoutRows.line(row);
                                },
                                run,
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public Run export(Actor actor, UUID id) {
        find(actor, id);
        Sql sql = access.sql();
        sql.query("select 1 from reporting.payout_run where id = ? for update", row -> true, id);
        Run run = find(actor, id);
        if (run.state() != State.PREPARED) {
            return run;
        }
        PayoutRows.Totals totals = PayoutRows.totals(sql, id);
        if (!totals.equals(
                new PayoutRows.Totals(
                        run.lines(), run.persons(), run.cents(), run.linesSha256()))) {
            throw new TotalsDoNotAgree(run.number());
        }
        byte[] content = PayoutFile.of(sql, id, run.number());
        String sha256 = HexFormat.of().formatHex(PayoutRows.sha256().digest(content));
        sql.update(
                """
                update reporting.payout_run set state = 'EXPORTED', content = ?, sha256 = ?, exported_at = ?,
                    exported_by_name = ? where id = ?
                """,
                content,
                sha256,
                access.now(),
                actor.name(),
                id);
        record(actor, "payout.exported", id, run.lines(), run.cents(), sha256);
        return find(actor, id);
    }

    @Override
    public File file(Actor actor, UUID id) {
        Run run = find(actor, id);
        if (run.state() == State.PREPARED) {
            throw new PayoutIsNotExported(run.number());
        }
        byte[] content =
                access.sql()
                        .query(
                                "select content from reporting.payout_run where id = ?",
                                row -> row.getBytes(1),
                                id)
                        .get(0);
        return new File("payout-" + run.number() + ".csv", run.sha256(), content);
    }

    @Override
    public Run confirm(Actor actor, UUID id) {
        Run run = find(actor, id);
        if (run.state() == State.PREPARED) {
            throw new PayoutIsNotExported(run.number());
        }
        int confirmed =
                access.sql()
                        .update(
                                """
                                update reporting.payout_run set state = 'CONFIRMED', confirmed_at = ?,
                                    confirmed_by_name = ? where id = ? and state = 'EXPORTED'
                                """,
                                access.now(),
                                actor.name(),
                                id);
        if (confirmed == 1) {
            record(actor, "payout.confirmed", id, run.lines(), run.cents(), run.sha256());
        }
        return find(actor, id);
    }
}
