package org.touchstone.credential.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.organization.People.NewPerson;

/** Somebody with an account: from the roster or made by hand. */
@Entity
@Table(schema = "credential", name = "person")
public class Person {
    @Id private UUID id;

    @Column(name = "sourced_id")
    private String sourcedId;

    private String username;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String email;

    @Column(name = "state_id")
    private String stateId;

    private boolean active;

    @Column(name = "password_hash")
    private String passwordHash;

    protected Person() {}

    Person(NewPerson details) {
        this.id = UUID.randomUUID();
        this.username = details.username();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.email = details.email();
        this.stateId = details.stateId();
        this.active = true;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String email() {
        return email;
    }

    String stateId() {
        return stateId;
    }

    boolean isActive() {
        return active;
    }

    String displayName() {
        return givenName + " " + familyName;
    }

    /** Null: cannot sign in with a password. */
    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }
}
