package org.touchstone.credential.pathway.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.credential.award.Achievements;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.pathway.Progress;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.internal.Holdings.Achieved;

/** Gives the badges of pathways and milestones, and takes back what rests on nothing any more. */
@Dependent
public class PathwayGrants {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Achievements achievements;
    @Inject AwardRegistry awards;
    @Inject AuditTrail audit;
    @Inject Notices notices;
    @Inject Clock clock;

    void give(
            Actor actor,
            UUID personId,
            PathwayVersion version,
            String part,
            Progress progress,
            Holdings holdings) {
        Set<Credit> used = used(progress).collect(Collectors.toSet());
        UUID award =
                achievements.grant(
                        actor,
                        personId,
                        PathwayBadges.id(version.id(), part),
                        progress.doneOn(),
                        holdings.awards(used));
        em.createNativeQuery(
                        """
                        insert into credential.pathway_achievement
                            (id, pathway_id, version_id, person_id, part, reached_on, recorded_at, award_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, version.pathwayId())
                .setParameter(3, version.id())
                .setParameter(4, personId)
                .setParameter(5, part)
                .setParameter(6, progress.doneOn())
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(8, award)
                .executeUpdate();
        boolean whole = part.equals(PathwayBadges.WHOLE);
        audit.record(
                actor, whole ? "pathway.completed" : "pathway.milestone-reached", "Award", award);
        notices.tell(
                personId,
                whole ? "pathway-completed" : "pathway-milestone",
                whole ? List.of(version.title()) : List.of(part, version.title()),
                "/badges/" + award,
                "pathway:" + award);
    }

    /** What was needed, without what is held beyond it. */
    private static Stream<Credit> used(Progress progress) {
        return progress.with() != null
                ? Stream.of(progress.with())
                : progress.members().stream().filter(Progress::isDone).flatMap(PathwayGrants::used);
    }

    /**
     * Revokes the badge unless somebody already has, which then stands: it is not given again by
     * itself.
     */
    void end(Actor actor, Achieved achieved, String pathway) {
        if (!achieved.isTakenBack()) {
            awards.revoke(
                    actor,
                    achieved.awardId(),
                    "It rests on an award that was revoked, and nothing else that is held takes its place.",
                    clock.instant());
            notices.tell(
                    achieved.personId(),
                    "pathway-badge-revoked",
                    List.of(
                            achieved.part().equals(PathwayBadges.WHOLE)
                                    ? pathway
                                    : achieved.part()),
                    "/badges/" + achieved.awardId(),
                    "pathway-revoked:" + achieved.awardId());
        }
        em.createNativeQuery(
                        "update credential.pathway_achievement set ended_at = ?2, withheld = ?3 where id = ?1")
                .setParameter(1, achieved.id())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, achieved.isTakenBack())
                .executeUpdate();
    }
}
