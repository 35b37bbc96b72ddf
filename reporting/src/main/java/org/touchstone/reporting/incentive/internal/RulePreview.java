package org.touchstone.reporting.incentive.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Amount;
import org.touchstone.reporting.incentive.Incentives.Preview;
import org.touchstone.reporting.incentive.Incentives.Version;
import org.touchstone.reporting.incentive.Incentives.Would;
import org.touchstone.reporting.incentive.Incentives.YearCost;

/**
 * Tries a draft on what is on record, writing nothing that stays. The schools, tiers and salary
 * bases of today are taken for all years to come.
 */
final class RulePreview {
    private static final int YEARS = 10;
    private static final int SAMPLE = 50;

    private final Sql sql;
    private final LocalDate today;
    private final String yearBegins;

    RulePreview(Sql sql, LocalDate today, String yearBegins) {
        this.sql = sql;
        this.today = today;
        this.yearBegins = yearBegins;
    }

    private record Found(
            UUID person,
            String name,
            String school,
            LocalDate earnedOn,
            String tier,
            Long base,
            boolean already) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getObject(6, Long.class),
                    row.getBoolean(7));
        }
    }

    Preview of(UUID incentive, Version draft) {
        IncentiveRule rule = draft.rule();
        Achievements.begin(sql);
        Achievements.find(sql, draft.id(), rule.earned().by());
        List<Found> found =
                sql.query(
                        """
                        select f.person_id, p.given_name || ' ' || p.family_name, o.name, f.earned_on, t.tier, b.cents,
                            exists (select from reporting.eligibility e where e.incentive_id = ?
                                and e.person_id = f.person_id and e.occasion = f.occasion
                                and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED'))
                        from found_now f
                        join credential.published_person p on p.id = f.person_id
                        left join credential.published_organization o on o.id = f.school_id
                        left join reporting.school_tier t on t.scheme = ? and t.organization_id = f.school_id
                            and t.starts_on <= f.earned_on and (t.ends_on is null or t.ends_on >= f.earned_on)
                        left join lateral (select s.cents from reporting.salary_base s
                            where s.person_id = f.person_id order by s.year desc limit 1) b on true
                        order by f.earned_on, f.person_id
                        """,
                        Found::read,
                        incentive,
                        rule.brings().tierScheme());
        sql.update("delete from found_now");
        return count(rule, found);
    }

    private Preview count(IncentiveRule rule, List<Found> found) {
        int first = Achievements.programYear(today, yearBegins);
        Map<Integer, long[]> years = new TreeMap<>();
        for (int year = first; year < first + YEARS; year++) {
            years.put(year, new long[2]);
        }
        Set<UUID> people = new HashSet<>();
        Map<UUID, Long> ever = new HashMap<>();
        Map<String, Long> inYear = new HashMap<>();
        List<Would> sample = new ArrayList<>();
        long already = 0;
        long unknown = 0;
        LocalDate last = today.plusYears(YEARS);
        for (Found each : found) {
            people.add(each.person());
            already += each.already() ? 1 : 0;
            Amount full = rule.brings().amount(each.tier(), each.base());
            unknown += full.cents() == null ? 1 : 0;
            Long shown = full.cents();
            boolean isFirst = true;
            for (LocalDate day : rule.brings().dueDays(each.earnedOn(), last)) {
                int year = Achievements.programYear(day, yearBegins);
                String key = each.person() + ":" + year;
                Amount amount =
                        rule.limits()
                                .within(
                                        full,
                                        inYear.getOrDefault(key, 0L),
                                        ever.getOrDefault(each.person(), 0L));
                long cents = amount.cents() == null ? 0 : amount.cents();
                inYear.merge(key, cents, Long::sum);
                ever.merge(each.person(), cents, Long::sum);
                // What was due in earlier years is paid now.
                long[] sum = years.get(Math.max(year, first));
                if (sum != null) {
                    sum[0]++;
                    sum[1] += cents;
                }
                shown = isFirst ? amount.cents() : shown;
                isFirst = false;
            }
            if (sample.size() < SAMPLE) {
                sample.add(
                        new Would(
                                each.person(), each.name(), each.school(), each.earnedOn(), shown));
            }
        }
        return new Preview(
                people.size(),
                already,
                unknown,
                sample,
                years.entrySet().stream()
                        .map(
                                each ->
                                        new YearCost(
                                                each.getKey(),
                                                each.getValue()[0],
                                                each.getValue()[1]))
                        .toList());
    }
}
