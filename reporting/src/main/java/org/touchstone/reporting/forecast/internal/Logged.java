package org.touchstone.reporting.forecast.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;

/** Reads what forecasts are made of, two statements for any number of people. */
final class Logged {
    private final Sql sql;

    Logged(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who is enrolled in a cohort.
     *
     * @param target null: none
     * @param firstOn first day of taking part
     * @param lastOn last day of taking part, as it is known today
     * @param candidates micro-credentials that count and are not earned; 0: the program names none
     * @param known those of them for which the catalog has hours
     * @param catalogHours their average; null: none is known
     */
    record Standing(
            UUID participation,
            UUID cohort,
            UUID person,
            UUID series,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer target,
            LocalDate firstOn,
            LocalDate lastOn,
            int earned,
            int candidates,
            int known,
            BigDecimal catalogHours,
            long minutes,
            String name) {}

    /** What somebody logged in one cohort. */
    record Row(
            UUID series,
            LocalDate startsOn,
            UUID person,
            long minutes,
            LocalDate firstOn,
            LocalDate lastOn,
            int earned) {}

    /**
     * @param person null: all
     * @param cohort null: all
     * @param endsFrom cohorts that were over before are left out
     */
    List<Standing> standing(UUID person, UUID cohort, LocalDate endsFrom) {
        return sql.query(
                ForecastSql.STANDING, Logged::standing, person, person, cohort, cohort, endsFrom);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                (Integer) row.getObject("required_credentials"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getInt("earned"),
                row.getInt("candidates"),
                row.getInt("known"),
                row.getBigDecimal("hours"),
                row.getLong("minutes"),
                row.getString("name"));
    }

    /**
     * @param series ids of programs, divided by commas
     * @param latest cohorts that began later are left out
     */
    List<Row> history(String series, LocalDate latest) {
        return sql.query(
                ForecastSql.HISTORY,
                row ->
                        new Row(
                                row.getObject("series_id", UUID.class),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("person_id", UUID.class),
                                row.getLong("minutes"),
                                row.getObject("first_on", LocalDate.class),
                                row.getObject("last_on", LocalDate.class),
                                row.getInt("earned")),
                series,
                latest);
    }
}
