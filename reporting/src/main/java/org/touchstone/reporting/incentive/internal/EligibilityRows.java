package org.touchstone.reporting.incentive.internal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.Approvals.Correction;
import org.touchstone.reporting.incentive.Approvals.Decision;
import org.touchstone.reporting.incentive.Approvals.Kind;
import org.touchstone.reporting.incentive.Eligibilities.Fact;
import org.touchstone.reporting.incentive.Eligibilities.Instalment;
import org.touchstone.reporting.incentive.Eligibilities.Line;
import org.touchstone.reporting.incentive.Eligibilities.Money;
import org.touchstone.reporting.incentive.Eligibilities.Row;
import org.touchstone.reporting.incentive.Eligibilities.State;
import org.touchstone.reporting.incentive.Eligibilities.Step;
import org.touchstone.reporting.incentive.Eligibilities.View;
import org.touchstone.reporting.incentive.IncentiveRule.Why;
import org.touchstone.reporting.incentive.Incentives.Version;

/** Reads eligibilities for lists and one by one. */
final class EligibilityRows {
    /** One row each; the next instalment that is not paid, or else the last. */
    static final String SELECT =
            """
            select e.id, i.id as incentive_id, i.title as incentive, e.person_id,
                p.given_name || ' ' || p.family_name as name, o.name as school, e.earned_on, e.state, n.money,
                n.due_on, n.cents, count(*) over () as total
            from reporting.eligibility e
            join reporting.incentive i on i.id = e.incentive_id
            join credential.published_person p on p.id = e.person_id
            left join credential.published_organization o on o.id = e.school_id
            left join lateral (select s.money, s.due_on, s.cents from reporting.instalment s
                where s.eligibility_id = e.id
                order by exists (select from reporting.payout_line l where l.instalment_id = s.id),
                    case when exists (select from reporting.payout_line l where l.instalment_id = s.id)
                        then null else s.due_on end, s.due_on desc
                limit 1) n on true
            """;

    static final String CORRECTIONS =
            """
            select c.id, c.eligibility_id, c.line_id, p.given_name || ' ' || p.family_name as name,
                i.title as incentive, c.kind, c.cents, l.cents as line_cents, c.reason, c.state, c.proposed_by_name,
                c.proposed_at, c.decided_by_name, c.refusal, count(*) over () as total
            from reporting.correction c
            join reporting.payout_line l on l.id = c.line_id
            join reporting.incentive i on i.id = l.incentive_id
            join credential.published_person p on p.id = l.person_id
            """;

    private EligibilityRows() {}

    static Row row(ResultSet row) throws SQLException {
        String money = row.getString("money");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("incentive_id", UUID.class),
                row.getString("incentive"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("school"),
                row.getObject("earned_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                money == null ? null : Money.valueOf(money),
                row.getObject("due_on", LocalDate.class),
                row.getObject("cents", Long.class));
    }

    static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("eligibility_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getString("name"),
                row.getString("incentive"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("cents"),
                row.getLong("line_cents"),
                row.getString("reason"),
                Decision.valueOf(row.getString("state")),
                row.getString("proposed_by_name"),
                instant(row, "proposed_at"),
                row.getString("decided_by_name"),
                row.getString("refusal"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Optional<View> view(Sql sql, UUID id) {
        return views(sql, "e.id = ?", id).stream().findFirst();
    }

    /** All that belongs to a few: of one person, or one alone. */
    static List<View> views(Sql sql, String which, UUID parameter) {
        Map<UUID, Map<UUID, Version>> rules = new HashMap<>();
        Map<UUID, List<Instalment>> instalments = new HashMap<>();
        sql.query(
                INSTALMENTS.formatted(which),
                row ->
                        instalments
                                .computeIfAbsent(
                                        row.getObject("eligibility_id", UUID.class),
                                        key -> new ArrayList<>())
                                .add(instalment(row)),
                parameter);
        Map<UUID, List<Line>> lines = new HashMap<>();
        sql.query(
                LINES.formatted(which),
                row ->
                        lines.computeIfAbsent(
                                        row.getObject("eligibility_id", UUID.class),
                                        key -> new ArrayList<>())
                                .add(line(row)),
                parameter);
        Map<UUID, List<Correction>> corrections = new HashMap<>();
        sql.query(
                CORRECTIONS
                        + " join reporting.eligibility e on e.id = c.eligibility_id where "
                        + which
                        + " order by c.proposed_at, c.id",
                row ->
                        corrections
                                .computeIfAbsent(
                                        row.getObject("eligibility_id", UUID.class),
                                        key -> new ArrayList<>())
                                .add(correction(row)),
                parameter);
        List<Object[]> found =
                sql.query(
                        VIEWS.formatted(which),
                        row ->
                                new Object[] {
                                    row.getObject("incentive_id", UUID.class),
                                    row.getObject("version_id", UUID.class),
                                    partly(row)
                                },
                        parameter);
        return found.stream()
                .map(
                        each -> {
                            UUID incentive = (UUID) each[0];
                            Version version =
                                    rules.computeIfAbsent(incentive, key -> RuleRows.byId(sql, key))
                                            .get((UUID) each[1]);
                            View partly = (View) each[2];
                            return new View(
                                    partly.id(),
                                    incentive,
                                    partly.incentive(),
                                    partly.personId(),
                                    partly.name(),
                                    partly.school(),
                                    version.number(),
                                    version.rule(),
                                    partly.earnedOn(),
                                    partly.state(),
                                    partly.reason(),
                                    partly.leftOn(),
                                    partly.lot(),
                                    partly.proposed(),
                                    partly.decided(),
                                    partly.facts(),
                                    instalments.getOrDefault(partly.id(), List.of()),
                                    lines.getOrDefault(partly.id(), List.of()),
                                    corrections.getOrDefault(partly.id(), List.of()));
                        })
                .toList();
    }

    private static final String VIEWS =
            """
            select e.*, i.title as incentive, p.given_name || ' ' || p.family_name as name, o.name as school
            from reporting.eligibility e
            join reporting.incentive i on i.id = e.incentive_id
            join credential.published_person p on p.id = e.person_id
            left join credential.published_organization o on o.id = e.school_id
            where %s order by e.earned_on desc, i.title, e.id
            """;

    private static final String INSTALMENTS =
            """
            select n.*, o.name as school, case when n.money = 'WAITING' and n.cents is not null then
                (select cast(count(*) as integer) from reporting.instalment b
                    join reporting.eligibility x on x.id = b.eligibility_id
                    where b.budget_id = n.budget_id and b.money = 'WAITING' and b.cents is not null
                        and (x.earned_on, x.lot, x.id, b.due_on) <= (e.earned_on, e.lot, e.id, n.due_on)) end as place
            from reporting.instalment n
            join reporting.eligibility e on e.id = n.eligibility_id
            left join credential.published_organization o on o.id = n.school_id
            where %s order by n.number
            """;

    private static final String LINES =
            """
            select l.id, l.eligibility_id, r.id as run_id, r.number, l.period, l.cents, l.corrects_id, r.exported_at
            from reporting.payout_line l
            join reporting.payout_run r on r.id = l.run_id
            join reporting.eligibility e on e.id = l.eligibility_id
            where %s order by r.number, l.position
            """;

    /** Without what stands in tables of its own. */
    private static View partly(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                null,
                row.getString("incentive"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("school"),
                0,
                null,
                row.getObject("earned_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("left_on", LocalDate.class),
                row.getString("lot"),
                step(row, "proposed"),
                step(row, "decided"),
                facts(row.getString("facts")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Step step(ResultSet row, String which) throws SQLException {
        String by = row.getString(which + "_by_name");
        return by == null ? null : new Step(by, instant(row, which + "_at"));
    }

    private static List<Fact> facts(String text) {
        List<Fact> facts = new ArrayList<>();
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            facts.add(new Fact("RULE", "", String.valueOf(json.getInt("version")), null));
            if (json.containsKey("awards")) {
                json.getJsonArray("awards").getValuesAs(JsonObject.class).stream()
                        .map(each -> fact("AWARD", each))
                        .forEach(facts::add);
            }
            for (String kind : List.of("cohort", "pathway", "school")) {
                if (json.containsKey(kind)) {
                    facts.add(
                            fact(
                                    kind.toUpperCase(java.util.Locale.ROOT),
                                    json.getJsonObject(kind)));
                }
            }
        }
        return facts;
    }

    private static Fact fact(String kind, JsonObject json) {
        String on = json.getString("on", null);
        return new Fact(
                kind,
                json.getString("id"),
                json.getString("title"),
                on == null ? null : LocalDate.parse(on));
    }

    private static Instalment instalment(ResultSet row) throws SQLException {
        return new Instalment(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("cents", Long.class),
                Why.valueOf(row.getString("why")),
                row.getString("school"),
                row.getString("tier"),
                row.getObject("base_cents", Long.class),
                Money.valueOf(row.getString("money")),
                row.getObject("place", Integer.class));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getLong("number"),
                row.getObject("period", LocalDate.class),
                row.getLong("cents"),
                row.getObject("corrects_id", UUID.class),
                instant(row, "exported_at"));
    }
}
