package org.touchstone.reporting.incentive.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Participants;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;
import org.touchstone.reporting.incentive.Incentives.Version;

/** Writes and reads the versions of rules. */
final class RuleRows {
    private static final String SELECT =
            """
            select v.*, f.code as fund,
                array(select t.tier || chr(31) || coalesce(cast(t.cents as text), '') || chr(31)
                    || coalesce(cast(t.percent as text), '')
                    from reporting.incentive_tier_amount t where t.version_id = v.id order by t.tier) as tiers
            from reporting.incentive_version v left join reporting.fund f on f.id = v.fund_id
            """;

    private static final String UPDATE =
            """
            update reporting.incentive_version set effective_from = ?, effective_to = ?, earning = ?,
                micro_credentials = %1$s, needed = ?, within_months = ?, pathways = %1$s, each_time = ?,
                cohorts = %1$s, organizations = %1$s, roles = %1$s, recurrence = ?, years = ?, pay_day = ?,
                cents = ?, percent = ?, tier_scheme = ?, cap_year_cents = ?, cap_total_cents = ?,
                fund_id = (select id from reporting.fund where code = ?), claw_back = ?, claw_back_months = ?,
                saved_at = ?, saved_by = ?
            where id = ?
            """
                    .formatted("string_to_array(cast(? as text), chr(10))");

    private static final String INSERT =
            """
            insert into reporting.incentive_version (id, incentive_id, number, state, effective_from, earning,
                micro_credentials, pathways, each_time, cohorts, organizations, roles, recurrence, claw_back, saved_at)
            select ?, ?, coalesce(max(number), 0) + 1, 'DRAFT', ?, 'AWARD', '{}', '{}', false, '{}', '{}', '{}',
                'ONE_TIME', 'NONE', ?
            from reporting.incentive_version where incentive_id = ?
            """;

    private RuleRows() {}

    /** The latest first. */
    static List<Version> of(Sql sql, UUID incentive) {
        return sql.query(
                SELECT + " where v.incentive_id = ? order by v.number desc",
                RuleRows::version,
                incentive);
    }

    /** Those of an incentive by their ids. */
    static Map<UUID, Version> byId(Sql sql, UUID incentive) {
        Map<UUID, Version> versions = new HashMap<>();
        of(sql, incentive).forEach(each -> versions.put(each.id(), each));
        return versions;
    }

    /** Writes the draft; there is at most one. */
    static void save(Sql sql, UUID incentive, IncentiveRule rule, OffsetDateTime now, UUID by) {
        UUID id =
                sql
                        .query(
                                "select id from reporting.incentive_version where incentive_id = ? and state = 'DRAFT'",
                                row -> row.getObject(1, UUID.class),
                                incentive)
                        .stream()
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    UUID made = UUID.randomUUID();
                                    sql.update(
                                            INSERT,
                                            made,
                                            incentive,
                                            rule.effectiveFrom(),
                                            now,
                                            incentive);
                                    return made;
                                });
        sql.update(
                UPDATE,
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.earned().by().name(),
                lines(rule.earned().microCredentials()),
                rule.earned().needed(),
                rule.earned().withinMonths(),
                lines(rule.earned().pathways()),
                rule.earned().eachTime(),
                lines(rule.participants().cohorts()),
                lines(rule.participants().organizations()),
                lines(rule.participants().roles()),
                rule.brings().recurrence().name(),
                rule.brings().years(),
                rule.brings().payDay(),
                rule.brings().cents(),
                rule.brings().percent(),
                rule.brings().tierScheme(),
                rule.limits().yearCents(),
                rule.limits().totalCents(),
                rule.limits().fund(),
                rule.clawBack().back().name(),
                rule.clawBack().months(),
                now,
                by,
                id);
        sql.update("delete from reporting.incentive_tier_amount where version_id = ?", id);
        for (TierAmount tier : rule.brings().tiers()) {
            sql.update(
                    "insert into reporting.incentive_tier_amount (version_id, tier, cents, percent) values (?, ?, ?, ?)",
                    id,
                    tier.tier(),
                    tier.cents(),
                    tier.percent());
        }
    }

    private static String lines(List<?> values) {
        return String.join("\n", values.stream().map(Object::toString).toList());
    }

    private static Version version(ResultSet row) throws SQLException {
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                rule(row),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getString("published_by_name"));
    }

    private static IncentiveRule rule(ResultSet row) throws SQLException {
        return new IncentiveRule(
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                new Earned(
                        Earning.valueOf(row.getString("earning")),
                        texts(row, "micro_credentials"),
                        row.getObject("needed", Integer.class),
                        row.getObject("within_months", Integer.class),
                        texts(row, "pathways"),
                        row.getBoolean("each_time")),
                new Participants(
                        texts(row, "cohorts"),
                        texts(row, "organizations"),
                        texts(row, "roles").stream().map(Role::valueOf).toList()),
                new Brings(
                        Recurrence.valueOf(row.getString("recurrence")),
                        row.getObject("years", Integer.class),
                        row.getString("pay_day"),
                        row.getObject("cents", Long.class),
                        row.getBigDecimal("percent"),
                        row.getString("tier_scheme"),
                        texts(row, "tiers").stream().map(RuleRows::tier).toList()),
                new Limits(
                        row.getObject("cap_year_cents", Long.class),
                        row.getObject("cap_total_cents", Long.class),
                        row.getString("fund")),
                new ClawBack(
                        Back.valueOf(row.getString("claw_back")),
                        row.getObject("claw_back_months", Integer.class)));
    }

    private static TierAmount tier(String text) {
        String[] parts = text.split("\u001f", -1);
        return new TierAmount(
                parts[0],
                parts[1].isEmpty() ? null : Long.valueOf(parts[1]),
                parts[2].isEmpty() ? null : new BigDecimal(parts[2]));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
