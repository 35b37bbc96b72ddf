package org.touchstone.review.calibration.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.calibration.NothingToRecalibrateBy;
import org.touchstone.review.calibration.Qualifications;
import org.touchstone.review.calibration.SetKind;

@Stateless
public class QualificationsBean implements Qualifications {
    private static final int REASON_LIMIT = 2000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject QualificationBook book;
    @Inject Catalog catalog;
    @Inject Clock clock;

    @Override
    @SuppressWarnings("unchecked")
    public List<Held> all(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select known.reviewer_id, person.given_name || ' ' || person.family_name, known.version_id,
                            case when q.qualified_at is distinct from q.expires_at then q.qualified_at end,
                            case when q.qualified_at is distinct from q.expires_at then q.expires_at end,
                            q.suspended_at, q.suspension_cause, q.suspension_reason,
                            count(v.task_id), cast(sum(v.exact) * 100 / nullif(sum(v.judged), 0) as integer)
                        from (
                            select reviewer_id, version_id from review.qualification
                            union select reviewer_id, version_id from review.validity_result
                            union select a.reviewer_id, s.version_id from review.practice_attempt a
                                join review.qualifying_set s on s.id = a.set_id) known
                        join credential.published_person person on person.id = known.reviewer_id
                        left join review.qualification q
                            on q.reviewer_id = known.reviewer_id and q.version_id = known.version_id
                        left join review.validity_result v
                            on v.reviewer_id = known.reviewer_id and v.version_id = known.version_id
                        group by known.reviewer_id, known.version_id, q.id, person.given_name, person.family_name
                        order by q.suspended_at desc nulls last, person.family_name, person.given_name,
                            known.reviewer_id, known.version_id
                        """)
                                .getResultList())
                .stream().map(this::held).toList();
    }

    private Held held(Object[] row) {
        CatalogEntry entry = catalog.version((UUID) row[2]);
        return new Held(
                (UUID) row[0],
                (String) row[1],
                entry.versionId(),
                entry.title(),
                entry.number(),
                moment(row[3]),
                moment(row[4]),
                moment(row[5]),
                row[6] == null ? null : Cause.valueOf((String) row[6]),
                (String) row[7],
                ((Number) row[8]).intValue(),
                (Integer) row[9]);
    }

    private static Instant moment(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    @Override
    public void lift(Actor supervisor, UUID reviewerId, UUID versionId, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = reason(reason);
        Qualification held =
                book.find(reviewerId, versionId)
                        .orElseThrow(() -> new NotFound("qualification", reviewerId));
        em.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        if (held.isSuspended()) {
            book.lift(supervisor, held, why, clock.instant());
        }
    }

    @Override
    public void demandRecalibration(
            Actor supervisor, UUID reviewerId, UUID versionId, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = reason(reason);
        long sets =
                em.createQuery(
                                "select count(s) from QualifyingSet s where s.versionId = :version and s.active = true and s.kind = :kind",
                                Long.class)
                        .setParameter("version", versionId)
                        .setParameter("kind", SetKind.CALIBRATION)
                        .getSingleResult();
        if (sets == 0) {
            throw new NothingToRecalibrateBy();
        }
        book.suspend(supervisor, reviewerId, versionId, Cause.RECALIBRATION, why, clock.instant());
    }

    private static String reason(String text) {
        if (text == null || text.isBlank()) {
            throw InvalidRequest.field("reason", "required", "Say why: the reason is kept.");
        }
        if (text.length() > REASON_LIMIT || text.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    "reason",
                    "too-long",
                    "A reason has at most " + REASON_LIMIT + " readable characters.");
        }
        return text.strip();
    }
}
