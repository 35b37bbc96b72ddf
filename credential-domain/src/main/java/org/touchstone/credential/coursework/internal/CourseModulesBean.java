package org.touchstone.credential.coursework.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.coursework.AttemptsAreLeft;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;

@Stateless
public class CourseModulesBean implements CourseModules {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject Oversight oversight;
    @Inject QuizAttempts quizzes;
    @Inject QuizzesUsedUp usedUp;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<ModuleView> of(Actor author, String microCredentialCode) {
        Reach reach = reach(author);
        microCredential(microCredentialCode);
        return views(reach, "c.code = ?1", microCredentialCode);
    }

    @Override
    public ModuleView find(Actor author, UUID moduleId) {
        return views(reach(author), "m.id = ?1", moduleId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("module", moduleId));
    }

    @Override
    public ModuleView add(Actor author, String microCredentialCode, ModuleText text) {
        Reach reach = reach(author);
        UUID microCredential = microCredential(microCredentialCode);
        ModuleText clean = ModuleRules.clean(text);
        CourseModule module =
                new CourseModule(
                        microCredential,
                        organization(reach, clean.organization()),
                        last(microCredential) + 1,
                        clock.instant());
        em.persist(module);
        em.persist(new ModuleVersion(module.id(), 1, clean, clock.instant()));
        record(author, "coursework.module-added", module, null, clean, 1);
        em.flush();
        return find(author, module.id());
    }

    @Override
    public ModuleView change(Actor author, UUID moduleId, ModuleText text) {
        CourseModule module = locked(author, moduleId);
        ModuleText clean = ModuleRules.clean(text);
        ModuleVersion newest = quizzes.newest(moduleId);
        ModuleText before = newest.text(clean.organization());
        if (!before.equals(clean)) {
            int number = newest.number();
            if (isFixed(newest)) {
                em.persist(new ModuleVersion(moduleId, ++number, clean, clock.instant()));
            } else {
                newest.describe(clean);
            }
            record(author, "coursework.module-changed", module, before, clean, number);
            em.flush();
        }
        return find(author, moduleId);
    }

    @Override
    public void move(Actor author, UUID moduleId, boolean up) {
        CourseModule module = locked(author, moduleId);
        em.createQuery(
                        """
                        select m from CourseModule m
                        where m.microCredentialId = :credential and m.organizationId = :place
                            and m.retiredAt is null and m.position %s :here
                        order by m.position %s
                        """
                                .formatted(up ? "<" : ">", up ? "desc" : "asc"),
                        CourseModule.class)
                .setParameter("credential", module.microCredentialId())
                .setParameter("place", module.organizationId())
                .setParameter("here", module.position())
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(
                        neighbour -> {
                            module.swapPlaces(neighbour);
                            audit.record(
                                    author, "coursework.module-moved", "CourseModule", moduleId);
                        });
        em.flush();
    }

    @Override
    public void retire(Actor author, UUID moduleId) {
        if (locked(author, moduleId).retire(clock.instant())) {
            audit.record(author, "coursework.module-retired", "CourseModule", moduleId);
        }
    }

    @Override
    public Paged<Stuck> stuck(Actor author, UUID moduleId, Paged.Part part) {
        Reach reach = reach(author);
        find(author, moduleId);
        return usedUp.list(reach, quizzes.newest(moduleId).id(), part);
    }

    @Override
    public void allowAnother(Actor author, UUID moduleId, UUID personId) {
        Reach reach = reach(author);
        find(author, moduleId);
        em.find(CourseModule.class, moduleId, LockModeType.PESSIMISTIC_WRITE);
        ModuleVersion newest = quizzes.newest(moduleId);
        if (!usedUp.allowAnother(reach, newest.id(), personId)) {
            throw new AttemptsAreLeft();
        }
        audit.record(
                author,
                "coursework.attempt-allowed",
                "CourseModule",
                moduleId,
                null,
                Json.createObjectBuilder().add("person", personId.toString()).build().toString());
    }

    private Reach reach(Actor author) {
        author.mustHave(Permission.MANAGE_COURSEWORK);
        return oversight.reach(author);
    }

    private UUID microCredential(String code) {
        return catalog.newest(code)
                .orElseThrow(() -> new NotFound("micro-credential", code))
                .microCredentialId();
    }

    /** Whoever changes a module waits for the one before, and for those who complete it. */
    private CourseModule locked(Actor author, UUID moduleId) {
        Reach reach = reach(author);
        CourseModule module = em.find(CourseModule.class, moduleId);
        if (module == null || !reach.includes(module.organizationId())) {
            throw new NotFound("module", moduleId);
        }
        em.refresh(module, LockModeType.PESSIMISTIC_WRITE);
        if (module.isRetired()) {
            throw new NotFound("module", moduleId);
        }
        return module;
    }

    private UUID organization(Reach reach, String identifier) {
        List<?> found =
                em.createNativeQuery(
                                "select id from credential.organization where active and (sourced_id = ?1 or cast(id as text) = ?1)")
                        .setParameter(1, identifier == null ? "" : identifier.strip())
                        .getResultList();
        return found.stream()
                .map(UUID.class::cast)
                .filter(reach::includes)
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "organization",
                                        "not-yours",
                                        "Choose an organization that you manage; its educators are asked for the module."));
    }

    private int last(UUID microCredential) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "modules" + microCredential)
                .getResultList();
        return ((Number)
                        em.createNativeQuery(
                                        "select coalesce(max(position), 0) from credential.course_module where micro_credential_id = ?1")
                                .setParameter(1, microCredential)
                                .getSingleResult())
                .intValue();
    }

    private boolean isFixed(ModuleVersion version) {
        return !em.createNativeQuery(
                        """
                        select 1 from credential.module_completion where version_id = ?1
                        union all select 1 from credential.quiz_attempt where version_id = ?1 limit 1
                        """)
                .setParameter(1, version.id())
                .getResultList()
                .isEmpty();
    }

    /** Those in reach, and those that are above it, which its educators are asked for too. */
    private List<ModuleView> views(Reach reach, String which, Object value) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                with recursive above as (
                                    select unnest(cast(string_to_array(?3, ',') as uuid[])) as id
                                    union
                                    select o.parent_id from credential.organization o join above a on a.id = o.id
                                    where o.parent_id is not null
                                )
                                select v.id, c.code, o.name, o.sourced_id, m.organization_id,
                                    exists (select from credential.module_completion d where d.version_id = v.id)
                                        or exists (select from credential.quiz_attempt q where q.version_id = v.id),
                                    (select count(*) from credential.module_completion d where d.module_id = m.id)
                                from credential.course_module m
                                join credential.micro_credential c on c.id = m.micro_credential_id
                                join credential.organization o on o.id = m.organization_id
                                """
                                        + Asked.NEWEST
                                        + """
                                where %s and m.retired_at is null
                                    and (cast(?2 as boolean) or m.organization_id in (select id from above))
                                order by m.position, m.created_at, m.id
                                """
                                                .formatted(which))
                        .setParameter(1, value)
                        .setParameter(2, reach.everywhere())
                        .setParameter(3, reach.ids())
                        .getResultList();
        Map<UUID, ModuleVersion> versions =
                quizzes.versions(rows.stream().map(row -> (UUID) ((Object[]) row)[0]).toList());
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> view(reach, row, versions.get((UUID) row[0])))
                .toList();
    }

    private static ModuleView view(Reach reach, Object[] row, ModuleVersion version) {
        return new ModuleView(
                version.moduleId(),
                (String) row[1],
                version.number(),
                (String) row[2],
                version.text(row[3] == null ? row[4].toString() : (String) row[3]),
                (Boolean) row[5],
                ((Number) row[6]).longValue(),
                reach.includes((UUID) row[4]));
    }

    private void record(
            Actor author,
            String action,
            CourseModule module,
            ModuleText before,
            ModuleText after,
            int number) {
        audit.record(
                author,
                action,
                "CourseModule",
                module.id(),
                before == null ? null : json(before, 0),
                json(after, number));
    }

    private static String json(ModuleText text, int number) {
        var json =
                Json.createObjectBuilder()
                        .add("title", text.title())
                        .add("minutes", text.minutes())
                        .add("completion", text.completion().name())
                        .add("questions", text.quiz() == null ? 0 : text.quiz().questions().size());
        if (number > 0) {
            json.add("version", number);
        }
        return json.build().toString();
    }
}
