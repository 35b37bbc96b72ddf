package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.catalog.internal.CasePackage.PackedItem;

/** One competency of a framework. It is never deleted: something may be aligned to it. */
@Entity
@Table(schema = "credential", name = "framework_item")
public class FrameworkItem {
    @Id private UUID id;

    @Column(name = "framework_id")
    private UUID frameworkId;

    private String uri;
    private String coding;
    private String type;
    private String statement;

    @Column(name = "parent_id")
    @Convert(converter = OptionalUuid.class)
    private UUID parentId;

    private int position;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean active;

    protected FrameworkItem() {}

    FrameworkItem(UUID frameworkId, PackedItem item) {
        this.id = item.id();
        this.frameworkId = frameworkId;
        become(item);
    }

    /**
     * @return whether that is something else than before
     */
    final boolean become(PackedItem item) {
        boolean isSame =
                active
                        && item.equals(
                                new PackedItem(
                                        id, uri, coding, type, statement, parentId, position,
                                        changedAt));
        uri = item.uri();
        coding = item.coding();
        type = item.type();
        statement = item.statement();
        parentId = item.parentId();
        position = item.position();
        changedAt = item.changedAt();
        active = true;
        return !isSame;
    }

    /**
     * @return whether it was offered until now
     */
    boolean withdraw() {
        boolean was = active;
        active = false;
        return was;
    }

    UUID id() {
        return id;
    }
}
