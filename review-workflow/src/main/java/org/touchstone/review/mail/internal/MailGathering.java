package org.touchstone.review.mail.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes mails out of notices: each statement is one for everybody, and the unique day of a person
 * keeps two nodes from making two mails.
 */
@Dependent
public class MailGathering {
    /** So that one transaction stays short; the next sweep goes on. */
    private static final int PEOPLE = 500;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject MailRules rules;

    /** Says of every notice that no mail will carry why not. */
    void leaveOut(Instant now) {
        em.createNativeQuery(
                        """
                        update review.mail_notice waiting set left_out = reason.left_out
                        from (
                            select n.notice_id,
                                case when n.told_at < ?1 then 'OUTDATED'
                                    when not p.active or coalesce(p.email, '') = '' then 'NO_ADDRESS'
                                    when c.wanted = false then 'NOT_WANTED' end as left_out
                            from review.mail_notice n
                            join credential.published_person p on p.id = n.person_id
                            left join review.mail_choice c on c.person_id = n.person_id
                            where n.mail_id is null and n.left_out is null
                            for update of n skip locked) reason
                        where reason.notice_id = waiting.notice_id and reason.left_out is not null
                            and waiting.mail_id is null
                        """)
                .setParameter(1, now.minus(rules.news()).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Those with a notice that has waited long enough, and without a mail of that day. */
    @SuppressWarnings("unchecked")
    List<UUID> people(Instant now, LocalDate day) {
        return em.createNativeQuery(
                        """
                        select n.person_id from review.mail_notice n
                        where n.mail_id is null and n.left_out is null and n.told_at <= ?1
                            and not exists (
                                select 1 from review.mail m where m.person_id = n.person_id and m.day = ?2)
                        group by n.person_id order by min(n.told_at), n.person_id limit ?3
                        """)
                .setParameter(1, now.minus(rules.gather()).atOffset(ZoneOffset.UTC))
                .setParameter(2, day)
                .setParameter(3, PEOPLE)
                .getResultList();
    }

    /** The notices that wait for this person; what others are changing is left to them. */
    @SuppressWarnings("unchecked")
    List<UUID> waiting(UUID person) {
        return em.createNativeQuery(
                        """
                        select notice_id from review.mail_notice
                        where person_id = ?1 and mail_id is null and left_out is null
                        order by told_at, notice_id for update skip locked
                        """)
                .setParameter(1, person)
                .getResultList();
    }

    void leaveOutRead(List<UUID> notices) {
        em.createNativeQuery(
                        """
                        update review.mail_notice set left_out = 'READ'
                        where notice_id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """)
                .setParameter(1, commas(notices))
                .executeUpdate();
    }

    /** False when the person has a mail of that day, made by another node. */
    boolean make(UUID person, LocalDate day, List<UUID> notices, Instant now) {
        UUID mail = UUID.randomUUID();
        int made =
                em.createNativeQuery(
                                """
                                insert into review.mail (id, person_id, day, state, next_attempt_at)
                                values (?1, ?2, ?3, 'SENDING', ?4) on conflict (person_id, day) do nothing
                                """)
                        .setParameter(1, mail)
                        .setParameter(2, person)
                        .setParameter(3, day)
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (made == 1) {
            em.createNativeQuery(
                            """
                            update review.mail_notice set mail_id = ?1
                            where notice_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            """)
                    .setParameter(1, mail)
                    .setParameter(2, commas(notices))
                    .executeUpdate();
        }
        return made == 1;
    }

    private static String commas(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
