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

    /** The roster's key; null for one that was given here. */
    @Column(name = "sourced_id")
    private String sourcedId;

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
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.organizationId = organizationId;
        this.role = role;
        this.beginsOn = beginsOn;
        this.active = true;
        end(endsOn);
    }

    /**
     * @param lastDay null: no end
     */
    final void end(LocalDate lastDay) {
        if (beginsOn != null && lastDay != null && lastDay.isBefore(beginsOn)) {
            throw InvalidRequest.field(
                    "endsOn", "ends-before-it-begins", "The role would end before it begins.");
        }
        endsOn = lastDay;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isFromRoster() {
        return sourcedId != null;
    }

    /** The same role in the same organization, on one day at least. */
    boolean overlaps(RoleGrant other) {
        return active
                && role == other.role
                && organizationId.equals(other.organizationId)
                && (endsOn == null || other.beginsOn == null || !endsOn.isBefore(other.beginsOn))
                && (other.endsOn == null || beginsOn == null || !other.endsOn.isBefore(beginsOn));
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
