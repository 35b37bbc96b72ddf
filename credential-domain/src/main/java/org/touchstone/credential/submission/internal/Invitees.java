package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who may be invited to a team: educators, by what their colleagues know of them. */
@Dependent
public class Invitees {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AttemptRules rules;

    /**
     * The one active educator with this user name, e-mail, staff id or roster id; empty when there
     * is none, or more than one.
     */
    @SuppressWarnings("unchecked")
    Optional<UUID> find(String identifier) {
        List<UUID> found =
                em.createNativeQuery(
                                """
                        select p.id from credential.person p
                        where p.active and ?1 in (lower(p.username), lower(p.email), lower(p.state_id), lower(p.sourced_id))
                            and exists (
                                select 1 from credential.published_membership m
                                where m.person_id = p.id and m.role = 'EDUCATOR'
                                    and coalesce(m.begins_on, '-infinity') <= ?2
                                    and coalesce(m.ends_on, 'infinity') >= ?2)
                        limit 2
                        """)
                        .setParameter(1, identifier.toLowerCase(Locale.ROOT))
                        .setParameter(2, rules.today())
                        .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
