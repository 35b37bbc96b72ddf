package org.touchstone.credential.award.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.BadgeState;
import org.touchstone.credential.kernel.NotFound;

/**
 * What an educator has earned: a micro-credential, or a pathway or milestone that rests on other
 * awards. It begins with a decision, is signed once as an Open Badge, may expire, and may be
 * revoked; it never goes away. Awards of the time before this system are imported: they count, but
 * nobody here judged the work, so they have no badge.
 */
@Entity
@Table(name = "award", schema = "credential")
public class Award {
    @Id private UUID id;

    @Column(name = "educator_id")
    private UUID educatorId;

    @Convert(converter = OptionalId.class)
    @Column(name = "version_id")
    private UUID versionId;

    @Convert(converter = OptionalId.class)
    @Column(name = "achievement_id")
    private UUID achievementId;

    @Column(name = "awarded_at")
    private Instant awardedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "status_list_index")
    private Integer statusListIndex;

    @Column(name = "signed_at")
    private Instant signedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "award_result",
            schema = "credential",
            joinColumns = @JoinColumn(name = "award_id"))
    private Set<AwardResult> results = new HashSet<>();

    protected Award() {}

    UUID id() {
        return id;
    }

    UUID educatorId() {
        return educatorId;
    }

    /** Null: it is for more than one micro-credential. */
    UUID versionId() {
        return versionId;
    }

    /** What it is for when it is for more than one micro-credential; null otherwise. */
    UUID achievementId() {
        return achievementId;
    }

    Instant awardedAt() {
        return awardedAt;
    }

    /** Null: does not expire. */
    Instant validUntil() {
        return validUntil;
    }

    int statusListIndex() {
        return statusListIndex;
    }

    /** The level that was reached in a criterion. */
    UUID levelOf(UUID criterionId) {
        return results()
                .filter(result -> result.criterionId().equals(criterionId))
                .map(CriterionResult::levelId)
                .findFirst()
                .orElseThrow(() -> new NotFound("result for the criterion", criterionId));
    }

    private Stream<CriterionResult> results() {
        return results.stream().map(AwardResult::asResult);
    }

    /**
     * @throws NotFound when it was imported without one
     */
    void mustHaveBadge() {
        if (statusListIndex == null) {
            throw new NotFound("badge", id);
        }
    }

    BadgeState state(boolean revoked, Instant now) {
        if (revoked) {
            return BadgeState.REVOKED;
        }
        return validUntil != null && validUntil.isBefore(now)
                ? BadgeState.EXPIRED
                : BadgeState.VALID;
    }

    void signed(Instant at) {
        signedAt = at;
    }
}
