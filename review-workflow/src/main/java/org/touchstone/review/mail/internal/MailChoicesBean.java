package org.touchstone.review.mail.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.mail.MailChoices;

@Stateless
public class MailChoicesBean implements MailChoices {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Choice of(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select coalesce(c.wanted, true), nullif(p.email, '')
                                        from credential.published_person p
                                        left join review.mail_choice c on c.person_id = p.id where p.id = ?1
                                        """)
                                .setParameter(1, actor.personId())
                                .getSingleResult();
        return new Choice((Boolean) row[0], (String) row[1]);
    }

    @Override
    public void choose(Actor actor, boolean wanted) {
        boolean before = of(actor).wanted();
        em.createNativeQuery(
                        """
                        insert into review.mail_choice (person_id, wanted, chosen_at) values (?1, ?2, ?3)
                        on conflict (person_id) do update set wanted = excluded.wanted, chosen_at = excluded.chosen_at
                        """)
                .setParameter(1, actor.personId())
                .setParameter(2, wanted)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (before != wanted) {
            audit.record(
                    actor, "mail.chosen", "Person", actor.personId(), json(before), json(wanted));
        }
    }

    private static String json(boolean wanted) {
        return Json.createObjectBuilder().add("wanted", wanted).build().toString();
    }
}
