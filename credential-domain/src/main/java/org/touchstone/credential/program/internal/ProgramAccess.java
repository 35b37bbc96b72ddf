package org.touchstone.credential.program.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.credential.program.CohortTargets.Target;
import org.touchstone.credential.program.ProgramCodeIsTaken;

/** What a manager may touch: programs of the own organizations and below. */
@Dependent
public class ProgramAccess {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Oversight oversight;

    Reach reach(Actor manager) {
        manager.mustHave(Permission.MANAGE_PROGRAMS);
        return oversight.reach(manager);
    }

    ProgramSeries program(Actor manager, UUID id) {
        ProgramSeries program = em.find(ProgramSeries.class, id);
        if (program == null || !reach(manager).includes(program.organizationId())) {
            throw new NotFound("program", id);
        }
        return program;
    }

    Cohort cohort(Actor manager, UUID id) {
        return mine(manager, id, em.find(Cohort.class, id));
    }

    /** Whoever changes a cohort, or takes a seat in it, waits for the one before. */
    Cohort lockedCohort(Actor manager, UUID id) {
        return mine(manager, id, locked(id));
    }

    Cohort locked(UUID cohortId) {
        return em.find(Cohort.class, cohortId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Cohort mine(Actor manager, UUID id, Cohort cohort) {
        if (cohort == null || !reach(manager).includes(cohort.organizationId())) {
            throw new NotFound("cohort", id);
        }
        return cohort;
    }

    /** The cohort is locked first, so that two steps of one cohort never wait for each other. */
    ParticipationRecord participant(Actor manager, UUID id) {
        manager.mustHave(Permission.MANAGE_PROGRAMS);
        ParticipationRecord participant = lockedParticipant(id);
        if (!reach(manager).includes(locked(participant.cohortId()).organizationId())) {
            throw new NotFound("participation", id);
        }
        return participant;
    }

    /**
     * @throws NotFound for somebody else's
     */
    ParticipationRecord own(Actor educator, UUID id) {
        educator.mustHave(Permission.TAKE_PART);
        ParticipationRecord participant = lockedParticipant(id);
        if (!participant.personId().equals(educator.personId())) {
            throw new NotFound("participation", id);
        }
        return participant;
    }

    private ParticipationRecord lockedParticipant(UUID id) {
        ParticipationRecord known = em.find(ParticipationRecord.class, id);
        if (known == null) {
            throw new NotFound("participation", id);
        }
        locked(known.cohortId());
        em.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    /** The pathway that completes a cohort; empty: none does. */
    Optional<Target> pathwayOf(UUID cohortId) {
        em.flush();
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.code, p.title from credential.program g
                                join credential.published_pathway p on p.id = g.target_pathway_id
                                where g.id = ?1
                                """)
                        .setParameter(1, cohortId)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Target((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** Seats of those who have enrolled and not left, once everything so far is written. */
    long taken(UUID cohortId) {
        em.flush();
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select count(*) from credential.participation
                                        where program_id = ?1 and state in ('ENROLLED', 'ACTIVE', 'COMPLETED')
                                        """)
                                .setParameter(1, cohortId)
                                .getSingleResult())
                .longValue();
    }

    /**
     * A new program and a new cohort each need a code that no other has.
     *
     * @param own the program whose code may be taken for its cohort; null: none
     */
    void mustBeFree(String code, UUID own) {
        boolean isTaken =
                !em.createNativeQuery(
                                """
                                select 1 from credential.program where code = ?1
                                union all
                                select 1 from credential.program_series where code = ?1 and cast(id as text) <> ?2
                                """)
                        .setParameter(1, code)
                        .setParameter(2, Objects.toString(own, ""))
                        .getResultList()
                        .isEmpty();
        if (isTaken) {
            throw new ProgramCodeIsTaken(code);
        }
    }
}
