package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.ReleaseFigures;

@Stateless
public class ReleaseFiguresBean implements ReleaseFigures {
    private static final String REASONS =
            """
            with given as (
                select t.micro_credential_id, 'RELEASE' as kind, c.release_reason as reason
                from review.task_claim c join review.review_task t on t.id = c.task_id
                where c.end_reason = 'RELEASED' and c.ended_at >= ?1
                union all
                select r.micro_credential_id, 'CONDITION', r.condition_code
                from review.published_reading r
                where r.condition_code is not null and r.sealed_at >= ?1
            ), sealed as (
                select t.micro_credential_id, count(*) as readings
                from review.task_claim c join review.review_task t on t.id = c.task_id
                where c.end_reason = 'SEALED' and c.ended_at >= ?1 group by t.micro_credential_id
            )
            select mc.code, mc.title, g.kind, g.reason, count(*), coalesce(max(s.readings), 0)
            from given g
            join credential.published_micro_credential mc on mc.id = g.micro_credential_id
            left join sealed s on s.micro_credential_id = g.micro_credential_id
            group by mc.code, mc.title, g.kind, g.reason
            order by mc.title, mc.code, count(*) desc, g.kind, g.reason
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Override
    @SuppressWarnings("unchecked")
    public List<Reason> since(Actor supervisor, Instant from) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<Object[]> rows =
                em.createNativeQuery(REASONS)
                        .setParameter(1, from.atOffset(ZoneOffset.UTC))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Reason(
                                        (String) row[0],
                                        (String) row[1],
                                        Kind.valueOf((String) row[2]),
                                        (String) row[3],
                                        ((Number) row[4]).intValue(),
                                        ((Number) row[5]).intValue()))
                .toList();
    }
}
