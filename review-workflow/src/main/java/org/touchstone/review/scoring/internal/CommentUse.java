package org.touchstone.review.scoring.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the works in whose scorecards a comment of the bank stands. */
@Dependent
public class CommentUse {
    /**
     * Sealed scorecards whose comment still begins as the bank's does. The next attempt passed when
     * there is an award and no attempt after that one: who has earned does not try again.
     */
    private static final String COUNT =
            """
            select used.comment_id, count(*),
                count(*) filter (where next.stage = 'DECIDED'),
                count(*) filter (where next.stage = 'DECIDED'
                    and exists (select 1 from credential.published_award award
                        where award.educator_id = next.author_id
                            and award.micro_credential_id = next.micro_credential_id)
                    and not exists (select 1 from review.work later
                        where later.author_id = next.author_id and later.attempt > next.attempt
                            and later.micro_credential_id = next.micro_credential_id))
            from (select distinct u.comment_id, t.submission_id
                from review.comment_use u
                join review.bank_comment c on c.id = u.comment_id
                join review.review_task t on t.id = u.task_id
                join review.scorecard s on s.task_id = u.task_id and s.reviewer_id = u.reviewer_id
                join review.criterion_score score on score.scorecard_id = s.id
                    and score.criterion_id = u.criterion_id
                where s.sealed_at is not null and position(left(c.text, 40) in score.comment) > 0
                    and u.comment_id = any(cast(?1 as uuid[]))) used
            join review.work work on work.submission_id = used.submission_id
            left join review.work next on next.author_id = work.author_id
                and next.micro_credential_id = work.micro_credential_id and next.attempt = work.attempt + 1
            group by used.comment_id
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    /**
     * @param uses works in whose sealed scorecards it stands
     * @param tried of these, works with a decided next attempt
     * @param passed of the tried
     */
    record Count(int uses, int tried, int passed) {
        static final Count NONE = new Count(0, 0, 0);
    }

    /**
     * @return without the comments that nobody used
     */
    Map<UUID, Count> of(List<UUID> comments) {
        Map<UUID, Count> counts = new HashMap<>();
        if (!comments.isEmpty()) {
            for (Object[] row : rows(comments)) {
                counts.put(
                        (UUID) row[0], new Count(number(row[1]), number(row[2]), number(row[3])));
            }
        }
        return counts;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(List<UUID> comments) {
        String ids = comments.toString().replace('[', '{').replace(']', '}').replace(" ", "");
        return em.createNativeQuery(COUNT).setParameter(1, ids).getResultList();
    }

    /** Of all micro-credentials, by id. */
    Map<UUID, String> titles() {
        Map<UUID, String> titles = new HashMap<>();
        List<?> rows =
                em.createNativeQuery("select id, title from credential.published_micro_credential")
                        .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            titles.put((UUID) columns[0], (String) columns[1]);
        }
        return titles;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
