package org.touchstone.credential.pathway.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Kind;

@Stateless
public class OwnPathwaysBean implements OwnPathways {
    /** Organizations of the educator ?1 with all above them. */
    private static final String ABOVE =
            """
            with recursive above as (
                select g.organization_id as id from credential.role_grant g
                where g.person_id = ?1 and g.role = 'EDUCATOR' and g.active
                union
                select o.parent_id from credential.organization o join above a on o.id = a.id
                where o.parent_id is not null)
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PathwayRows rows;
    @Inject HoldingsOf holdingsOf;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<Own> mine(Actor actor) {
        actor.mustHave(Permission.TAKE_PART);
        List<PathwayEnrolment> followed =
                em.createQuery(
                                """
                                select e from PathwayEnrolment e where e.personId = :person and e.leftAt is null
                                order by e.joinedAt, e.id
                                """,
                                PathwayEnrolment.class)
                        .setParameter("person", actor.personId())
                        .getResultList();
        return views(actor.personId(), followed).stream()
                .sorted(java.util.Comparator.comparing(own -> own.completedOn() != null))
                .toList();
    }

    @Override
    public Own find(Actor actor, String code) {
        return views(actor.personId(), List.of(followed(actor, code))).get(0);
    }

    private List<Own> views(UUID personId, List<PathwayEnrolment> followed) {
        if (followed.isEmpty()) {
            return List.of();
        }
        Holdings holdings = holdingsOf.person(personId);
        Map<UUID, PathwayVersion> versions =
                rows.versions(followed.stream().map(PathwayEnrolment::versionId).toList());
        RuleWords words = rows.words(versions.values().stream().map(PathwayVersion::rule));
        Map<UUID, Object[]> names = names(followed);
        return followed.stream()
                .map(
                        one ->
                                view(
                                        one,
                                        versions.get(one.versionId()),
                                        holdings,
                                        words,
                                        names.get(one.pathwayId())))
                .toList();
    }

    private static Own view(
            PathwayEnrolment followed,
            PathwayVersion version,
            Holdings holdings,
            RuleWords words,
            Object[] name) {
        Rule rule = version.rule();
        var progress = RuleEngine.progress(rule, holdings.counting());
        var completedOn = holdings.completedOn(followed.pathwayId());
        int needed = PathwayCatalogBean.steps(rule);
        return new Own(
                (String) name[1],
                version.title(),
                version.purpose(),
                version.number(),
                PathwayRows.number(name[2]),
                completedOn == null ? Math.max(0, needed - progress.remaining()) : needed,
                needed,
                completedOn == null ? words.standing(progress) : null,
                completedOn,
                words.lines(progress),
                holdings.achieved().stream()
                        .filter(
                                one ->
                                        one.pathwayId().equals(followed.pathwayId())
                                                && !one.isTakenBack())
                        .map(
                                one ->
                                        new PathwayBadge(
                                                one.awardId(),
                                                one.part().equals(PathwayBadges.WHOLE)
                                                        ? null
                                                        : one.part(),
                                                one.on()))
                        .toList());
    }

    /** By pathway: its id, its code and the number of its newest version. */
    private Map<UUID, Object[]> names(List<PathwayEnrolment> followed) {
        Map<UUID, Object[]> names = new HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select id, code, version from credential.published_pathway
                                where id = any(cast(string_to_array(?1, ',') as uuid[]))
                                """)
                        .setParameter(
                                1,
                                followed.stream()
                                        .map(one -> one.pathwayId().toString())
                                        .collect(java.util.stream.Collectors.joining(",")))
                        .getResultList()) {
            names.put((UUID) ((Object[]) each)[0], (Object[]) each);
        }
        return names;
    }

    @Override
    public List<Offer> offers(Actor actor) {
        actor.mustHave(Permission.TAKE_PART);
        List<?> found =
                em.createNativeQuery(
                                ABOVE
                                        + """
                                , counted as (
                                    select g.target_pathway_id as pathway_id, c.micro_credential_id
                                    from credential.participation t
                                    join credential.program g on g.id = t.program_id
                                    left join credential.program_micro_credential c on c.series_id = g.series_id
                                    where t.person_id = ?1 and t.state in ('INVITED', 'ENROLLED', 'ACTIVE'))
                                select p.code, p.title, p.purpose, o.name, exists (
                                        select from counted c where c.pathway_id = p.id
                                            or c.micro_credential_id in (
                                                select r.micro_credential_id from credential.pathway_reference r
                                                where r.version_id = p.version_id and not r.equivalent)) as mine
                                from credential.published_pathway p
                                join credential.organization o on o.id = p.organization_id
                                where p.closed_at is null and p.organization_id in (select id from above)
                                    and not exists (select from credential.pathway_enrolment e
                                        where e.pathway_id = p.id and e.person_id = ?1 and e.left_at is null)
                                order by mine desc, p.title, p.code limit 100
                                """)
                        .setParameter(1, actor.personId())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Offer(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (Boolean) row[4]))
                .toList();
    }

    @Override
    public void join(Actor actor, String code) {
        actor.mustHave(Permission.TAKE_PART);
        Pathway pathway = offered(actor, code);
        if (follow(actor, pathway, new HashSet<>())) {
            signal(actor);
        }
    }

    private Pathway offered(Actor actor, String code) {
        Pathway pathway = rows.byCode(code).orElseThrow(() -> new NotFound("pathway", code));
        boolean isOffered =
                !em.createNativeQuery(ABOVE + "select 1 from above where id = ?2")
                        .setParameter(1, actor.personId())
                        .setParameter(2, pathway.organizationId())
                        .getResultList()
                        .isEmpty();
        if (!isOffered || rows.newest(pathway.id()).isEmpty()) {
            throw new NotFound("pathway", code);
        }
        return pathway;
    }

    /** Whether anything was new. */
    private boolean follow(Actor actor, Pathway pathway, Set<UUID> seen) {
        PathwayVersion newest = rows.newest(pathway.id()).orElseThrow();
        Optional<PathwayEnrolment> known = enrolment(actor, pathway.id());
        if (!seen.add(pathway.id()) || known.filter(one -> !one.isLeft()).isPresent()) {
            return false;
        }
        pathway.mustBeOpen(newest.title());
        if (known.isPresent()) {
            known.get().rejoin(newest, clock.instant());
        } else {
            insert(actor, newest);
        }
        audit.record(actor, "pathway.joined", "Pathway", pathway.id());
        followWithin(actor, newest, seen);
        return true;
    }

    /** Pathways that are closed cannot be begun, and are left out. */
    private void followWithin(Actor actor, PathwayVersion version, Set<UUID> seen) {
        version.rule()
                .all()
                .filter(Rule.Step.class::isInstance)
                .map(part -> ((Rule.Step) part).credit())
                .filter(credit -> credit.kind() == Kind.PATHWAY)
                .flatMap(credit -> rows.byCode(credit.code()).stream())
                .filter(inner -> !inner.isClosed())
                .forEach(inner -> follow(actor, inner, seen));
    }

    /** Two clicks at once make one row. */
    private void insert(Actor actor, PathwayVersion version) {
        PathwayEnrolment fresh = new PathwayEnrolment(actor.personId(), version, clock.instant());
        em.createNativeQuery(
                        """
                        insert into credential.pathway_enrolment
                            (id, pathway_id, person_id, version_id, joined_at, steps_needed)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (person_id, pathway_id) do nothing
                        """)
                .setParameter(1, fresh.id())
                .setParameter(2, fresh.pathwayId())
                .setParameter(3, actor.personId())
                .setParameter(4, version.id())
                .setParameter(5, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .setParameter(6, PathwayCatalogBean.steps(version.rule()))
                .executeUpdate();
    }

    @Override
    public void leave(Actor actor, String code) {
        PathwayEnrolment followed = followed(actor, code);
        followed.leave(clock.instant());
        audit.record(actor, "pathway.left", "Pathway", followed.pathwayId());
    }

    @Override
    public void moveUp(Actor actor, String code) {
        PathwayEnrolment followed = followed(actor, code);
        PathwayVersion newest = rows.newest(followed.pathwayId()).orElseThrow();
        if (!newest.id().equals(followed.versionId())) {
            followed.moveTo(newest);
            followWithin(actor, newest, new HashSet<>(Set.of(followed.pathwayId())));
            audit.record(actor, "pathway.moved-up", "Pathway", followed.pathwayId());
            signal(actor);
        }
    }

    private PathwayEnrolment followed(Actor actor, String code) {
        actor.mustHave(Permission.TAKE_PART);
        return rows.byCode(code)
                .flatMap(pathway -> enrolment(actor, pathway.id()))
                .filter(one -> !one.isLeft())
                .orElseThrow(() -> new NotFound("pathway", code));
    }

    private Optional<PathwayEnrolment> enrolment(Actor actor, UUID pathwayId) {
        return em.createQuery(
                        """
                        select e from PathwayEnrolment e
                        where e.personId = :person and e.pathwayId = :pathway
                        """,
                        PathwayEnrolment.class)
                .setParameter("person", actor.personId())
                .setParameter("pathway", pathwayId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void signal(Actor actor) {
        em.flush();
        em.createNativeQuery("insert into credential.pathway_signal (person_id) values (?1)")
                .setParameter(1, actor.personId())
                .executeUpdate();
    }
}
