package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.review.calibration.AlreadyQualified;
import org.touchstone.review.calibration.Practice.Offer;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.review.calibration.Practice.State;
import org.touchstone.review.calibration.Qualifications.Cause;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.calibration.TooSoonAgain;

/** What a reviewer may take, and where they stand. */
@Dependent
public class PracticeOffers {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject PracticeAttempts attempts;
    @Inject QualificationBook book;
    @Inject Catalog catalog;
    @Inject CalibrationSettings settings;

    List<Standing> standings(UUID reviewer, Instant now) {
        return em
                .createQuery(
                        """
                        select s.versionId from QualifyingSet s where s.active = true and s.kind <> :validity
                        union
                        select q.versionId from Qualification q where q.reviewerId = :reviewer
                        """,
                        UUID.class)
                .setParameter("validity", SetKind.VALIDITY)
                .setParameter("reviewer", reviewer)
                .getResultList()
                .stream()
                .map(version -> standing(reviewer, version, now))
                .sorted(
                        java.util.Comparator.comparing(Standing::microCredential)
                                .thenComparing(Standing::version))
                .toList();
    }

    private Standing standing(UUID reviewer, UUID version, Instant now) {
        CatalogEntry entry = catalog.version(version);
        Optional<Qualification> held = book.find(reviewer, version);
        return new Standing(
                version,
                entry.code(),
                entry.title(),
                entry.number(),
                state(held, version, now),
                held.filter(Qualification::wasEverEarned)
                        .map(Qualification::expiresAt)
                        .orElse(null));
    }

    private State state(Optional<Qualification> held, UUID version, Instant now) {
        if (held.filter(Qualification::isSuspended).isPresent()) {
            return held.get().isSuspendedFor(Cause.RECALIBRATION)
                    ? State.RECALIBRATE
                    : State.SUSPENDED;
        }
        if (!isGuarded(version)) {
            return State.OPEN;
        }
        if (held.filter(Qualification::wasEverEarned).isEmpty()) {
            return State.NOT_QUALIFIED;
        }
        return held.get().isValidAt(now) ? State.QUALIFIED : State.EXPIRED;
    }

    private boolean isGuarded(UUID version) {
        return em.createQuery(
                                "select count(s) from QualifyingSet s where s.versionId = :version and s.active = true and s.kind = :kind",
                                Long.class)
                        .setParameter("version", version)
                        .setParameter("kind", SetKind.QUALIFYING)
                        .getSingleResult()
                > 0;
    }

    List<Offer> offers(UUID reviewer, Instant now) {
        return em
                .createQuery(
                        """
                        select s from QualifyingSet s where s.kind <> :validity and (s.active = true or exists (
                            select a from PracticeAttempt a
                            where a.setId = s.id and a.reviewerId = :reviewer and a.sealedAt is null))
                        order by s.kind desc, s.title
                        """,
                        QualifyingSet.class)
                .setParameter("validity", SetKind.VALIDITY)
                .setParameter("reviewer", reviewer)
                .getResultList()
                .stream()
                .filter(
                        set ->
                                attempts.open(reviewer, set.id()).isPresent()
                                        || !needsNot(reviewer, set, now))
                .map(set -> offer(reviewer, set, now))
                .toList();
    }

    private Offer offer(UUID reviewer, QualifyingSet set, Instant now) {
        return new Offer(
                set.id(),
                set.kind(),
                set.title(),
                set.versionId(),
                catalog.version(set.versionId()).title(),
                set.papers().size(),
                set.passPercent(),
                attempts.open(reviewer, set.id()).map(PracticeAttempt::id).orElse(null),
                availableFrom(reviewer, set).filter(now::isBefore).orElse(null));
    }

    /**
     * @throws AlreadyQualified or TooSoonAgain when the set may not be begun now
     */
    void mustBeOpen(UUID reviewer, QualifyingSet set, Instant now) {
        if (needsNot(reviewer, set, now)) {
            throw new AlreadyQualified();
        }
        availableFrom(reviewer, set)
                .filter(now::isBefore)
                .ifPresent(
                        from -> {
                            throw new TooSoonAgain(settings.dayOf(from));
                        });
    }

    /** Recalibration on demand is for everybody; qualifying for those who are not or not long. */
    private boolean needsNot(UUID reviewer, QualifyingSet set, Instant now) {
        return set.kind() == SetKind.QUALIFYING
                && book.find(reviewer, set.versionId())
                        .filter(held -> held.isGoodFor(settings.renewal(), now))
                        .isPresent();
    }

    /** Empty when the last attempt was passed or there was none. */
    private Optional<Instant> availableFrom(UUID reviewer, QualifyingSet set) {
        return attempts.attempts(reviewer, set.id()).stream()
                .filter(PracticeAttempt::isSealed)
                .findFirst()
                .filter(last -> !last.hasPassed())
                .map(last -> last.sealedAt().plus(settings.retake()));
    }
}
