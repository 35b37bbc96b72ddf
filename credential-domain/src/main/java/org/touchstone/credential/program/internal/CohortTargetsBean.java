package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.program.CohortTargets;

@Stateless
public class CohortTargetsBean implements CohortTargets {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject Standing standing;
    @Inject AuditTrail audit;

    @Override
    public Optional<Target> of(Actor actor, UUID cohortId) {
        access.cohort(actor, cohortId);
        return access.pathwayOf(cohortId);
    }

    @Override
    public Optional<Target> ofOwn(Actor actor, UUID participationId) {
        return access.pathwayOf(access.own(actor, participationId).cohortId());
    }

    @Override
    public void aimAt(Actor actor, UUID cohortId, String pathway) {
        access.lockedCohort(actor, cohortId);
        String before = json(access.pathwayOf(cohortId));
        String code = pathway == null ? "" : pathway.strip();
        int written =
                em.createNativeQuery(
                                """
                                update credential.program set target_pathway_id =
                                    (select id from credential.published_pathway where code = ?2)
                                where id = ?1 and (?2 = '' or exists (
                                    select from credential.published_pathway where code = ?2))
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, code)
                        .executeUpdate();
        if (written == 0) {
            throw InvalidRequest.field(
                    "pathway",
                    "unknown-pathway",
                    "There is no published pathway '" + code + "'. Choose one from the list.");
        }
        standing.dateByAwards(actor, cohortId, null);
        audit.record(
                actor,
                "cohort.target-changed",
                "Cohort",
                cohortId,
                before,
                json(access.pathwayOf(cohortId)));
    }

    private static String json(Optional<Target> target) {
        return target.map(
                        one ->
                                Json.createObjectBuilder()
                                        .add("pathway", one.code())
                                        .build()
                                        .toString())
                .orElse(null);
    }

    @Override
    public List<Target> choices(Actor actor) {
        access.reach(actor);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select code, title from credential.published_pathway
                                where closed_at is null order by title, code limit 200
                                """)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Target((String) row[0], (String) row[1]))
                .toList();
    }
}
