package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.coaching.CoachingThreads.Feedback;
import org.touchstone.credential.coaching.CoachingThreads.Message;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.SubmissionState;

/** Reads conversations, and says who has a part in one. */
@Dependent
public class ThreadRows {
    /** Parameter 2: who reads. */
    private static final String MESSAGE =
            """
            select t.id, t.criterion_id, r.title, p.given_name || ' ' || p.family_name, t.body, t.evidence_id, e.title,
                t.sent_at, t.author_id = ?2,
                t.author_id <> ?2 and (k.read_until is null or t.sent_at > k.read_until)
            from credential.coaching_message t
            join credential.person p on p.id = t.author_id
            left join credential.rubric_criterion r on r.id = t.criterion_id
            left join credential.evidence_item e on e.id = t.evidence_id and e.submission_id = t.submission_id
            left join credential.coaching_read_mark k on k.submission_id = t.submission_id and k.person_id = ?2
            where t.submission_id = ?1
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject BusinessDays days;

    record Attempt(
            UUID id,
            UUID educatorId,
            String educatorName,
            CatalogEntry entry,
            int number,
            SubmissionState state,
            boolean showsEvidence,
            boolean showsFeedback) {

        boolean isOf(Actor actor) {
            return educatorId.equals(actor.personId());
        }
    }

    /**
     * @throws NotFound for anybody but the educator and whoever coaches the educator today
     */
    Attempt attempt(Actor actor, UUID attemptId) {
        Attempt attempt = find(attemptId);
        boolean own = actor.may(Permission.SUBMIT_WORK) && attempt.isOf(actor);
        boolean coached =
                actor.may(Permission.COACH_EDUCATORS)
                        && coaches(actor.personId(), attempt.educatorId());
        if (!own && !coached) {
            throw new NotFound("attempt", attemptId);
        }
        return attempt;
    }

    Attempt own(Actor educator, UUID attemptId) {
        Attempt attempt = find(attemptId);
        if (!attempt.isOf(educator)) {
            throw new NotFound("attempt", attemptId);
        }
        return attempt;
    }

    private Attempt find(UUID attemptId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select s.id, s.educator_id, p.given_name || ' ' || p.family_name, s.version_id,
                                    s.attempt, s.state, coalesce(h.evidence, false), coalesce(h.feedback, false)
                                from credential.submission s
                                join credential.person p on p.id = s.educator_id
                                left join credential.coaching_share h on h.submission_id = s.id
                                where s.id = ?1
                                """)
                        .setParameter(1, attemptId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("attempt", attemptId);
        }
        Object[] row = (Object[]) found.get(0);
        return new Attempt(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                catalog.version((UUID) row[3]),
                Rows.number(row[4]),
                SubmissionState.valueOf((String) row[5]),
                (Boolean) row[6],
                (Boolean) row[7]);
    }

    private boolean coaches(UUID coach, UUID educator) {
        return !em.createNativeQuery(
                        """
                        select 1 from credential.coaching_assignment
                        where coach_id = ?1 and educator_id = ?2 and begins_on <= ?3
                            and (ends_on is null or ends_on >= ?3)
                        """)
                .setParameter(1, coach)
                .setParameter(2, educator)
                .setParameter(3, days.today())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Page<Message> messages(Attempt attempt, UUID reader, UUID criterion, int page) {
        List<?> found =
                em.createNativeQuery(
                                MESSAGE
                                        + """
                                         and (?3 = '' or cast(t.criterion_id as text) = ?3)
                                        order by t.sent_at desc, t.id limit ?4 offset ?5
                                        """)
                        .setParameter(1, attempt.id())
                        .setParameter(2, reader)
                        .setParameter(3, Rows.text(criterion))
                        .setParameter(4, Page.SIZE + 1)
                        .setParameter(5, Page.offset(page))
                        .getResultList();
        return Page.of(found, page, row -> message((Object[]) row));
    }

    Message message(Attempt attempt, UUID reader, UUID id) {
        return message(
                (Object[])
                        em.createNativeQuery(MESSAGE + " and t.id = ?3")
                                .setParameter(1, attempt.id())
                                .setParameter(2, reader)
                                .setParameter(3, id)
                                .getSingleResult());
    }

    private static Message message(Object[] row) {
        return new Message(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                InstantColumn.read(row[7]),
                (Boolean) row[8],
                (Boolean) row[9]);
    }

    int unread(UUID attemptId, UUID reader) {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select count(*) from credential.coaching_message t
                                        left join credential.coaching_read_mark k
                                            on k.submission_id = t.submission_id and k.person_id = ?2
                                        where t.submission_id = ?1 and t.author_id <> ?2
                                            and (k.read_until is null or t.sent_at > k.read_until)
                                        """)
                                .setParameter(1, attemptId)
                                .setParameter(2, reader)
                                .getSingleResult())
                .intValue();
    }

    /** A word that waits already was told of; who has more than one unread hears of the first. */
    @SuppressWarnings("unchecked")
    List<UUID> othersWithNothingUnread(Attempt attempt, UUID author) {
        return em.createNativeQuery(
                        """
                        select part.person_id from (
                            select cast(?2 as uuid) as person_id
                            union
                            select a.coach_id from credential.coaching_assignment a
                            where a.educator_id = ?2 and a.begins_on <= ?4 and (a.ends_on is null or a.ends_on >= ?4)
                        ) part
                        left join credential.coaching_read_mark k
                            on k.submission_id = ?1 and k.person_id = part.person_id
                        where part.person_id <> ?3 and not exists (
                            select from credential.coaching_message t
                            where t.submission_id = ?1 and t.author_id <> part.person_id
                                and (k.read_until is null or t.sent_at > k.read_until))
                        """)
                .setParameter(1, attempt.id())
                .setParameter(2, attempt.educatorId())
                .setParameter(3, author)
                .setParameter(4, days.today())
                .getResultList();
    }

    boolean hasPiece(UUID attemptId, UUID pieceId) {
        return !em.createNativeQuery(
                        "select 1 from credential.evidence_item where id = ?2 and submission_id = ?1")
                .setParameter(1, attemptId)
                .setParameter(2, pieceId)
                .getResultList()
                .isEmpty();
    }

    List<Feedback> feedback(UUID attemptId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select c.title, l.name, f.is_met, f.comment
                                from credential.criterion_feedback f
                                join credential.rubric_criterion c on c.id = f.criterion_id
                                left join credential.rubric_criterion_level l on l.id = f.level_id
                                where f.submission_id = ?1 order by c.position
                                """)
                        .setParameter(1, attemptId)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Feedback(
                                        (String) row[0],
                                        (String) row[1],
                                        (Boolean) row[2],
                                        (String) row[3]))
                .toList();
    }

    String nameOf(UUID personId) {
        return (String)
                em.createNativeQuery(
                                "select given_name || ' ' || family_name from credential.person where id = ?1")
                        .setParameter(1, personId)
                        .getSingleResult();
    }
}
