package org.touchstone.credential.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Role;

/**
 * A role of a person in an organization for a period; both ends belong to it, an open end is null.
 */
@Entity
@Table(schema = "credential", name = "role_grant")
public class RoleGrant {
    @Id private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private boolean active;

    protected RoleGrant() {}

    RoleGrant(UUID personId, UUID organizationId, Role role, LocalDate beginsOn, LocalDate endsOn) {
        if (beginsOn != null && endsOn != null && endsOn.isBefore(beginsOn)) {
            throw InvalidRequest.field(
                    "endsOn", "ends-before-it-begins", "The role would end before it begins.");
        }
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.organizationId = organizationId;
        this.role = role;
        this.beginsOn = beginsOn;
        this.endsOn = endsOn;
        this.active = true;
    }

    Role role() {
        return role;
    }

    boolean isInForceOn(LocalDate day) {
        return active
                && (beginsOn == null || !day.isBefore(beginsOn))
                && (endsOn == null || !day.isAfter(endsOn));
    }
}
