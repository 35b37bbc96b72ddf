package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The definition of one competency through all its versions. */
@Entity
@Table(schema = "credential", name = "micro_credential")
public class MicroCredential {
    @Id private UUID id;

    private String code;

    private String title;

    protected MicroCredential() {}

    MicroCredential(String code, String title) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.title = title;
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

    void rename(String newTitle) {
        title = newTitle;
    }
}
