package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.Supervisors;

@Stateless
public class SupervisorsBean implements Supervisors {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> on(Instant moment) {
        return em.createNativeQuery(
                        """
                        select distinct person_id from credential.published_membership
                        where role = 'SUPERVISOR' and coalesce(begins_on, '-infinity') <= ?1
                            and coalesce(ends_on, 'infinity') >= ?1
                        """)
                .setParameter(1, settings.businessDays().dayOf(moment))
                .getResultList();
    }
}
