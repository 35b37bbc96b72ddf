package org.touchstone.credential.organization.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.organization.Oversight;

@Stateless
public class OversightBean implements Oversight {
    private static final String IN_FORCE =
            """
            g.person_id = ?1 and g.active and (g.begins_on is null or g.begins_on <= ?2)
            and (g.ends_on is null or g.ends_on >= ?2)
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    @Override
    public Reach reach(Actor actor) {
        if (actor.personId() == null || isOfTheAgency(actor)) {
            return new Reach(true, Set.of());
        }
        Set<UUID> below = new HashSet<>();
        for (Object id :
                ask(
                        """
                        with recursive reach as (
                            select g.organization_id as id from credential.role_grant g
                            where g.role = 'PROGRAM_MANAGER' and %s
                            union
                            select o.id from credential.organization o join reach r on o.parent_id = r.id
                        )
                        select id from reach
                        """,
                        actor)) {
            below.add((UUID) id);
        }
        return new Reach(false, below);
    }

    private boolean isOfTheAgency(Actor actor) {
        return !ask(
                        "select 1 from credential.role_grant g where g.role = 'AGENCY_ADMINISTRATOR' and %s limit 1",
                        actor)
                .isEmpty();
    }

    private List<?> ask(String query, Actor actor) {
        return em.createNativeQuery(query.formatted(IN_FORCE))
                .setParameter(1, actor.personId())
                .setParameter(2, days.today())
                .getResultList();
    }
}
