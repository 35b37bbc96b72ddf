package org.touchstone.credential.organization.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.LastAdministrator;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.credential.organization.RoleIsHeld;
import org.touchstone.credential.organization.RoleIsTheRosters;

@Stateless
public class RoleGrantsBean implements RoleGrants {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    @Override
    public UUID grant(Actor actor, UUID personId, RoleGrantRequest request) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        // Two grants of one person are given one after the other, or both would find no other.
        if (em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound("person", personId);
        }
        UUID organization = organization(request.organization());
        RoleGrant grant =
                new RoleGrant(
                        personId,
                        organization,
                        request.role(),
                        request.beginsOn(),
                        request.endsOn());
        boolean isHeld = grants(personId).stream().anyMatch(other -> other.overlaps(grant));
        if (isHeld) {
            throw new RoleIsHeld(request.role().name(), request.organization());
        }
        em.persist(grant);
        em.flush();
        audit.record(actor, "role.granted", "Person", personId, null, json(grant));
        return grant.id();
    }

    @Override
    public void end(Actor actor, UUID grantId, LocalDate lastDay) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        RoleGrant grant = em.find(RoleGrant.class, grantId, LockModeType.PESSIMISTIC_WRITE);
        if (grant == null) {
            throw new NotFound("role", grantId);
        }
        if (grant.isFromRoster()) {
            throw new RoleIsTheRosters();
        }
        String before = json(grant);
        grant.end(lastDay == null ? days.today() : lastDay);
        em.flush();
        if (grant.role() == Role.AGENCY_ADMINISTRATOR && !somebodyAdministers(grant.endsOn())) {
            throw new LastAdministrator();
        }
        audit.record(actor, "role.ended", "Person", grant.personId(), before, json(grant));
    }

    /** After the day, and as far as anybody has said without an end. */
    private boolean somebodyAdministers(LocalDate day) {
        return !em.createNativeQuery(
                        """
                        select 1 from credential.role_grant g join credential.person p on p.id = g.person_id
                        where g.role = 'AGENCY_ADMINISTRATOR' and g.active and p.active
                            and (g.begins_on is null or g.begins_on <= ?1) and g.ends_on is null
                        """)
                .setParameter(1, day.plusDays(1))
                .getResultList()
                .isEmpty();
    }

    private List<RoleGrant> grants(UUID personId) {
        return em.createQuery(
                        "select g from RoleGrant g where g.personId = :person", RoleGrant.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private UUID organization(String sourcedId) {
        List<?> found =
                em.createNativeQuery(
                                "select id from credential.organization where sourced_id = ?1 and active")
                        .setParameter(1, sourcedId)
                        .getResultList();
        if (found.isEmpty()) {
            throw InvalidRequest.field(
                    "organization",
                    "unknown-organization",
                    "There is no organization '"
                            + sourcedId
                            + "'. Import the roster first or mend its id.");
        }
        return (UUID) found.get(0);
    }

    private static String json(RoleGrant grant) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("role", grant.role().name())
                        .add("organization", grant.organizationId().toString());
        if (grant.beginsOn() != null) {
            json.add("beginsOn", grant.beginsOn().toString());
        }
        if (grant.endsOn() != null) {
            json.add("endsOn", grant.endsOn().toString());
        }
        return json.build().toString();
    }
}
