package org.touchstone.credential.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A badge as the public page shows it.
 *
 * @param earner given and family name
 * @param validUntil null: does not expire
 * @param revokedAt null unless the state is revoked
 * @param issuerId the {@code did:web} name by which a verifier finds the issuer's keys
 * @param criteria in rubric order
 * @param evidence what was supplied, one for each requirement
 * @param code of the micro-credential, or of the pathway
 * @param versionId the version that was earned; null for a pathway or milestone
 * @param completion null for a micro-credential
 */
public record BadgeView(
        UUID id,
        String title,
        String competency,
        String earner,
        String issuerName,
        String issuerUrl,
        String issuerId,
        Instant awardedAt,
        Instant validUntil,
        Instant revokedAt,
        BadgeState state,
        List<CriterionShown> criteria,
        List<EvidenceShown> evidence,
        String code,
        UUID versionId,
        Completion completion) {

    /**
     * @param level the level that was reached, with its descriptor
     * @param requiredLevel the lowest level that counts as met
     */
    public record CriterionShown(
            String title, String question, String level, String descriptor, String requiredLevel) {}

    /**
     * @param kind in plain words: 'Classroom activity'
     */
    public record EvidenceShown(String kind, String title) {}

    /**
     * What a badge for more than one micro-credential rests on.
     *
     * @param isPathway false: a milestone on the way
     * @param narrative what was asked for
     * @param version of the pathway
     */
    public record Completion(
            boolean isPathway, String narrative, int version, List<RestsOn> restsOn) {
        public Completion {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * @param hasBadge false for history that was imported
     */
    public record RestsOn(UUID awardId, String title, LocalDate on, boolean hasBadge) {}
}
