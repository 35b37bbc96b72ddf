package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.award.AwardGranted;
import org.touchstone.credential.award.AwardIsAlreadyRevoked;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.program.Participations;

/**
 * Rows decide who wins when a decision arrives twice, so an award is written by one statement that
 * does nothing when there is one already.
 */
@Stateless
public class AwardRegistryBean implements AwardRegistry {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Even with three quarters of the list in use, this many draws fail once in 10^11 times. */
    static final int DRAWS = 90;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject AuditTrail audit;
    @Inject IssuerSettings settings;
    @Inject Participations participations;
    @Inject Event<AwardGranted> granted;

    @Override
    public UUID grant(Actor actor, Earned earned) {
        for (int draw = 0; draw < DRAWS; draw++) {
            Optional<Held> held = held(earned);
            if (held.isPresent() && held.get().hasBadge()) {
                return held.get().awardId();
            }
            UUID awardId = held.map(Held::awardId).orElseGet(UUID::randomUUID);
            int index = RANDOM.nextInt(StatusBits.LENGTH);
            boolean written =
                    held.isPresent()
                            ? attach(awardId, earned, index)
                            : insert(awardId, earned, index);
            if (written) {
                writeResults(awardId, earned);
                recordGrant(actor, awardId, earned);
                participations.awardChanged(actor, awardId);
                return awardId;
            }
        }
        throw new IllegalStateException("The status list has no free place for another badge");
    }

    @Override
    public void revoke(Actor actor, UUID awardId, String reason, Instant at) {
        actor.mustHave(Permission.REVOKE_AWARD);
        if (reason == null || reason.isBlank()) {
            throw InvalidRequest.field(
                    "reason", "required", "Say why the award is revoked; it is kept on record.");
        }
        if (em.find(Award.class, awardId) == null) {
            throw new NotFound("award", awardId);
        }
        int written =
                em.createNativeQuery(
                                """
                                insert into credential.revocation
                                    (id, award_id, reason, revoked_at, revoked_by, revoked_by_name)
                                values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6) on conflict (award_id) do nothing
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, awardId)
                        .setParameter(3, reason.strip())
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .setParameter(
                                5, actor.personId() == null ? null : actor.personId().toString())
                        .setParameter(6, actor.name())
                        .executeUpdate();
        if (written == 0) {
            throw new AwardIsAlreadyRevoked();
        }
        String after =
                Json.createObjectBuilder()
                        .add("reason", reason.strip())
                        .add("revokedAt", at.toString())
                        .build()
                        .toString();
        audit.record(actor, "award.revoked", "Award", awardId, null, after);
        participations.awardChanged(actor, awardId);
    }

    @Override
    public List<AwardView> awardsOf(UUID educatorId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select a.id, coalesce(m.code, t.code), coalesce(m.title, t.title), a.awarded_on,
                                    a.status_list_index is not null
                                from credential.award a
                                left join credential.micro_credential m on m.id = a.micro_credential_id
                                left join credential.achievement t on t.id = a.achievement_id
                                where a.educator_id = ?1 order by a.awarded_on desc, 3
                                """)
                        .setParameter(1, educatorId)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new AwardView(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        ((java.sql.Date) row[3]).toLocalDate(),
                                        (Boolean) row[4]))
                .toList();
    }

    private record Held(UUID awardId, boolean hasBadge) {}

    private Optional<Held> held(Earned earned) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select id, submission_id is not null from credential.award
                                where submission_id = ?1 or (educator_id = ?2 and micro_credential_id = ?3)
                                """)
                        .setParameter(1, earned.submissionId())
                        .setParameter(2, earned.educatorId())
                        .setParameter(3, earned.microCredentialId())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Held((UUID) row[0], (Boolean) row[1]))
                .findFirst();
    }

    private boolean insert(UUID awardId, Earned earned, int index) {
        return 1
                == em.createNativeQuery(
                                """
                                insert into credential.award (id, educator_id, micro_credential_id, awarded_on,
                                    submission_id, version_id, awarded_at, status_list_index, next_signing_at, program_id)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as uuid)) on conflict do nothing
                                """)
                        .setParameter(1, awardId)
                        .setParameter(2, earned.educatorId())
                        .setParameter(3, earned.microCredentialId())
                        .setParameter(4, LocalDate.ofInstant(earned.decidedAt(), settings.zone()))
                        .setParameter(5, earned.submissionId())
                        .setParameter(6, earned.versionId())
                        .setParameter(7, utc(earned.decidedAt()))
                        .setParameter(8, index)
                        .setParameter(9, utc(clock.instant()))
                        .setParameter(10, cohort(earned))
                        .executeUpdate();
    }

    /** The date of an imported award stays: reports count by it. */
    private boolean attach(UUID awardId, Earned earned, int index) {
        return 1
                == em.createNativeQuery(
                                """
                                update credential.award set submission_id = ?2, version_id = ?3, awarded_at = ?4,
                                    status_list_index = ?5, next_signing_at = ?6,
                                    program_id = coalesce(program_id, cast(?7 as uuid))
                                where id = ?1 and submission_id is null and not exists
                                    (select 1 from credential.award other where other.status_list_index = ?5)
                                """)
                        .setParameter(1, awardId)
                        .setParameter(2, earned.submissionId())
                        .setParameter(3, earned.versionId())
                        .setParameter(4, utc(earned.decidedAt()))
                        .setParameter(5, index)
                        .setParameter(6, utc(clock.instant()))
                        .setParameter(7, cohort(earned))
                        .executeUpdate();
    }

    /** The cohort that it counts for; null: none. */
    private String cohort(Earned earned) {
        return participations.cohortOf(earned.submissionId()).map(UUID::toString).orElse(null);
    }

    private void writeResults(UUID awardId, Earned earned) {
        em.createNativeQuery(
                        """
                        insert into credential.award_result (award_id, criterion_id, level_id)
                        select ?1, * from unnest(cast(string_to_array(?2, ',') as uuid[]),
                            cast(string_to_array(?3, ',') as uuid[]))
                        """)
                .setParameter(1, awardId)
                .setParameter(2, list(earned, CriterionResult::criterionId))
                .setParameter(3, list(earned, CriterionResult::levelId))
                .executeUpdate();
    }

    private static String list(Earned earned, Function<CriterionResult, UUID> part) {
        return earned.criteria().stream()
                .map(result -> part.apply(result).toString())
                .collect(Collectors.joining(","));
    }

    private void recordGrant(Actor actor, UUID awardId, Earned earned) {
        String after =
                Json.createObjectBuilder()
                        .add("educator", earned.educatorId().toString())
                        .add("version", earned.versionId().toString())
                        .add("submission", earned.submissionId().toString())
                        .build()
                        .toString();
        audit.record(actor, "award.granted", "Award", awardId, null, after);
        granted.fire(
                new AwardGranted(
                        awardId,
                        earned.educatorId(),
                        earned.microCredentialId(),
                        earned.decidedAt()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
