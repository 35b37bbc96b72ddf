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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
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

    @Inject Clock clock;

    private Sql sql;

    public ProgramOutcomesBean() {}

    /** Outside a server. */
    public ProgramOutcomesBean(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
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
        LocalDate asOf = question.asOf() == null ? LocalDate.now(clock) : question.asOf();
        Scope scope = question.organization() == null ? Scope.ALL : scope(question.organization());
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
                scope.id());
        return new Outcomes(asOf, scope.name(), total[0], programs);
    }

    @Override
    public List<Place> places(Actor actor) {
        actor.mustHave(Permission.READ_REPORTS);
        return sql.query(
                """
                select sourced_id, name from credential.published_organization
                where type in ('STATE', 'DISTRICT') and active
                order by type desc, name, sourced_id
                """,
                row -> new Place(row.getString(1), row.getString(2)));
    }

    private record Scope(UUID id, String name) {
        static final Scope ALL = new Scope(null, null);
    }

    private Scope scope(String organization) {
        return sql
                .query(
                        """
                        select id, name from credential.published_organization
                        where sourced_id = ? or cast(id as text) = ?
                        """,
                        row -> new Scope(row.getObject(1, UUID.class), row.getString(2)),
                        organization,
                        organization)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("organization", organization));
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
