package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;

@Stateless
public class CatalogBean implements Catalog {
    private static final String NEWEST =
            """
            select v from MicroCredentialVersion v where v.state = 'PUBLISHED' and v.number =
                (select max(o.number) from MicroCredentialVersion o
                    where o.microCredential = v.microCredential and o.state = 'PUBLISHED')
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;

    @Inject KnownVersions known;

    @Inject Clock clock;

    @Override
    public List<CatalogEntry> search(String words) {
        String pattern =
                "%" + (words == null ? "" : escape(words.strip().toLowerCase(Locale.ROOT))) + "%";
        return em.createQuery(
                        NEWEST
                                + """
                                and (lower(v.microCredential.title) like :words escape '!'
                                    or lower(v.microCredential.code) like :words escape '!'
                                    or lower(v.competency) like :words escape '!')
                                order by v.microCredential.title
                                """,
                        MicroCredentialVersion.class)
                .setParameter("words", pattern)
                .getResultStream()
                .map(MicroCredentialVersion::toEntry)
                .toList();
    }

    private static String escape(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @Override
    public Optional<CatalogEntry> newest(String code) {
        return em.createQuery(
                        NEWEST + " and v.microCredential.code = :code",
                        MicroCredentialVersion.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(MicroCredentialVersion::toEntry);
    }

    @Override
    public CatalogEntry version(UUID versionId) {
        return known.get(versionId, this::read);
    }

    private CatalogEntry read(UUID versionId) {
        MicroCredentialVersion version = em.find(MicroCredentialVersion.class, versionId);
        if (version == null) {
            throw new NotFound("version of a micro-credential", versionId);
        }
        return version.toEntry();
    }

    @Override
    public CatalogEntry version(String code, int number) {
        return em.createQuery(
                        """
                        select v from MicroCredentialVersion v where v.microCredential.code = :code
                            and v.number = :number and v.publishedAt is not null
                        """,
                        MicroCredentialVersion.class)
                .setParameter("code", code)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(MicroCredentialVersion::toEntry)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "version of a micro-credential",
                                        code + ", version " + number));
    }

    @Override
    public CatalogEntry publish(Actor actor, Publication publication) {
        actor.mustHave(Permission.MANAGE_CATALOG);
        List<Detail> wrong = check(publication);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(
                    "This version cannot be published yet. Mend what is listed.", wrong);
        }
        // Of two who publish at once, the second gets the number after the first one's.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('catalog:' || ?1, 0))")
                .setParameter(1, publication.code())
                .getResultList();
        MicroCredential microCredential =
                em.createQuery(
                                "select m from MicroCredential m where m.code = :code",
                                MicroCredential.class)
                        .setParameter("code", publication.code())
                        .getResultStream()
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    MicroCredential created =
                                            new MicroCredential(
                                                    publication.code(), publication.title());
                                    em.persist(created);
                                    return created;
                                });
        microCredential.rename(publication.title());
        int number =
                em.createQuery(
                                "select coalesce(max(v.number), 0) from MicroCredentialVersion v where v.microCredential = :of",
                                Integer.class)
                        .setParameter("of", microCredential)
                        .getSingleResult();
        MicroCredentialVersion version =
                new MicroCredentialVersion(
                        microCredential, number + 1, publication, clock.instant());
        String left = inFlight(microCredential);
        em.persist(version);
        CatalogEntry entry = version.toEntry();
        known.forget();
        audit.record(
                actor,
                "micro-credential.published",
                "MicroCredentialVersion",
                entry.versionId(),
                null,
                left);
        return entry;
    }

    /** What is under way, by version and state, and goes on under its version; null for none. */
    private String inFlight(MicroCredential microCredential) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select v.number, s.state, count(*)
                        from credential.submission s
                        join credential.micro_credential_version v on v.id = s.version_id
                        where s.micro_credential_id = ?1 and s.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INCOMPLETE')
                        group by v.number, s.state order by v.number, s.state
                        """)
                        .setParameter(1, microCredential.id())
                        .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        JsonArrayBuilder counts = Json.createArrayBuilder();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.add(
                    Json.createObjectBuilder()
                            .add("version", ((Number) columns[0]).intValue())
                            .add("state", (String) columns[1])
                            .add("works", ((Number) columns[2]).longValue()));
        }
        return Json.createObjectBuilder().add("inFlight", counts).build().toString();
    }

    private static List<Detail> check(Publication publication) {
        List<Detail> wrong = new ArrayList<>();
        if (publication.requirements().isEmpty()) {
            wrong.add(
                    new Detail("requirements", "none", "Ask for at least one piece of evidence."));
        }
        if (publication.rubric().isEmpty()) {
            wrong.add(new Detail("rubric", "none", "Give at least one criterion."));
        }
        for (RequirementText requirement : publication.requirements()) {
            if (requirement.teamWork() && requirement.kind() == RequirementKind.REFLECTION) {
                wrong.add(
                        new Detail(
                                "requirements." + requirement.title(),
                                "reflection-by-a-team",
                                "A reflection is each educator's own: do not let a team supply '"
                                        + requirement.title()
                                        + "'."));
            }
        }
        for (CriterionText criterion : publication.rubric()) {
            if (criterion.requirements().stream()
                    .anyMatch(place -> place < 1 || place > publication.requirements().size())) {
                wrong.add(
                        new Detail(
                                "rubric." + criterion.title(),
                                "requirement-unknown",
                                "'"
                                        + criterion.title()
                                        + "' judges a requirement that is not in the list. Give places from 1 to "
                                        + publication.requirements().size()
                                        + "."));
            }
            boolean somethingMeets = criterion.levels().stream().anyMatch(LevelText::isMet);
            boolean everythingMeets = criterion.levels().stream().allMatch(LevelText::isMet);
            if (!somethingMeets || everythingMeets) {
                wrong.add(
                        new Detail(
                                "rubric." + criterion.title(),
                                "decides-nothing",
                                "Give '"
                                        + criterion.title()
                                        + "' one level that meets it and one that does not."));
            }
        }
        return wrong;
    }
}
