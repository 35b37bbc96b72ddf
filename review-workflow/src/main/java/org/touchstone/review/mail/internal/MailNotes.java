package org.touchstone.review.mail.internal;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import org.touchstone.credential.kernel.NoticeTold;

/** Notes with each notice that it is to be mailed, in the transaction that tells it. */
@Stateless
@LocalBean
public class MailNotes {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    public void note(@Observes NoticeTold told) {
        em.createNativeQuery(
                        """
                        insert into review.mail_notice (notice_id, person_id, told_at) values (?1, ?2, ?3)
                        """)
                .setParameter(1, told.noticeId())
                .setParameter(2, told.personId())
                .setParameter(3, told.at().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
