package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;

@Stateless
public class CatalogHistoryBean implements CatalogHistory {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject DetailRows rows;

    @Override
    public List<PublishedVersion> versions(String code) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select v.id, v.number, v.published_at from credential.micro_credential_version v
                                join credential.micro_credential m on m.id = v.micro_credential_id
                                where m.code = ?1 and v.published_at is not null order by v.number desc
                                """)
                        .setParameter(1, code == null ? "" : code)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("micro-credential", code);
        }
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new PublishedVersion(
                                        (UUID) row[0],
                                        ((Number) row[1]).intValue(),
                                        InstantColumn.read(row[2])))
                .toList();
    }

    @Override
    public VersionDetails details(UUID versionId) {
        return rows.of(versionId);
    }

    @Override
    public List<VersionDetails.Alignment> alignments(UUID versionId) {
        return rows.alignments(versionId);
    }

    @Override
    public VersionDifference difference(String code, int from, int to) {
        CatalogEntry one = catalog.version(code, from);
        CatalogEntry other = catalog.version(code, to);
        return new Differences()
                .between(one, details(one.versionId()), other, details(other.versionId()));
    }
}
