package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.reporting.incentive.TierPeriodsOverlap;

@Stateless
public class IncentiveDataBean implements IncentiveData {
    private static final int MOST_LINES = 20_000;

    /** Somebody belongs to whoever answers for an organization in which the person has a role. */
    private static final String PERSON_IN_REACH =
            """
            (cast(? as boolean) or exists (select from credential.published_role_period r
                where r.person_id = p.id and r.organization_id = any(cast(string_to_array(?, ',') as uuid[]))))
            """;

    @Inject IncentiveAccess access;

    @Override
    public Paged<Tier> tiers(Actor actor, String scheme, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        String wanted = scheme == null ? "" : scheme.strip();
        List<Tier> rows =
                access.sql()
                        .query(
                                """
                                select t.id, t.scheme, o.sourced_id, o.name, t.tier, t.starts_on, t.ends_on, count(*) over ()
                                from reporting.school_tier t
                                join credential.published_organization o on o.id = t.organization_id
                                where %s and (? = '' or t.scheme = ?)
                                order by t.scheme, o.name, t.starts_on desc, t.id limit ? offset ?
                                """
                                        .formatted(
                                                IncentiveAccess.IN_REACH.formatted(
                                                        "t.organization_id")),
                                row -> {
                                    total[0] = row.getLong(8);
                                    return new Tier(
                                            row.getObject(1, UUID.class),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getObject(6, LocalDate.class),
                                            row.getObject(7, LocalDate.class));
                                },
                                reach.everywhere(),
                                reach.ids(),
                                wanted,
                                wanted,
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public int putTiers(Actor actor, List<TierText> lines) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        size(lines);
        Sql sql = access.sql();
        Map<String, UUID> schools = schools(sql, reach);
        List<Detail> wrong = new ArrayList<>();
        int number = 0;
        for (TierText line : lines) {
            String field = "line " + ++number;
            name(field, "the scheme", line.scheme(), wrong);
            name(field, "the tier", line.tier(), wrong);
            if (!schools.containsKey(line.school())) {
                wrong.add(
                        new Detail(
                                field,
                                "unknown-school",
                                "There is no school '" + line.school() + "' that you answer for."));
            }
            if (line.firstDay() == null) {
                wrong.add(new Detail(field, "required", "Give the first day."));
            } else if (line.lastDay() != null && line.lastDay().isBefore(line.firstDay())) {
                wrong.add(
                        new Detail(field, "before-first-day", "The last day is before the first."));
            }
            stopAtTwenty(wrong);
        }
        IncentivesBean.refuse(wrong);
        sql.query("select pg_advisory_xact_lock(7469657, 1)", row -> true);
        int changed = 0;
        for (TierText line : lines) {
            changed +=
                    sql.update(
                            """
                            insert into reporting.school_tier as t (id, scheme, organization_id, tier, starts_on, ends_on)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (scheme, organization_id, starts_on) do update
                                set tier = excluded.tier, ends_on = excluded.ends_on
                            where (t.tier, t.ends_on) is distinct from (excluded.tier, excluded.ends_on)
                            """,
                            UUID.randomUUID(),
                            line.scheme().strip(),
                            schools.get(line.school()),
                            line.tier().strip(),
                            line.firstDay(),
                            line.lastDay());
        }
        noneInTwo(sql);
        if (changed > 0) {
            access.record(
                    actor,
                    "school-tiers.put",
                    "SchoolTiers",
                    new UUID(0, 0),
                    null,
                    Json.createObjectBuilder().add("changed", changed).build().toString());
        }
        return changed;
    }

    private static void noneInTwo(Sql sql) {
        List<String> twice =
                sql.query(
                        """
                        select o.sourced_id from reporting.school_tier a
                        join reporting.school_tier b on b.scheme = a.scheme and b.organization_id = a.organization_id
                            and b.starts_on > a.starts_on and (a.ends_on is null or a.ends_on >= b.starts_on)
                        join credential.published_organization o on o.id = a.organization_id
                        limit 1
                        """,
                        row -> row.getString(1));
        if (!twice.isEmpty()) {
            throw new TierPeriodsOverlap(twice.get(0));
        }
    }

    private static Map<String, UUID> schools(Sql sql, Reach reach) {
        Map<String, UUID> schools = new HashMap<>();
        sql.query(
                "select o.sourced_id, o.id from credential.published_organization o where "
                        + IncentiveAccess.IN_REACH.formatted("o.id"),
                row -> schools.put(row.getString(1), row.getObject(2, UUID.class)),
                reach.everywhere(),
                reach.ids());
        return schools;
    }

    @Override
    public void removeTier(Actor actor, UUID id) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        List<String> was =
                access.sql()
                        .query(
                                """
                                delete from reporting.school_tier t where t.id = ? and %s
                                returning cast(to_jsonb(t) as text)
                                """
                                        .formatted(
                                                IncentiveAccess.IN_REACH.formatted(
                                                        "t.organization_id")),
                                row -> row.getString(1),
                                id,
                                reach.everywhere(),
                                reach.ids());
        if (was.isEmpty()) {
            throw new NotFound("school tier", id);
        }
        access.record(actor, "school-tier.removed", "SchoolTier", id, was.get(0), null);
    }

    @Override
    public Paged<Base> bases(Actor actor, String words, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Base> rows =
                access.sql()
                        .query(
                                """
                                select p.id, p.given_name || ' ' || p.family_name, b.year, b.cents, b.recorded_by_name,
                                    count(*) over ()
                                from reporting.salary_base b
                                join credential.published_person p on p.id = b.person_id
                                where %s and strpos(lower(p.given_name || ' ' || p.family_name), lower(?)) > 0
                                order by p.family_name, p.given_name, p.id, b.year desc limit ? offset ?
                                """
                                        .formatted(PERSON_IN_REACH),
                                row -> {
                                    total[0] = row.getLong(6);
                                    return new Base(
                                            row.getObject(1, UUID.class),
                                            row.getString(2),
                                            row.getInt(3),
                                            row.getLong(4),
                                            row.getString(5));
                                },
                                reach.everywhere(),
                                reach.ids(),
                                words == null ? "" : words.strip(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public int putBases(Actor actor, List<BaseText> lines) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        size(lines);
        Sql sql = access.sql();
        Map<String, UUID> people = people(sql, reach, lines);
        List<Detail> wrong = new ArrayList<>();
        int number = 0;
        for (BaseText line : lines) {
            String field = "line " + ++number;
            if (line.person() == null || !people.containsKey(line.person().strip())) {
                wrong.add(
                        new Detail(
                                field,
                                "unknown-person",
                                "There is nobody '" + line.person() + "' that you answer for."));
            }
            if (line.year() < 1990 || line.year() > 2100) {
                wrong.add(
                        new Detail(
                                field,
                                "out-of-range",
                                "Give the year in which it begins, like 2026."));
            }
            if (line.cents() < 1 || line.cents() > 1_000_000_000L) {
                wrong.add(
                        new Detail(
                                field,
                                "out-of-range",
                                "A base is more than zero and at most ten million dollars."));
            }
            stopAtTwenty(wrong);
        }
        IncentivesBean.refuse(wrong);
        int changed = 0;
        for (BaseText line : lines) {
            UUID person = people.get(line.person().strip());
            List<Long> before =
                    sql.query(
                            "select cents from reporting.salary_base where person_id = ? and year = ? for update",
                            row -> row.getLong(1),
                            person,
                            line.year());
            if (before.contains(line.cents())) {
                continue;
            }
            changed++;
            sql.update(
                    """
                    insert into reporting.salary_base (person_id, year, cents, recorded_at, recorded_by_name)
                    values (?, ?, ?, ?, ?) on conflict (person_id, year) do update set cents = excluded.cents,
                        recorded_at = excluded.recorded_at, recorded_by_name = excluded.recorded_by_name
                    """,
                    person,
                    line.year(),
                    line.cents(),
                    access.now(),
                    actor.name());
            access.record(
                    actor,
                    "salary-base.recorded",
                    "Person",
                    person,
                    before.isEmpty() ? null : base(line.year(), before.get(0)),
                    base(line.year(), line.cents()));
        }
        return changed;
    }

    private static String base(int year, long cents) {
        return Json.createObjectBuilder().add("year", year).add("cents", cents).build().toString();
    }

    /** By everything that names one person. */
    private static Map<String, UUID> people(Sql sql, Reach reach, List<BaseText> lines) {
        String named =
                String.join(
                        "\n",
                        lines.stream()
                                .map(BaseText::person)
                                .filter(java.util.Objects::nonNull)
                                .map(String::strip)
                                .toList());
        Map<String, UUID> people = new HashMap<>();
        sql.query(
                """
                select c, p.id from unnest(string_to_array(?, chr(10))) c
                join credential.published_person p on true
                join credential.published_payee y on y.id = p.id
                    and (y.state_id = c or lower(p.username) = lower(c) or lower(p.email) = lower(c))
                where %s
                """
                        .formatted(PERSON_IN_REACH),
                row -> people.put(row.getString(1), row.getObject(2, UUID.class)),
                named,
                reach.everywhere(),
                reach.ids());
        return people;
    }

    private static void size(List<?> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw InvalidRequest.field(
                    "lines", "out-of-range", "Send 1 to " + MOST_LINES + " lines at once.");
        }
    }

    private static void name(String field, String what, String text, List<Detail> wrong) {
        if (text == null || text.isBlank() || text.length() > 60 || text.contains("\n")) {
            wrong.add(new Detail(field, "required", "Name " + what + " in at most 60 characters."));
        }
    }

    /** More would not be read. */
    private static void stopAtTwenty(List<Detail> wrong) {
        if (wrong.size() >= 20) {
            IncentivesBean.refuse(wrong);
        }
    }
}
