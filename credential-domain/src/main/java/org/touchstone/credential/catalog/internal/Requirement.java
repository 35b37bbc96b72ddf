package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;

/** What an attempt has to supply. */
@Entity
@Table(schema = "credential", name = "requirement")
public class Requirement {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private MicroCredentialVersion version;

    private int position;

    @Enumerated(EnumType.STRING)
    private RequirementKind kind;

    private String title;

    private String guidance;

    @Column(name = "minimum_items")
    private int minimumItems;

    @Column(name = "minimum_words")
    private Integer minimumWords;

    @Column(name = "maximum_words")
    private Integer maximumWords;

    @Column(name = "team_work")
    private boolean teamWork;

    protected Requirement() {}

    Requirement(MicroCredentialVersion version, int position, RequirementText text) {
        this.id = UUID.randomUUID();
        this.version = version;
        this.position = position;
        this.kind = text.kind();
        this.title = text.title();
        this.guidance = text.guidance();
        this.minimumItems = text.minimumItems();
        this.minimumWords = text.minimumWords();
        this.maximumWords = text.maximumWords();
        this.teamWork = text.teamWork();
    }

    UUID id() {
        return id;
    }

    RequirementView toView() {
        return new RequirementView(
                id,
                position,
                kind,
                title,
                guidance,
                minimumItems,
                minimumWords,
                maximumWords,
                teamWork);
    }
}
