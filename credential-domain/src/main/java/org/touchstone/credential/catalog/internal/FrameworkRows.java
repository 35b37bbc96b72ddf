package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Frameworks.Item;

/** Reads items of frameworks. */
@Dependent
public class FrameworkRows {
    /** What an item is read from; the last column is for the size of a list. */
    static final String ITEM =
            """
            select i.id, i.framework_id, f.title, i.uri, i.coding, i.type, i.statement,
                (select count(*) from credential.framework_item c
                    where c.framework_id = i.framework_id and c.parent_id = i.id),
                (select count(*) from credential.version_alignment a where a.item_id = i.id),
                i.active, count(*) over ()
            from credential.framework_item i
            join credential.framework f on f.id = i.framework_id
            """;

    static final int SIZE_OF_LIST = 10;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    List<Item> items(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows =
                em.createNativeQuery(
                                ITEM
                                        + " where i.id = any(cast(string_to_array(?1, ',') as uuid[]))")
                        .setParameter(
                                1,
                                ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream().map(FrameworkRows::item).toList();
    }

    static Item item(Object columns) {
        Object[] row = (Object[]) columns;
        return new Item(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                (Boolean) row[9]);
    }
}
