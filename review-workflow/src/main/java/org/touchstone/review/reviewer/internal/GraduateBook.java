package org.touchstone.review.reviewer.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.reviewer.CandidateState;

/** The rows of graduates on their way to reading, and the record of their steps. */
@Dependent
public class GraduateBook {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    /** Parameters by position, from 1. */
    List<Object[]> rows(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    /** Steps of one graduate are taken one after the other. */
    CandidateRecord locked(UUID id) {
        CandidateRecord candidate =
                em.find(CandidateRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (candidate == null) {
            throw new NotFound("graduate", id);
        }
        return candidate;
    }

    String title(UUID microCredentialId) {
        return (String)
                em.createNativeQuery(
                                "select title from credential.published_micro_credential where id = ?1")
                        .setParameter(1, microCredentialId)
                        .getSingleResult();
    }

    void moved(Actor actor, CandidateRecord candidate, CandidateState before) {
        audit.record(
                actor,
                "reviewer-candidate." + candidate.state().name().toLowerCase(java.util.Locale.ROOT),
                "ReviewerCandidate",
                candidate.id(),
                state(before),
                state(candidate.state()));
    }

    private static String state(CandidateState state) {
        return Json.createObjectBuilder().add("state", state.name()).build().toString();
    }

    LocalDate today() {
        return days.today();
    }

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
