package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.touchstone.credential.catalog.QualityStandards.Component;

/** The rows of the agency's list of standards. */
@Dependent
public class QualityRows {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    List<Component> components() {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select code, standard, standard_title, statement, required
                                from credential.quality_component order by position
                                """)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Component(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (Boolean) row[4]))
                .toList();
    }

    int revision() {
        return revision("");
    }

    /** Keeps it as it is until the end of the transaction. */
    void hold() {
        revision(" for share");
    }

    /** Keeps everybody else from it until the end of the transaction. */
    int lock() {
        return revision(" for update");
    }

    private int revision(String lock) {
        return ((Number)
                        em.createNativeQuery("select revision from credential.quality_list" + lock)
                                .getSingleResult())
                .intValue();
    }

    void replace(List<Component> components) {
        em.createNativeQuery("delete from credential.quality_component").executeUpdate();
        int position = 0;
        for (Component each : components) {
            em.createNativeQuery(
                            """
                            insert into credential.quality_component
                                (code, standard, standard_title, statement, required, position)
                            values (?1, ?2, ?3, ?4, ?5, ?6)
                            """)
                    .setParameter(1, each.code())
                    .setParameter(2, each.standard())
                    .setParameter(3, each.standardTitle())
                    .setParameter(4, Objects.requireNonNull(each.statement()))
                    .setParameter(5, each.required())
                    .setParameter(6, ++position)
                    .executeUpdate();
        }
        em.createNativeQuery("update credential.quality_list set revision = revision + 1")
                .executeUpdate();
    }
}
