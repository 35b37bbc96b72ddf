package org.touchstone.review.queue.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Folds the changes that the triggers noted into the totals, so that reading them stays cheap
 * however long the queue is. The numbers are right at any time: they are read as the sum of both.
 */
@Stateless
public class TaskTotals {
    private static final int BATCH = 50_000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void fold() {
        if (!(Boolean)
                em.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('review.task_total'))")
                        .getSingleResult()) {
            return;
        }
        em.createNativeQuery(
                        """
                        with gone as (
                            delete from review.task_change where id in (
                                select id from review.task_change order by id limit %d)
                            returning version_id, kind, state, due_at, tasks, minutes
                        )
                        insert into review.task_total as total
                        select version_id, kind, state, due_at, sum(tasks), sum(minutes) from gone
                        group by version_id, kind, state, due_at
                        on conflict (version_id, kind, state, due_at) do update
                            set tasks = total.tasks + excluded.tasks, minutes = total.minutes + excluded.minutes
                        """
                                .formatted(BATCH))
                .executeUpdate();
        em.createNativeQuery("delete from review.task_total where tasks = 0 and minutes = 0")
                .executeUpdate();
    }
}
