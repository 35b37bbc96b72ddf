package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.award.BadgeView;
import org.touchstone.credential.award.BadgeView.Completion;
import org.touchstone.credential.award.BadgeView.CriterionShown;
import org.touchstone.credential.award.BadgeView.EvidenceShown;
import org.touchstone.credential.award.BadgeView.RestsOn;
import org.touchstone.credential.award.Badges;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.kernel.NotFound;

/**
 * Reads outside a transaction: signing at first request has one of its own and must not wait for
 * locks of this one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BadgesBean implements Badges {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject Catalog catalog;
    @Inject IssuerSettings settings;
    @Inject IssuerKeys keys;
    @Inject BadgeSigning signing;
    @Inject Supports supports;

    @Override
    public BadgeView view(UUID awardId) {
        Award award = award(awardId);
        if (award.achievementId() != null) {
            return completion(award);
        }
        CatalogEntry entry = catalog.version(award.versionId());
        Issuer issuer = keys.issuer();
        Optional<Instant> revokedAt = revokedAt(awardId);
        return new BadgeView(
                awardId,
                entry.title(),
                entry.competency(),
                signing.earner(award.educatorId()).name(),
                issuer.name(),
                issuer.url(),
                settings.did(),
                award.awardedAt(),
                award.validUntil(),
                revokedAt.orElse(null),
                award.state(revokedAt.isPresent(), clock.instant()),
                entry.rubric().stream().map(criterion -> shown(award, criterion)).toList(),
                entry.requirements().stream()
                        .map(
                                requirement ->
                                        new EvidenceShown(
                                                AchievementCredential.name(requirement.kind()),
                                                requirement.title()))
                        .toList(),
                entry.code(),
                entry.versionId(),
                null);
    }

    private BadgeView completion(Award award) {
        AchievementText text = em.find(AchievementText.class, award.achievementId());
        Issuer issuer = keys.issuer();
        Optional<Instant> revokedAt = revokedAt(award.id());
        return new BadgeView(
                award.id(),
                text.title(),
                text.description(),
                signing.earner(award.educatorId()).name(),
                issuer.name(),
                issuer.url(),
                settings.did(),
                award.awardedAt(),
                award.validUntil(),
                revokedAt.orElse(null),
                award.state(revokedAt.isPresent(), clock.instant()),
                List.of(),
                List.of(),
                text.code(),
                null,
                new Completion(
                        text.isPathway(),
                        text.narrative(),
                        text.version(),
                        supports.of(award.id()).stream()
                                .map(
                                        one ->
                                                new RestsOn(
                                                        one.awardId(),
                                                        one.title(),
                                                        one.on(),
                                                        one.hasBadge()))
                                .toList()));
    }

    @Override
    public String credential(UUID awardId) {
        return issued(awardId).credential();
    }

    @Override
    public String token(UUID awardId) {
        return issued(awardId).token();
    }

    @Override
    public byte[] png(UUID awardId) {
        return BakedPng.bake(artwork(awardId).png(), credential(awardId));
    }

    @Override
    public String svg(UUID awardId) {
        return BakedSvg.bake(artwork(awardId).svg(), credential(awardId));
    }

    private static CriterionShown shown(Award award, Criterion criterion) {
        Level reached = criterion.level(award.levelOf(criterion.id()));
        return new CriterionShown(
                criterion.title(),
                criterion.question(),
                reached.name(),
                reached.descriptor(),
                AchievementCredential.required(criterion).name());
    }

    private BadgeArtwork artwork(UUID awardId) {
        Award award = award(awardId);
        String issuer = keys.issuer().name();
        int year = award.awardedAt().atZone(settings.zone()).getYear();
        if (award.achievementId() == null) {
            return new BadgeArtwork(catalog.version(award.versionId()).title(), issuer, year);
        }
        AchievementText text = em.find(AchievementText.class, award.achievementId());
        return new BadgeArtwork(
                text.title(), text.isPathway() ? "Pathway" : "Milestone", issuer, year);
    }

    private Award award(UUID awardId) {
        Award award = em.find(Award.class, awardId);
        if (award == null) {
            throw new NotFound("badge", awardId);
        }
        award.mustHaveBadge();
        return award;
    }

    private IssuedCredential issued(UUID awardId) {
        IssuedCredential issued = em.find(IssuedCredential.class, awardId);
        if (issued == null) {
            signing.sign(awardId);
            issued = em.find(IssuedCredential.class, awardId);
        }
        return issued;
    }

    private Optional<Instant> revokedAt(UUID awardId) {
        List<?> found =
                em.createNativeQuery(
                                "select revoked_at from credential.revocation where award_id = ?1")
                        .setParameter(1, awardId)
                        .getResultList();
        return found.stream().findFirst().map(BadgesBean::instant);
    }

    /** Drivers and pools differ in what they make of a moment. */
    static Instant instant(Object timestamp) {
        return timestamp instanceof OffsetDateTime offset
                ? offset.withOffsetSameInstant(ZoneOffset.UTC).toInstant()
                : ((java.sql.Timestamp) timestamp).toInstant();
    }
}
