package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.review.queue.QueueDesk.Exclusion;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.QueueDesk.Stuck;
import org.touchstone.review.queue.ReadingRule;

/**
 * Which works no reader may take, and why: the rules of a claim, asked for every reader there is.
 */
@Dependent
public class UnreadableWork {
    /** Works at the head of the queue that are looked at; what nobody takes comes to be there. */
    private static final int HEAD = 200;

    /** Who may read by role, on the day of parameter 3. */
    private static final String READERS =
            """
            readers as (
                select distinct person_id, role = 'REVIEWER' as from_the_queue
                from credential.published_membership
                where role in ('REVIEWER', 'SUPERVISOR', 'AGENCY_ADMINISTRATOR')
                    and coalesce(begins_on, '-infinity') <= ?3 and coalesce(ends_on, 'infinity') >= ?3)
            """;

    private static final String BY_ROLE =
            "reader.from_the_queue = (t.kind not in ('ADJUDICATION', 'BACKREAD'))";

    private static final String STUCK =
            "with "
                    + READERS
                    + """
            , head as (
                (select t.* from review.review_task t where %s order by %s limit %d)
                union all
                (select t.* from review.review_task t
                 where t.state = 'WAITING' and t.kind in ('ADJUDICATION', 'BACKREAD')
                 order by t.due_at, t.id limit %d))
            select t.id from head t
            where not exists (select 1 from readers reader where %s and %s)
            order by t.due_at, t.id limit ?4
            """
                            .formatted(
                                    ClaimableWork.WAITS,
                                    ClaimableWork.ORDER,
                                    HEAD,
                                    HEAD,
                                    BY_ROLE,
                                    about("reader.person_id", all()));

    private static final String WHY =
            "with "
                    + READERS
                    + "select t.id, count(reader.person_id), "
                    + ClaimableWork.RULES.values().stream()
                            .map(
                                    rule ->
                                            "count(*) filter (where reader.person_id is not null and not ("
                                                    + about("reader.person_id", rule)
                                                    + "))")
                            .collect(Collectors.joining(", "))
                    + """
             from review.review_task t left join readers reader on %s
            where t.id = any(cast(string_to_array(?1, ',') as uuid[])) group by t.id
            """
                            .formatted(BY_ROLE);

    private static final String ONE_READER =
            "select "
                    + String.join(", ", ClaimableWork.RULES.values())
                    + " from review.review_task t where t.id = ?4";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;
    @Inject DeskRows rows;

    private static String all() {
        return ClaimableWork.RULES.values().stream()
                .map(rule -> "(" + rule + ")")
                .collect(Collectors.joining(" and "));
    }

    private static String about(String reader, String condition) {
        return condition.replace("?1", reader);
    }

    List<Stuck> find(Instant now, int limit) {
        List<UUID> ids = ids(on(em.createNativeQuery(STUCK), now).setParameter(4, limit));
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> found =
                on(em.createNativeQuery(WHY.replace("?1", "?5")), now)
                        .setParameter(5, DeskRows.joined(ids))
                        .getResultList();
        Map<UUID, Row> known =
                rows.of(ids, now).stream()
                        .collect(Collectors.toMap(Row::taskId, Function.identity()));
        return found.stream()
                .map(row -> (Object[]) row)
                .filter(row -> known.containsKey(row[0]))
                .map(row -> stuck(known.get(row[0]), row))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }

    private static Stuck stuck(Row row, Object[] counts) {
        List<Exclusion> exclusions = new ArrayList<>();
        int column = 2;
        for (ReadingRule rule : ClaimableWork.RULES.keySet()) {
            int readers = ((Number) counts[column++]).intValue();
            if (readers > 0) {
                exclusions.add(new Exclusion(rule, readers));
            }
        }
        return new Stuck(row, exclusions, ((Number) counts[1]).intValue());
    }

    /** The rules that keep this reader from this work, apart from a reservation. */
    List<ReadingRule> against(UUID reader, UUID taskId, Instant now) {
        Object[] holds =
                (Object[])
                        on(em.createNativeQuery(ONE_READER), now)
                                .setParameter(1, reader)
                                .setParameter(4, taskId)
                                .getSingleResult();
        List<ReadingRule> broken = new ArrayList<>();
        int column = 0;
        for (ReadingRule rule : ClaimableWork.RULES.keySet()) {
            if (!(Boolean) holds[column++] && rule != ReadingRule.RESERVED) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private Query on(Query query, Instant now) {
        LocalDate today = settings.businessDays().dayOf(now);
        return query.setParameter(2, now.atOffset(ZoneOffset.UTC)).setParameter(3, today);
    }
}
