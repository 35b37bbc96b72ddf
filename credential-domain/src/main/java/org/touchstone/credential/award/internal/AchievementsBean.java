package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.award.Achievements;
import org.touchstone.credential.award.PathwayBadgeGranted;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;

@Stateless
public class AchievementsBean implements Achievements {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject AuditTrail audit;
    @Inject Event<PathwayBadgeGranted> granted;

    @Override
    public void define(Achievement achievement) {
        em.createNativeQuery(
                        """
                        insert into credential.achievement
                            (id, kind, code, version, title, description, narrative, address)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (id) do nothing
                        """)
                .setParameter(1, achievement.id())
                .setParameter(2, achievement.kind().name())
                .setParameter(3, achievement.code())
                .setParameter(4, achievement.version())
                .setParameter(5, achievement.title())
                .setParameter(6, achievement.description())
                .setParameter(7, achievement.narrative())
                .setParameter(8, achievement.address())
                .executeUpdate();
    }

    @Override
    public UUID grant(
            Actor actor, UUID educatorId, UUID achievementId, LocalDate on, List<UUID> restsOn) {
        UUID awardId = UUID.randomUUID();
        int draw = 0;
        while (!insert(awardId, educatorId, achievementId, on)) {
            if (++draw == AwardRegistryBean.DRAWS) {
                throw new IllegalStateException(
                        "The status list has no free place for another badge");
            }
        }
        for (UUID supporting : restsOn) {
            em.createNativeQuery(
                            "insert into credential.award_support (award_id, supporting_id) values (?1, ?2)")
                    .setParameter(1, awardId)
                    .setParameter(2, supporting)
                    .executeUpdate();
        }
        String after =
                Json.createObjectBuilder()
                        .add("educator", educatorId.toString())
                        .add("achievement", achievementId.toString())
                        .add("on", on.toString())
                        .build()
                        .toString();
        audit.record(actor, "award.granted", "Award", awardId, null, after);
        granted.fire(new PathwayBadgeGranted(awardId, educatorId, achievementId, on));
        return awardId;
    }

    private boolean insert(UUID awardId, UUID educatorId, UUID achievementId, LocalDate on) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return 1
                == em.createNativeQuery(
                                """
                                insert into credential.award (id, educator_id, achievement_id, awarded_on,
                                    awarded_at, status_list_index, next_signing_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?5) on conflict do nothing
                                """)
                        .setParameter(1, awardId)
                        .setParameter(2, educatorId)
                        .setParameter(3, achievementId)
                        .setParameter(4, on)
                        .setParameter(5, now)
                        .setParameter(6, RANDOM.nextInt(StatusBits.LENGTH))
                        .executeUpdate();
    }
}
