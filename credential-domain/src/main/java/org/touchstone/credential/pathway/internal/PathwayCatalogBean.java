package org.touchstone.credential.pathway.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.RuleJson;

@Stateless
public class PathwayCatalogBean implements PathwayCatalog {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PathwayRows rows;

    @Override
    public Paged<PathwayCard> search(String words, Paged.Part part) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.code, p.title, p.purpose, o.name, v.rule, count(*) over ()
                                from credential.published_pathway p
                                join credential.pathway_version v on v.id = p.version_id
                                join credential.organization o on o.id = p.organization_id
                                where p.closed_at is null and (?1 = '' or strpos(lower(
                                    p.title || ' ' || p.code || ' ' || p.purpose || ' ' || o.name), lower(?1)) > 0)
                                order by p.title, p.code limit ?2 offset ?3
                                """)
                        .setParameter(1, PathwayRows.words(words))
                        .setParameter(2, part.size())
                        .setParameter(3, part.first())
                        .getResultList();
        return PathwayRows.paged(found, 5, PathwayCatalogBean::card);
    }

    private static PathwayCard card(Object[] row) {
        return new PathwayCard(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                steps(RuleJson.read((String) row[4])));
    }

    /** The fewest. */
    static int steps(Rule rule) {
        return RuleEngine.progress(rule, Map.of()).remaining();
    }

    @Override
    public List<PathwayCard> naming(String microCredential) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.code, p.title, p.purpose, o.name, v.rule
                                from credential.published_pathway p
                                join credential.pathway_version v on v.id = p.version_id
                                join credential.organization o on o.id = p.organization_id
                                where p.closed_at is null and exists (
                                    select from credential.pathway_reference r
                                    join credential.micro_credential m on m.id = r.micro_credential_id
                                    where r.version_id = p.version_id and m.code = ?1)
                                order by p.title, p.code limit 50
                                """)
                        .setParameter(1, microCredential)
                        .getResultList();
        return found.stream().map(row -> card((Object[]) row)).toList();
    }

    @Override
    public PathwayShown find(String code, int number) {
        Pathway pathway = rows.byCode(code).orElseThrow(() -> new NotFound("pathway", code));
        PathwayVersion newest =
                rows.newest(pathway.id()).orElseThrow(() -> new NotFound("pathway", code));
        PathwayVersion version =
                number == 0
                        ? newest
                        : rows.version(pathway.id(), number)
                                .orElseThrow(
                                        () ->
                                                new NotFound(
                                                        "pathway", code + ", version " + number));
        Rule rule = version.rule();
        return new PathwayShown(
                code,
                version.title(),
                version.purpose(),
                (String)
                        em.createNativeQuery(
                                        "select name from credential.organization where id = ?1")
                                .setParameter(1, pathway.organizationId())
                                .getSingleResult(),
                version.number(),
                newest.number(),
                version.publishedAt(),
                pathway.isClosed(),
                rule.all()
                        .filter(part -> part instanceof Group group && group.milestone() != null)
                        .map(part -> ((Group) part).milestone())
                        .toList(),
                rows.words(Stream.of(rule)).lines(rule),
                rule);
    }

    @Override
    public List<String> microCredentials(String code) {
        return find(code, 0)
                .rule()
                .credits()
                .filter(credit -> credit.kind() == Rule.Kind.MICRO_CREDENTIAL)
                .map(Rule.Credit::code)
                .toList();
    }
}
