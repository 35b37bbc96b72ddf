package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.catalog.internal.CasePackage.Document;

/** A framework of competencies, as its publisher describes it. */
@Entity
@Table(schema = "credential", name = "framework")
public class Framework {
    @Id private UUID id;
    private String uri;
    private String title;
    private String creator;
    private String description;
    private String version;

    @Column(name = "adoption_status")
    private String adoptionStatus;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected Framework() {}

    Framework(Document document) {
        id = document.id();
        describe(document);
    }

    /**
     * @return whether that is something else than before
     */
    final boolean describe(Document document) {
        boolean isSame =
                document.equals(
                        new Document(
                                id,
                                uri,
                                title,
                                creator,
                                description,
                                version,
                                adoptionStatus,
                                Objects.requireNonNullElse(changedAt, Instant.EPOCH)));
        uri = document.uri();
        title = document.title();
        creator = document.creator();
        description = document.description();
        version = document.version();
        adoptionStatus = document.adoptionStatus();
        changedAt = document.changedAt();
        return !isSame;
    }

    void imported(Instant now) {
        importedAt = now;
    }

    String title() {
        return title;
    }

    Instant changedAt() {
        return changedAt;
    }
}
