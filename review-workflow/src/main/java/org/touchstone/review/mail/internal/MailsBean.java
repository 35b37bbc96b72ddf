package org.touchstone.review.mail.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.mail.Mails;

@Stateless
public class MailsBean implements Mails {
    private static final Actor MAIL = Actor.system("mail");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject MailGathering gathering;
    @Inject MailRules rules;
    @Inject AgencyCalendars calendars;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public int gather() {
        Instant now = clock.instant();
        if (calendars.awake(now).isAfter(now)) {
            return 0;
        }
        gathering.leaveOut(now);
        LocalDate day = calendars.current().dayOf(now);
        int made = 0;
        for (UUID person : gathering.people(now, day)) {
            made += make(person, day, now) ? 1 : 0;
        }
        return made;
    }

    private boolean make(UUID person, LocalDate day, Instant now) {
        List<Notice> waiting = notices.those(gathering.waiting(person));
        gathering.leaveOutRead(ids(waiting.stream().filter(one -> one.readAt() != null).toList()));
        List<UUID> unread = ids(waiting.stream().filter(one -> one.readAt() == null).toList());
        return !unread.isEmpty() && gathering.make(person, day, unread, now);
    }

    private static List<UUID> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(int limit) {
        return em.createNativeQuery(
                        """
                        select id from review.mail where state = 'SENDING' and next_attempt_at <= ?1
                        order by next_attempt_at, id limit ?2
                        """)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
    }

    @Override
    public Optional<Outgoing> take(UUID mailId) {
        Instant now = clock.instant();
        Optional<Object[]> begun =
                row(
                        """
                        select m.attempts, p.email, p.given_name from review.mail m
                        join credential.published_person p on p.id = m.person_id
                        where m.id = ?1 and m.state = 'SENDING' and m.next_attempt_at <= ?2 for update of m
                        """,
                        mailId,
                        now);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        String address = (String) begun.get()[1];
        if (address == null || address.isBlank()) {
            refused(mailId, "no-address");
            return Optional.empty();
        }
        int attempt = ((Number) begun.get()[0]).intValue() + 1;
        em.createNativeQuery(
                        "update review.mail set attempts = ?2, next_attempt_at = ?3 where id = ?1")
                .setParameter(1, mailId)
                .setParameter(2, attempt)
                .setParameter(3, now.plus(rules.pauseAfter(attempt)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return Optional.of(
                new Outgoing(
                        mailId, address, (String) begun.get()[2], notices.those(carried(mailId))));
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> row(String query, UUID mailId, Instant now) {
        return ((List<Object[]>)
                        em.createNativeQuery(query)
                                .setParameter(1, mailId)
                                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                                .getResultList())
                .stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> carried(UUID mailId) {
        return em.createNativeQuery("select notice_id from review.mail_notice where mail_id = ?1")
                .setParameter(1, mailId)
                .getResultList();
    }

    @Override
    public void sent(UUID mailId) {
        end(mailId, "SENT", null, "mail.sent");
    }

    @Override
    public void failed(UUID mailId, String error) {
        em.createNativeQuery(
                        "update review.mail set last_error = ?2 where id = ?1 and state = 'SENDING'")
                .setParameter(1, mailId)
                .setParameter(2, error)
                .executeUpdate();
        boolean last =
                ((Number)
                                        em.createNativeQuery(
                                                        "select attempts from review.mail where id = ?1")
                                                .setParameter(1, mailId)
                                                .getSingleResult())
                                .intValue()
                        >= rules.attempts();
        if (last) {
            refused(mailId, error);
        }
    }

    @Override
    public void refused(UUID mailId, String error) {
        end(mailId, "GIVEN_UP", error, "mail.given-up");
    }

    private void end(UUID mailId, String state, String error, String action) {
        int ended =
                em.createNativeQuery(
                                """
                                update review.mail set state = ?2, last_error = ?3, ended_at = ?4
                                where id = ?1 and state = 'SENDING'
                                """)
                        .setParameter(1, mailId)
                        .setParameter(2, state)
                        .setParameter(3, error)
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (ended == 1) {
            audit.record(MAIL, action, "Mail", mailId);
        }
    }

    @Override
    public Backlog backlog() {
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select
                                            (select count(*) from review.mail_notice
                                                where mail_id is null and left_out is null),
                                            (select count(*) from review.mail where state = 'SENDING'),
                                            (select count(*) from review.mail where state = 'GIVEN_UP'),
                                            (select coalesce(extract(epoch from cast(?1 as timestamptz) - min(n.told_at)), 0)
                                                from review.mail_notice n left join review.mail m on m.id = n.mail_id
                                                where n.left_out is null
                                                    and (n.mail_id is null or m.state = 'SENDING'))
                                        """)
                                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult();
        return new Backlog(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
