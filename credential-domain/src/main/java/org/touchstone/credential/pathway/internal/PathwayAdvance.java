package org.touchstone.credential.pathway.internal;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.pathway.Progress;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.internal.Holdings.Achieved;
import org.touchstone.credential.program.Participations;

/**
 * Holds the pathways that somebody follows against what they have earned. It looks at the awards
 * themselves, never at what changed, so it may run twice, late, or on two nodes at once: the rows
 * of the person's enrolments are held meanwhile.
 *
 * <p>First what no longer rests on anything ends, then what is reached is given. A badge is held
 * against the version by which it was given, and expiry takes none away.
 */
@Stateless
@LocalBean
public class PathwayAdvance {
    private static final Actor JOB = Actor.system("pathway progress");

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PathwayRows rows;
    @Inject HoldingsOf holdingsOf;
    @Inject PathwayGrants grants;
    @Inject Participations participations;

    /** Some of those whose awards have changed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<UUID> waiting(int most) {
        em.createNativeQuery(
                        """
                        delete from credential.pathway_signal s where not exists (
                            select from credential.pathway_enrolment e where e.person_id = s.person_id)
                        """)
                .executeUpdate();
        List<?> people =
                em.createNativeQuery(
                                "select person_id from credential.pathway_signal group by person_id order by min(id) limit ?1")
                        .setParameter(1, most)
                        .getResultList();
        return people.stream().map(UUID.class::cast).toList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID personId) {
        List<PathwayEnrolment> enrolments =
                em.createQuery(
                                "select e from PathwayEnrolment e where e.personId = :person order by e.id",
                                PathwayEnrolment.class)
                        .setParameter("person", personId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        em.createNativeQuery("delete from credential.pathway_signal where person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
        Set<UUID> changed = new HashSet<>();
        Holdings holdings = holdingsOf.person(personId);
        Map<UUID, PathwayVersion> versions = versions(enrolments, holdings);
        while (endOne(holdings, versions, changed)) {
            holdings = holdingsOf.person(personId);
        }
        while (giveSome(enrolments, holdings, versions, changed)) {
            holdings = holdingsOf.person(personId);
        }
        RuleWords words = rows.words(versions.values().stream().map(PathwayVersion::rule));
        for (PathwayEnrolment enrolment : enrolments) {
            stand(enrolment, versions.get(enrolment.versionId()).rule(), holdings, words);
        }
        em.flush();
        changed.forEach(pathway -> participations.pathwayChanged(JOB, personId, pathway));
    }

    private Map<UUID, PathwayVersion> versions(
            List<PathwayEnrolment> enrolments, Holdings holdings) {
        return rows.versions(
                Stream.concat(
                                enrolments.stream().map(PathwayEnrolment::versionId),
                                holdings.achieved().stream().map(Achieved::versionId))
                        .collect(Collectors.toSet()));
    }

    /** Ends the first that does not hold any more; whether there was one. */
    private boolean endOne(
            Holdings holdings, Map<UUID, PathwayVersion> versions, Set<UUID> changed) {
        for (Achieved achieved : holdings.achieved()) {
            Rule rule = versions.get(achieved.versionId()).rule();
            boolean holds =
                    part(rule, achieved.part())
                            .map(part -> RuleEngine.progress(part, holdings.everEarned()).isDone())
                            .orElse(false);
            if (achieved.isTakenBack() || !holds) {
                grants.end(JOB, achieved, versions.get(achieved.versionId()).title());
                changed.add(achieved.pathwayId());
                return true;
            }
        }
        return false;
    }

    private static java.util.Optional<Rule> part(Rule rule, String part) {
        return part.equals(PathwayBadges.WHOLE)
                ? java.util.Optional.of(rule)
                : rule.all()
                        .filter(
                                each ->
                                        each instanceof Group group
                                                && part.equals(group.milestone()))
                        .findFirst();
    }

    /** Whether anything was given, so that pathways around it may have come further. */
    private boolean giveSome(
            List<PathwayEnrolment> enrolments,
            Holdings holdings,
            Map<UUID, PathwayVersion> versions,
            Set<UUID> changed) {
        boolean given = false;
        for (PathwayEnrolment enrolment : enrolments) {
            if (!enrolment.isLeft()) {
                PathwayVersion version = versions.get(enrolment.versionId());
                Progress progress = RuleEngine.progress(version.rule(), holdings.counting());
                given |= give(enrolment, version, PathwayBadges.WHOLE, progress, holdings, changed);
                for (Progress milestone : milestones(progress)) {
                    String name = ((Group) milestone.rule()).milestone();
                    given |= give(enrolment, version, name, milestone, holdings, changed);
                }
            }
        }
        return given;
    }

    private boolean give(
            PathwayEnrolment enrolment,
            PathwayVersion version,
            String part,
            Progress progress,
            Holdings holdings,
            Set<UUID> changed) {
        if (!progress.isDone() || holdings.hasOrHad(enrolment.pathwayId(), part)) {
            return false;
        }
        grants.give(JOB, enrolment.personId(), version, part, progress, holdings);
        changed.add(enrolment.pathwayId());
        return true;
    }

    /** Those that are done and whose turn has come. */
    private static List<Progress> milestones(Progress progress) {
        return Stream.concat(
                        Stream.of(progress)
                                .filter(
                                        part ->
                                                part.isDone()
                                                        && part.rule() instanceof Group group
                                                        && group.milestone() != null),
                        progress.members().stream()
                                .filter(
                                        member ->
                                                member.state() != Progress.State.HELD
                                                        && member.state() != Progress.State.LATER)
                                .flatMap(member -> milestones(member).stream()))
                .toList();
    }

    private static void stand(
            PathwayEnrolment enrolment, Rule rule, Holdings holdings, RuleWords words) {
        Progress progress = RuleEngine.progress(rule, holdings.counting());
        enrolment.stands(
                PathwayCatalogBean.steps(rule),
                progress.remaining(),
                words.standing(progress),
                holdings.completedOn(enrolment.pathwayId()));
    }
}
