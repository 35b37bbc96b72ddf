package org.touchstone.credential.pathway.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.award.Achievements;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.credential.pathway.PathwayCannotBePublished;
import org.touchstone.credential.pathway.PathwayCodeIsTaken;
import org.touchstone.credential.pathway.PathwayIsPublished;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.RuleJson;

@Stateless
public class PathwaysBean implements Pathways {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PathwayRows rows;
    @Inject PathwayCycles cycles;
    @Inject Achievements achievements;
    @Inject Oversight oversight;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Paged<PathwayRow> list(Actor actor, String words, Paged.Part part) {
        Reach reach = reach(actor);
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.id, p.code, v.title, o.name, (select coalesce(max(n.number), 0)
                                        from credential.pathway_version n
                                        where n.pathway_id = p.id and n.published_at is not null),
                                    v.published_at is null, p.closed_at is not null,
                                    (select count(*) from credential.pathway_enrolment e
                                        where e.pathway_id = p.id and e.left_at is null),
                                    (select count(*) from credential.pathway_achievement h
                                        where h.pathway_id = p.id and h.part = '' and h.ended_at is null),
                                    count(*) over ()
                                from credential.pathway p
                                join credential.organization o on o.id = p.organization_id
                                join lateral (select n.title, n.published_at from credential.pathway_version n
                                    where n.pathway_id = p.id order by n.number desc limit 1) v on true
                                where (?1 or p.organization_id = any(cast(string_to_array(?2, ',') as uuid[])))
                                    and (?3 = '' or strpos(lower(v.title || ' ' || p.code), lower(?3)) > 0)
                                order by v.title, p.code limit ?4 offset ?5
                                """)
                        .setParameter(1, reach.everywhere())
                        .setParameter(2, reach.ids())
                        .setParameter(3, PathwayRows.words(words))
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return PathwayRows.paged(found, 9, PathwaysBean::row);
    }

    private static PathwayRow row(Object[] row) {
        return new PathwayRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                PathwayRows.number(row[4]),
                (Boolean) row[5],
                (Boolean) row[6],
                PathwayRows.number(row[7]),
                PathwayRows.number(row[8]));
    }

    @Override
    public Authored find(Actor actor, UUID pathwayId) {
        return view(mine(actor, pathwayId));
    }

    @Override
    public Authored findByCode(Actor actor, String code) {
        Pathway pathway = rows.byCode(code).orElseThrow(() -> new NotFound("pathway", code));
        if (!reach(actor).includes(pathway.organizationId())) {
            throw new NotFound("pathway", code);
        }
        return view(pathway);
    }

    @Override
    public Authored create(Actor actor, PathwayText text) {
        Reach reach = reach(actor);
        PathwayTexts.check(text, true);
        if (rows.byCode(text.code().strip()).isPresent()) {
            throw new PathwayCodeIsTaken(text.code().strip());
        }
        Pathway pathway =
                new Pathway(
                        text.code().strip(),
                        organization(reach, text.organization()),
                        clock.instant());
        em.persist(pathway);
        em.flush();
        PathwayVersion draft = new PathwayVersion(pathway.id(), 1, clock.instant());
        draft.write(text.title().strip(), text.purpose().strip(), text.rule(), 1, actor.name());
        em.persist(draft);
        em.flush();
        audit.record(actor, "pathway.created", "Pathway", pathway.id(), null, json(draft));
        return view(pathway);
    }

    @Override
    public Authored change(Actor actor, UUID pathwayId, int revision, PathwayText text) {
        Pathway pathway = locked(actor, pathwayId);
        PathwayTexts.check(text, false);
        PathwayVersion last = rows.last(pathwayId);
        String title = text.title().strip();
        String purpose = text.purpose().strip();
        if (last.revision() != revision) {
            // The same sent twice is not somebody else's.
            if (last.isDraft() && last.says(title, purpose, text.rule())) {
                return view(pathway);
            }
            throw new DraftWasChanged(
                    "“" + last.title() + "”",
                    last.changedBy() == null ? "Somebody" : last.changedBy());
        }
        String before = json(last);
        PathwayVersion draft =
                last.isDraft()
                        ? last
                        : new PathwayVersion(pathwayId, last.number() + 1, clock.instant());
        draft.write(title, purpose, text.rule(), revision + 1, actor.name());
        em.persist(draft);
        em.flush();
        audit.record(actor, "pathway.changed", "Pathway", pathwayId, before, json(draft));
        return view(pathway);
    }

    @Override
    public Authored publish(Actor actor, UUID pathwayId) {
        cycles.oneAtATime();
        Pathway pathway = locked(actor, pathwayId);
        PathwayVersion draft = rows.last(pathwayId);
        if (!draft.isDraft()) {
            throw new PathwayIsPublished(draft.title());
        }
        Rule rule = draft.rule();
        List<Detail> wrong = problems(pathway, rule);
        if (!wrong.isEmpty()) {
            throw new PathwayCannotBePublished(draft.title(), wrong);
        }
        draft.publish(clock.instant());
        em.flush();
        refer(draft, rule);
        new PathwayBadges(rows.words(Stream.of(rule)))
                .of(pathway, draft, rule)
                .forEach(achievements::define);
        audit.record(actor, "pathway.published", "Pathway", pathwayId, null, json(draft));
        return view(pathway);
    }

    private List<Detail> problems(Pathway pathway, Rule rule) {
        PathwayRows.Named named = rows.named(Stream.of(rule));
        List<Detail> wrong =
                new ArrayList<>(
                        new RuleCheck(
                                        new RuleWords(named.titles()),
                                        named.titles().keySet(),
                                        named.obtainable())
                                .problems(rule));
        cycles.circle(pathway.code(), rule).ifPresent(wrong::add);
        return wrong;
    }

    private void refer(PathwayVersion version, Rule rule) {
        List<Rule.Credit> steps =
                rule.all()
                        .filter(Rule.Step.class::isInstance)
                        .map(step -> ((Rule.Step) step).credit())
                        .toList();
        rule.credits()
                .forEach(
                        credit ->
                                em.createNativeQuery(
                                                """
                                                insert into credential.pathway_reference
                                                    (version_id, micro_credential_id, pathway_id, equivalent)
                                                select ?1,
                                                    (select id from credential.micro_credential
                                                        where code = ?2 and ?3 = 'MICRO_CREDENTIAL'),
                                                    (select id from credential.pathway
                                                        where code = ?2 and ?3 = 'PATHWAY'), ?4
                                                """)
                                        .setParameter(1, version.id())
                                        .setParameter(2, credit.code())
                                        .setParameter(3, credit.kind().name())
                                        .setParameter(4, !steps.contains(credit))
                                        .executeUpdate());
    }

    @Override
    public void close(Actor actor, UUID pathwayId) {
        Pathway pathway = locked(actor, pathwayId);
        if (!pathway.isClosed()) {
            pathway.close(clock.instant());
            audit.record(actor, "pathway.closed", "Pathway", pathwayId);
        }
    }

    @Override
    public void reopen(Actor actor, UUID pathwayId) {
        Pathway pathway = locked(actor, pathwayId);
        if (pathway.isClosed()) {
            pathway.reopen();
            audit.record(actor, "pathway.reopened", "Pathway", pathwayId);
        }
    }

    @Override
    public List<PathwayLine> preview(Actor actor, Rule rule) {
        reach(actor);
        return rows.words(Stream.of(rule)).lines(rule);
    }

    @Override
    public Paged<Follower> followers(Actor actor, UUID pathwayId, String words, Paged.Part part) {
        Reach reach = reach(actor);
        if (em.find(Pathway.class, pathwayId) == null) {
            throw new NotFound("pathway", pathwayId);
        }
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.id, p.given_name || ' ' || p.family_name, p.username, v.number,
                                    e.steps_done, e.steps_needed, e.next_step, cast(e.completed_on as text),
                                    count(*) over ()
                                from credential.pathway_enrolment e
                                join credential.person p on p.id = e.person_id
                                join credential.pathway_version v on v.id = e.version_id
                                where e.pathway_id = ?1 and e.left_at is null
                                    and (?2 or exists (select from credential.role_grant g
                                        where g.person_id = e.person_id and g.active and g.role = 'EDUCATOR'
                                            and g.organization_id = any(cast(string_to_array(?3, ',') as uuid[]))))
                                    and (?4 = '' or strpos(lower(p.given_name || ' ' || p.family_name || ' '
                                        || p.username), lower(?4)) > 0)
                                order by p.family_name, p.given_name, p.id limit ?5 offset ?6
                                """)
                        .setParameter(1, pathwayId)
                        .setParameter(2, reach.everywhere())
                        .setParameter(3, reach.ids())
                        .setParameter(4, PathwayRows.words(words))
                        .setParameter(5, part.size())
                        .setParameter(6, part.first())
                        .getResultList();
        return PathwayRows.paged(found, 8, PathwaysBean::follower);
    }

    private static Follower follower(Object[] row) {
        return new Follower(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                PathwayRows.number(row[3]),
                PathwayRows.number(row[4]),
                PathwayRows.number(row[5]),
                (String) row[6],
                PathwayRows.day(row[7]));
    }

    private Reach reach(Actor actor) {
        actor.mustHave(Permission.MANAGE_PATHWAYS);
        return oversight.reach(actor);
    }

    private Pathway mine(Actor actor, UUID id) {
        return mine(actor, id, em.find(Pathway.class, id));
    }

    private Pathway locked(Actor actor, UUID id) {
        return mine(actor, id, em.find(Pathway.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Pathway mine(Actor actor, UUID id, Pathway pathway) {
        if (pathway == null || !reach(actor).includes(pathway.organizationId())) {
            throw new NotFound("pathway", id);
        }
        return pathway;
    }

    private UUID organization(Reach reach, String sourcedId) {
        List<?> found =
                em.createNativeQuery(
                                "select id from credential.organization where sourced_id = ?1 and active")
                        .setParameter(1, sourcedId)
                        .getResultList();
        if (found.isEmpty() || !reach.includes((UUID) found.get(0))) {
            throw InvalidRequest.field(
                    "organization",
                    "unknown-organization",
                    "There is no organization '"
                            + sourcedId
                            + "' for which you can offer a pathway.");
        }
        return (UUID) found.get(0);
    }

    private Authored view(Pathway pathway) {
        PathwayVersion version = rows.last(pathway.id());
        Rule rule = version.rule();
        Object[] organization =
                (Object[])
                        em.createNativeQuery(
                                        "select sourced_id, name from credential.organization where id = ?1")
                                .setParameter(1, pathway.organizationId())
                                .getSingleResult();
        return new Authored(
                pathway.id(),
                new PathwayText(
                        pathway.code(),
                        version.title(),
                        version.purpose(),
                        (String) organization[0],
                        rule),
                (String) organization[1],
                version.number(),
                version.revision(),
                version.publishedAt(),
                pathway.isClosed(),
                rows.words(Stream.of(rule)).lines(rule),
                version.isDraft() ? problems(pathway, rule) : List.of());
    }

    private static String json(PathwayVersion version) {
        return Json.createObjectBuilder()
                .add("version", version.number())
                .add("title", version.title())
                .add("purpose", version.purpose())
                .add("rule", RuleJson.write(version.rule()))
                .build()
                .toString();
    }
}
