package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.IncentiveCosts;

@Stateless
public class IncentiveCostsBean implements IncentiveCosts {
    /** One statement, so that all figures are of one moment; grouped four ways at once. */
    private static final String FIGURES =
            """
            with scoped as (
                select e.id, e.person_id, e.state, e.decided_at, i.code, i.title, v.number, g.code as program_code,
                    g.title as program_title, o.sourced_id as school_code, o.name as school_title
                from reporting.eligibility e
                join reporting.incentive i on i.id = e.incentive_id
                join reporting.incentive_version v on v.id = e.version_id
                left join credential.published_program g on g.id = e.program_id
                left join credential.published_organization o on o.id = e.school_id
                where e.state <> 'WITHDRAWN' and e.earned_on <= ?
                    and (cast(? as boolean) or e.school_id = any(cast(string_to_array(?, ',') as uuid[])))
            ), counted as (
                select s.*,
                    (s.state in ('APPROVED', 'REVOKED') and s.decided_at < ?) as is_approved,
                    coalesce(p.cents, 0) as paid_cents, coalesce(p.back, 0) as back_cents, p.cents is not null as is_paid,
                    coalesce(d.cents, 0) as due_cents
                from scoped s
                left join lateral (
                    select sum(l.cents) as cents, sum(l.cents) filter (where l.cents < 0) as back
                    from reporting.payout_line l join reporting.payout_run r on r.id = l.run_id
                    where l.eligibility_id = s.id and r.exported_at < ?) p on true
                left join lateral (
                    select sum(coalesce(l.cents, n.cents)) as cents
                    from reporting.instalment n
                    left join reporting.payout_line l on l.instalment_id = n.id and l.correction_id is null
                    where n.eligibility_id = s.id and n.due_on <= ?) d on true
            )
            select grouping(code), grouping(program_code), grouping(school_code),
                code || ' v' || number, min(title), program_code, min(program_title), school_code, min(school_title),
                count(*), count(distinct person_id), count(*) filter (where is_approved),
                count(*) filter (where is_approved and is_paid), coalesce(sum(due_cents) filter (where is_approved), 0),
                coalesce(sum(paid_cents), 0), coalesce(sum(back_cents), 0)
            from counted
            group by grouping sets ((), (code, number), (program_code), (school_code))
            order by 4, 6, 8
            """;

    @Inject IncentiveAccess access;
    @Inject BusinessDays days;

    @Override
    public Costs of(Actor actor, LocalDate asOf, String organization) {
        Reach reach = access.reach(actor, Permission.READ_REPORTS);
        LocalDate day = asOf == null ? days.today() : asOf;
        Sql sql = access.sql();
        String ids = reach.ids();
        boolean everywhere = reach.everywhere();
        String name = null;
        if (organization != null) {
            UUID place = place(sql, reach, organization);
            everywhere = false;
            ids = below(sql, place);
            name =
                    sql.query(
                                    "select name from credential.published_organization where id = ?",
                                    row -> row.getString(1),
                                    place)
                            .get(0);
        }
        Figures[] total = {new Figures(0, 0, 0, 0, 0, 0, 0)};
        List<Line> rules = new ArrayList<>();
        List<Line> programs = new ArrayList<>();
        List<Line> schools = new ArrayList<>();
        var after = days.endOf(day).atOffset(java.time.ZoneOffset.UTC);
        sql.query(
                FIGURES,
                row -> {
                    Figures figures =
                            new Figures(
                                    row.getLong(10),
                                    row.getLong(11),
                                    row.getLong(12),
                                    row.getLong(13),
                                    row.getLong(14),
                                    row.getLong(15),
                                    row.getLong(16));
                    if (row.getInt(1) == 0) {
                        rules.add(new Line(row.getString(4), row.getString(5), figures));
                    } else if (row.getInt(2) == 0) {
                        programs.add(line(row.getString(6), row.getString(7), figures));
                    } else if (row.getInt(3) == 0) {
                        schools.add(line(row.getString(8), row.getString(9), figures));
                    } else {
                        total[0] = figures;
                    }
                    return row;
                },
                day,
                everywhere,
                ids,
                after,
                after,
                day);
        return new Costs(day, name, total[0], rules, programs, schools);
    }

    /** What belongs to no program keeps an empty code. */
    private static Line line(String code, String title, Figures figures) {
        return new Line(Objects.toString(code, ""), Objects.toString(title, ""), figures);
    }

    private static UUID place(Sql sql, Reach reach, String organization) {
        return sql
                .query(
                        """
                        select id from credential.published_organization where sourced_id = ? or cast(id as text) = ?
                        """,
                        row -> row.getObject(1, UUID.class),
                        organization,
                        organization)
                .stream()
                .filter(reach::includes)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization", organization));
    }

    private static String below(Sql sql, UUID place) {
        return String.join(
                ",",
                sql.query(
                        "select cast(b as text) from reporting.organizations_below(cast(? as uuid)) b",
                        row -> row.getString(1),
                        place));
    }
}
