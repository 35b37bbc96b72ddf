package org.touchstone.credential.coursework.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;

/** Writes down that somebody has completed a module: once, whoever says it first. */
@Dependent
public class Completions {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    /**
     * An author who changes the module waits for this transaction, and this one for the author's.
     */
    void hold(UUID moduleId) {
        em.createNativeQuery("select id from credential.course_module where id = ?1 for share")
                .setParameter(1, moduleId)
                .getResultList();
    }

    /**
     * @param minutes null: as estimated
     * @param right null: no quiz
     */
    void complete(Actor educator, ModuleVersion version, Integer minutes, Integer right) {
        int taken = minutes == null ? version.minutes() : minutes;
        if (taken < 1 || taken > ModuleRules.LONGEST) {
            throw InvalidRequest.field(
                    "minutes",
                    "out-of-range",
                    "Say how many minutes it took, from 1 to " + ModuleRules.LONGEST + ".");
        }
        UUID id = UUID.randomUUID();
        int written =
                em.createNativeQuery(
                                """
                                insert into credential.module_completion (id, module_id, version_id, person_id,
                                    completed_on, completed_at, minutes, right_answers, questions)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, '') as integer),
                                    cast(nullif(?9, '') as integer))
                                on conflict (module_id, person_id) do nothing
                                """)
                        .setParameter(1, id)
                        .setParameter(2, version.moduleId())
                        .setParameter(3, version.id())
                        .setParameter(4, educator.personId())
                        .setParameter(5, days.today())
                        .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(7, taken)
                        .setParameter(8, Objects.toString(right, ""))
                        .setParameter(9, right == null ? "" : "" + version.questions().size())
                        .executeUpdate();
        if (written == 1) {
            audit.record(
                    educator,
                    "coursework.completed",
                    "ModuleCompletion",
                    id,
                    null,
                    Json.createObjectBuilder()
                            .add("module", version.moduleId().toString())
                            .add("version", version.number())
                            .add("minutes", taken)
                            .build()
                            .toString());
        }
    }
}
