package org.touchstone.credential.award.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The awards that an award for more than one micro-credential rests on. */
@Dependent
public class Supports {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    /**
     * @param hasBadge false for history that was imported
     */
    record Support(UUID awardId, String title, LocalDate on, boolean hasBadge, boolean isPathway) {}

    /** The earliest first. */
    List<Support> of(UUID awardId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select a.id, coalesce(m.title, t.title), cast(a.awarded_on as text),
                                    a.status_list_index is not null, t.id is not null
                                from credential.award_support s
                                join credential.award a on a.id = s.supporting_id
                                left join credential.micro_credential m on m.id = a.micro_credential_id
                                left join credential.achievement t on t.id = a.achievement_id
                                where s.award_id = ?1 order by a.awarded_on, 2, a.id
                                """)
                        .setParameter(1, awardId)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Support(
                                        (UUID) row[0],
                                        (String) row[1],
                                        LocalDate.parse((String) row[2]),
                                        (Boolean) row[3],
                                        (Boolean) row[4]))
                .toList();
    }
}
