package org.touchstone.credential.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.program.Programs.ProgramText;

/** What the cohorts of a program have in common. */
@Entity
@Table(schema = "credential", name = "program_series")
public class ProgramSeries {
    @Id private UUID id;
    private String code;
    private String title;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String summary;
    private String recognition;

    protected ProgramSeries() {}

    ProgramSeries(UUID organizationId, ProgramText text) {
        this.id = UUID.randomUUID();
        this.code = text.code();
        describe(organizationId, text);
    }

    /** Everything but the code, which history files and cohorts hang on. */
    final void describe(UUID offeredBy, ProgramText text) {
        organizationId = offeredBy;
        title = text.title();
        summary = text.summary();
        recognition = text.recognition();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    UUID organizationId() {
        return organizationId;
    }

    String summary() {
        return summary;
    }

    String recognition() {
        return recognition;
    }
}
