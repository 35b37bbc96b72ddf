package org.touchstone.reporting.outcomes.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.Outcomes.Acceptance;
import org.touchstone.reporting.outcomes.Outcomes.Completion;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Outcomes.Reason;
import org.touchstone.reporting.outcomes.ProgramOutcomes;

@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgramOutcomesBean implements ProgramOutcomes {

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject BusinessDays days;

    @Inject Oversight oversight;

    private Sql sql;

    public ProgramOutcomesBean() {}

    /** Outside a server. */
    public ProgramOutcomesBean(DataSource dataSource, BusinessDays days, Oversight oversight) {
        this.dataSource = dataSource;
        this.days = days;
        this.oversight = oversight;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    @Override
    public Outcomes of(Actor actor, Question question) {
        actor.mustHave(Permission.READ_REPORTS);
        if (question.audience() == Audience.PUBLIC) {
            throw InvalidRequest.field(
                    "view",
                    "not-offered",
                    "The public view is not offered: small numbers could identify educators. Use view=internal.");
        }
        LocalDate asOf = question.asOf() == null ? days.today() : question.asOf();
        Scope scope = scope(oversight.reach(actor), question.organization());
        Outcomes.Total[] total = new Outcomes.Total[1];
        List<ProgramFigures> programs = new ArrayList<>();
        // One statement, so that all figures are of one moment.
        sql.query(
                OutcomesSql.FIGURES,
                row -> {
                    total[0] = new Outcomes.Total(row.getLong(1), row.getLong(2), row.getLong(3));
                    if (row.getString("code") != null) {
                        programs.add(figures(row));
                    }
                    return row;
                },
                asOf,
                scope.ids());
        return new Outcomes(asOf, scope.name(), total[0], programs);
    }

    @Override
    public List<Place> places(Actor actor) {
        actor.mustHave(Permission.READ_REPORTS);
        Reach reach = oversight.reach(actor);
        return sql.query(
                """
                select sourced_id, name from credential.published_organization
                where type in ('STATE', 'DISTRICT') and active
                    and (cast(? as boolean) or id = any(cast(string_to_array(?, ',') as uuid[])))
                order by type desc, name, sourced_id
                """,
                row -> new Place(row.getString(1), row.getString(2)),
                reach.everywhere(),
                reach.ids());
    }

    /**
     * @param ids joined by commas; null: everything
     */
    private record Scope(String ids, String name) {}

    private Scope scope(Reach reach, String organization) {
        if (organization == null) {
            return reach.everywhere()
                    ? new Scope(null, null)
                    : new Scope(reach.ids(), names(reach.ids()));
        }
        return sql
                .query(
                        """
                        select id, name from credential.published_organization
                        where sourced_id = ? or cast(id as text) = ?
                        """,
                        row ->
                                reach.includes(row.getObject(1, UUID.class))
                                        ? new Scope(row.getString(1), row.getString(2))
                                        : null,
                        organization,
                        organization)
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization", organization));
    }

    /** Of those with none of the others above them. */
    private String names(String ids) {
        return sql.query(
                        """
                        select coalesce(string_agg(o.name, ', ' order by o.name), '')
                        from credential.published_organization o,
                            (select cast(string_to_array(?, ',') as uuid[]) as ids) mine
                        where o.id = any(mine.ids) and (o.parent_id is null or o.parent_id <> all(mine.ids))
                        """,
                        row -> row.getString(1),
                        ids)
                .get(0);
    }

    private static ProgramFigures figures(ResultSet row) throws SQLException {
        Integer required = row.getObject("required_credentials", Integer.class);
        return new ProgramFigures(
                row.getString("code"),
                row.getString("title"),
                row.getString("organization"),
                required,
                row.getLong("invited"),
                row.getLong("enrolled"),
                row.getLong("earners"),
                row.getLong("awards"),
                required == null
                        ? null
                        : new Completion(
                                row.getLong("completed"),
                                row.getLong("enrolled_completed"),
                                row.getLong("coached_completed"),
                                row.getLong("completed") - row.getLong("coached_completed")),
                row.getLong("coached"),
                row.getLong("non_earners"),
                row.getLong("respondents"),
                reasons(row),
                acceptance(row));
    }

    private static List<Reason> reasons(ResultSet row) throws SQLException {
        String[] reasons = (String[]) items(row.getArray("reasons"), new String[0]);
        Long[] counts = numbers(row, "reason_counts");
        List<Reason> result = new ArrayList<>();
        for (int i = 0; i < reasons.length; i++) {
            result.add(new Reason(reasons[i], counts[i]));
        }
        return result;
    }

    private static List<Acceptance> acceptance(ResultSet row) throws SQLException {
        Long[] earned = numbers(row, "applicants_earned");
        Long[] applied = numbers(row, "applied");
        Long[] accepted = numbers(row, "accepted");
        List<Acceptance> result = new ArrayList<>();
        for (int i = 0; i < earned.length; i++) {
            result.add(new Acceptance(earned[i], applied[i], accepted[i]));
        }
        return result;
    }

    private static Long[] numbers(ResultSet row, String column) throws SQLException {
        return (Long[]) items(row.getArray(column), new Long[0]);
    }

    private static Object items(Array array, Object none) throws SQLException {
        return array == null ? none : array.getArray();
    }
}
