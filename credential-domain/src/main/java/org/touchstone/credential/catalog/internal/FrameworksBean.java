package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.FrameworkIsNewer;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.internal.CasePackage.PackedItem;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;

@Stateless
public class FrameworksBean implements Frameworks {
    private static final String FRAMEWORK =
            """
            select f.id, f.uri, f.title, f.creator, f.description, f.version, f.adoption_status, f.changed_at,
                f.imported_at,
                (select count(*) from credential.framework_item i where i.framework_id = f.id and i.active)
            from credential.framework f
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject FrameworkRows rows;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Imported importPackage(Actor agency, InputStream json) {
        agency.mustHave(Permission.MANAGE_CATALOG);
        CasePackage given = CasePackage.read(json);
        UUID id = given.document().id();
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('framework', 0))")
                .getResultList();
        mustBeItsOwn(given);
        Framework framework = em.find(Framework.class, id);
        boolean describedAnew;
        if (framework == null) {
            framework = new Framework(given.document());
            framework.imported(clock.instant());
            em.persist(framework);
            em.flush();
            describedAnew = true;
        } else {
            if (given.document().changedAt().isBefore(framework.changedAt())) {
                throw new FrameworkIsNewer(
                        framework.title(), framework.changedAt(), given.document().changedAt());
            }
            describedAnew = framework.describe(given.document());
        }
        Imported done = merge(given, describedAnew);
        if (!done.nothingNew()) {
            framework.imported(clock.instant());
            audit.record(agency, "framework.imported", "Framework", id, null, json(done));
        }
        return done;
    }

    private Imported merge(CasePackage given, boolean describedAnew) {
        Map<UUID, FrameworkItem> before = new HashMap<>();
        em.createQuery(
                        "select i from FrameworkItem i where i.frameworkId = :id",
                        FrameworkItem.class)
                .setParameter("id", given.document().id())
                .getResultStream()
                .forEach(item -> before.put(item.id(), item));
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        for (PackedItem item : given.items()) {
            FrameworkItem known = before.remove(item.id());
            if (known == null) {
                em.persist(new FrameworkItem(given.document().id(), item));
                created++;
            } else if (known.become(item)) {
                changed++;
            } else {
                unchanged++;
            }
        }
        int removed = (int) before.values().stream().filter(FrameworkItem::withdraw).count();
        em.flush();
        return new Imported(
                given.document().id(),
                given.document().title(),
                describedAnew,
                created,
                changed,
                removed,
                unchanged);
    }

    /** An identifier names one item everywhere. */
    private void mustBeItsOwn(CasePackage given) {
        String ids =
                given.items().stream()
                        .map(item -> item.id().toString())
                        .collect(Collectors.joining(","));
        List<?> taken =
                em.createNativeQuery(
                                """
                                select cast(i.id as text), f.title from credential.framework_item i
                                join credential.framework f on f.id = i.framework_id
                                where i.framework_id <> ?1
                                    and i.id in (select cast(unnest(string_to_array(?2, ',')) as uuid))
                                limit 20
                                """)
                        .setParameter(1, given.document().id())
                        .setParameter(2, ids)
                        .getResultList();
        List<Detail> wrong = new ArrayList<>();
        for (Object row : taken) {
            Object[] columns = (Object[]) row;
            wrong.add(
                    new Detail(
                            "CFItems",
                            "of-another-framework",
                            "The item "
                                    + columns[0]
                                    + " is of the framework '"
                                    + columns[1]
                                    + "'."));
        }
        CasePackage.refuse(wrong);
    }

    private static String json(Imported done) {
        return Json.createObjectBuilder()
                .add("title", done.title())
                .add("created", done.created())
                .add("changed", done.changed())
                .add("removed", done.removed())
                .build()
                .toString();
    }

    @Override
    public List<FrameworkView> list(Actor author) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        List<?> found = em.createNativeQuery(FRAMEWORK + " order by f.title, f.id").getResultList();
        return found.stream().map(FrameworksBean::view).toList();
    }

    @Override
    public FrameworkView find(Actor author, UUID frameworkId) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        List<?> found =
                em.createNativeQuery(FRAMEWORK + " where f.id = ?1")
                        .setParameter(1, frameworkId)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(FrameworksBean::view)
                .orElseThrow(() -> new NotFound("framework", frameworkId));
    }

    private static FrameworkView view(Object columns) {
        Object[] row = (Object[]) columns;
        return new FrameworkView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                InstantColumn.read(row[7]),
                InstantColumn.read(row[8]),
                ((Number) row[9]).longValue());
    }

    @Override
    public Paged<Item> children(Actor author, UUID frameworkId, UUID parent, Paged.Part part) {
        find(author, frameworkId);
        Query query =
                em.createNativeQuery(
                                FrameworkRows.ITEM
                                        + " where i.framework_id = ?1 and "
                                        + (parent == null
                                                ? "i.parent_id is null"
                                                : "i.parent_id = ?4")
                                        + " order by i.position limit ?2 offset ?3")
                        .setParameter(1, frameworkId);
        if (parent != null) {
            query.setParameter(4, parent);
        }
        return paged(query, part);
    }

    @Override
    public Paged<Item> search(Actor author, UUID frameworkId, String words, Paged.Part part) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        Query query =
                em.createNativeQuery(
                                FrameworkRows.ITEM
                                        + """
                                         where i.active and (?1 = '' or i.framework_id = cast(nullif(?1, '') as uuid))
                                            and strpos(lower(coalesce(i.coding, '') || ' ' || i.statement), lower(?4)) > 0
                                        order by f.title, i.position limit ?2 offset ?3
                                        """)
                        .setParameter(1, frameworkId == null ? "" : frameworkId.toString())
                        .setParameter(4, words == null ? "" : words.strip());
        return paged(query, part);
    }

    private static Paged<Item> paged(Query query, Paged.Part part) {
        List<?> found =
                query.setParameter(2, part.size()).setParameter(3, part.first()).getResultList();
        return new Paged<>(
                found.stream().map(FrameworkRows::item).toList(),
                found.isEmpty()
                        ? 0
                        : ((Number) ((Object[]) found.get(0))[FrameworkRows.SIZE_OF_LIST])
                                .longValue());
    }

    @Override
    public List<Item> path(Actor author, UUID itemId) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        List<?> ids =
                em.createNativeQuery(
                                """
                                with recursive up as (
                                    select id, parent_id, 1 as height from credential.framework_item where id = ?1
                                    union all
                                    select i.id, i.parent_id, u.height + 1 from credential.framework_item i
                                    join up u on i.id = u.parent_id where u.height < 100
                                )
                                select cast(id as text) from up order by height desc
                                """)
                        .setParameter(1, itemId)
                        .getResultList();
        if (ids.isEmpty()) {
            throw new NotFound("item of a framework", itemId);
        }
        List<UUID> order = ids.stream().map(id -> UUID.fromString((String) id)).toList();
        Map<UUID, Item> items =
                rows.items(order).stream().collect(Collectors.toMap(Item::id, item -> item));
        return order.stream().map(items::get).toList();
    }

    @Override
    public List<Item> items(Actor author, List<UUID> itemIds) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        return rows.items(itemIds);
    }
}
