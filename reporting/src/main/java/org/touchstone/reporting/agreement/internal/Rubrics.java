package org.touchstone.reporting.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Sql;

/** The names of the criteria that were read, in the order in which reports show them. */
final class Rubrics {

    /** A version with those of its criteria that were asked for. */
    record Version(UUID id, String code, String title, int number, List<Criterion> criteria) {}

    record Criterion(UUID id, String title, List<String> levels) {}

    private final Map<UUID, Version> versions = new LinkedHashMap<>();
    private final Map<UUID, Criterion> criteria = new LinkedHashMap<>();

    private Rubrics() {}

    static Rubrics of(Sql sql, Collection<UUID> criteria) {
        Rubrics rubrics = new Rubrics();
        sql.query(AgreementSql.LABELS, rubrics::add, commas(criteria));
        return rubrics;
    }

    static String commas(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private boolean add(ResultSet row) throws SQLException {
        UUID versionId = row.getObject("version_id", UUID.class);
        UUID criterionId = row.getObject("criterion_id", UUID.class);
        if (!versions.containsKey(versionId)) {
            versions.put(
                    versionId,
                    new Version(
                            versionId,
                            row.getString("code"),
                            row.getString("title"),
                            row.getInt("number"),
                            new ArrayList<>()));
        }
        if (!criteria.containsKey(criterionId)) {
            Criterion criterion =
                    new Criterion(criterionId, row.getString("criterion_title"), new ArrayList<>());
            criteria.put(criterionId, criterion);
            versions.get(versionId).criteria().add(criterion);
        }
        return criteria.get(criterionId).levels().add(row.getString("name"));
    }

    List<Version> versions() {
        return List.copyOf(versions.values());
    }

    /** Of the criterion's scale. */
    int levels(UUID criterionId) {
        return criteria.get(criterionId).levels().size();
    }
}
