package org.touchstone.credential.award.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a badge for more than one micro-credential says; it never changes. */
@Entity
@Table(schema = "credential", name = "achievement")
public class AchievementText {
    @Id private UUID id;

    private String kind;
    private String code;
    private int version;
    private String title;
    private String description;
    private String narrative;
    private String address;

    protected AchievementText() {}

    boolean isPathway() {
        return kind.equals("PATHWAY");
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String narrative() {
        return narrative;
    }

    /** Of the public page, below the base address. */
    String address() {
        return address;
    }
}
