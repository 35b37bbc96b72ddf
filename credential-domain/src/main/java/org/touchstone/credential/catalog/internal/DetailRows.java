package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDetails.Alignment;
import org.touchstone.credential.catalog.VersionDetails.QualityEvidence;

/** Reads what stands beside a published version. */
@Dependent
public class DetailRows {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    VersionDetails of(UUID versionId) {
        return new VersionDetails(
                references(versionId, "RESEARCH"),
                references(versionId, "RESOURCE"),
                alignments(versionId),
                read(
                        """
                        select component, standard_title, component_statement, statement, url
                        from credential.version_evidence where version_id = ?1 order by position
                        """,
                        versionId,
                        row ->
                                new QualityEvidence(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (String) row[4])));
    }

    List<Alignment> alignments(UUID versionId) {
        return read(
                """
                        select c.position, a.item_id, a.coding, a.statement, a.uri, a.framework, not i.active
                        from credential.version_alignment a
                        join credential.framework_item i on i.id = a.item_id
                        left join credential.rubric_criterion c on c.id = a.criterion_id
                        where a.version_id = ?1 order by a.position
                        """,
                versionId,
                row ->
                        new Alignment(
                                row[0] == null ? null : ((Number) row[0]).intValue(),
                                (UUID) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (Boolean) row[6]));
    }

    private List<Reference> references(UUID versionId, String kind) {
        return read(
                """
                select label, url from credential.version_reference
                where version_id = ?1 and kind = '%s' order by position
                """
                        .formatted(kind),
                versionId,
                row -> new Reference((String) row[0], (String) row[1]));
    }

    private <T> List<T> read(String query, UUID versionId, Function<Object[], T> reader) {
        List<?> rows = em.createNativeQuery(query).setParameter(1, versionId).getResultList();
        return rows.stream().map(Object[].class::cast).map(reader).toList();
    }
}
