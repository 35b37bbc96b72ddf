package org.touchstone.review.adjudication.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.ReadingIsReadAgain;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.review.draw.Draws;
import org.touchstone.review.queue.Works;

@Stateless
public class BackreadingBean implements Backreading {
    private static final int HUNDRED = 100;
    private static final BigDecimal SHARE = BigDecimal.valueOf(SHARE_PERCENT).movePointLeft(2);

    /** Sealed readings since parameter 1 that may be read again. */
    private static final String READINGS =
            """
            review.review_task t
            join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
            left join review.review_task again on again.reading_of = t.id and again.state <> 'CANCELLED'
            where t.state = 'SEALED' and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ') and t.sealed_at >= ?1
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Works works;
    @Inject Draws draws;
    @Inject SealedPairs pairs;
    @Inject Catalog catalog;
    @Inject Clock clock;

    @Override
    public List<Progress> progress(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select mine.reviewer_id, p.given_name || ' ' || p.family_name, mine.readings, mine.opened, mine.done,
                            (select min(first.ended_at) from review.task_claim first
                             where first.reviewer_id = mine.reviewer_id and first.end_reason = 'SEALED') as since
                        from (select c.reviewer_id, count(*) as readings, count(again.id) as opened,
                                count(*) filter (where again.state = 'SEALED') as done
                            from %s group by c.reviewer_id) mine
                        join credential.published_person p on p.id = mine.reviewer_id
                        order by since desc nulls last, mine.reviewer_id
                        """
                                        .formatted(READINGS))
                        .setParameter(1, since())
                        .getResultList();
        return rows.stream().map(row -> progress((Object[]) row)).toList();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC);
    }

    private static Progress progress(Object[] row) {
        int readings = number(row[2]);
        return new Progress(
                (UUID) row[0],
                (String) row[1],
                readings,
                needed(readings),
                number(row[3]),
                number(row[4]),
                InstantColumn.read(row[5]));
    }

    private static int needed(int readings) {
        return (readings * SHARE_PERCENT + HUNDRED - 1) / HUNDRED;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    /**
     * The lot of each reading is drawn and recorded; where it hits too few, the rest is taken in an
     * order by lot, so that each reader gets the share also in a month of few readings.
     */
    @Override
    public int draw(Actor supervisor) {
        int opened = 0;
        for (Progress reader : progress(supervisor)) {
            int missing = reader.needed() - reader.opened();
            if (missing > 0) {
                List<UUID> ids = draws.shuffled(reader.reviewerId(), unread(reader.reviewerId()));
                List<UUID> hit =
                        ids.stream()
                                .filter(id -> draws.draw(Draws.Purpose.BACKREAD, id, SHARE))
                                .toList();
                List<UUID> rest = ids.stream().filter(id -> !hit.contains(id)).toList();
                List<UUID> chosen =
                        Stream.concat(hit.stream(), rest.stream()).limit(missing).toList();
                chosen.forEach(id -> works.backread(supervisor, id));
                opened += chosen.size();
            }
        }
        return opened;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> unread(UUID reviewerId) {
        return em.createNativeQuery(
                        "select t.id from "
                                + READINGS
                                + " and c.reviewer_id = ?2 and again.id is null order by t.id")
                .setParameter(1, since())
                .setParameter(2, reviewerId)
                .getResultList();
    }

    @Override
    public Page<Candidate> candidates(Actor supervisor, UUID reviewerId, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select mine.id, mine.work_number, mc.title, mine.sealed_at
                        from (select t.* from %s and c.reviewer_id = ?2 and again.id is null
                                and not review.coaches_author_of(?5, t.submission_id)
                            order by t.sealed_at desc, t.id limit ?3 offset ?4) mine
                        join credential.published_micro_credential mc on mc.id = mine.micro_credential_id
                        order by mine.sealed_at desc, mine.id
                        """
                                        .formatted(READINGS))
                        .setParameter(1, since())
                        .setParameter(2, reviewerId)
                        .setParameter(3, Page.SIZE + 1)
                        .setParameter(4, Page.offset(page))
                        .setParameter(5, supervisor.personId())
                        .getResultList();
        return Page.of(rows, page, row -> candidate((Object[]) row));
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0], (String) row[1], (String) row[2], InstantColumn.read(row[3]));
    }

    @Override
    public UUID pick(Actor supervisor, UUID taskId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (!em.createNativeQuery(
                        """
                        select 1 from review.review_task t
                        where t.id = ?1 and review.coaches_author_of(?2, t.submission_id)
                        """)
                .setParameter(1, taskId)
                .setParameter(2, supervisor.personId())
                .getResultList()
                .isEmpty()) {
            throw new NotFound("sealed reading", taskId);
        }
        if (!em.createNativeQuery(
                        "select 1 from review.review_task where reading_of = ?1 and state <> 'CANCELLED'")
                .setParameter(1, taskId)
                .getResultList()
                .isEmpty()) {
            throw new ReadingIsReadAgain();
        }
        return works.backread(supervisor, taskId);
    }

    @Override
    public Page<Done> done(Actor supervisor, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select b.id, b.work_number, mc.title, p.given_name || ' ' || p.family_name,
                            count(*) filter (where ours.level_id is not distinct from theirs.level_id
                                and ours.condition_code is not distinct from theirs.condition_code),
                            count(*), b.sealed_at
                        from (select * from review.review_task
                            where kind = 'BACKREAD' and state = 'SEALED'
                                and not review.coaches_author_of(?3, submission_id)
                            order by sealed_at desc, id limit ?1 offset ?2) b
                        join credential.published_micro_credential mc on mc.id = b.micro_credential_id
                        join review.scorecard our_card on our_card.task_id = b.id and our_card.sealed_at is not null
                        join review.scorecard their_card
                            on their_card.task_id = b.reading_of and their_card.sealed_at is not null
                        join credential.published_person p on p.id = their_card.reviewer_id
                        join review.criterion_score ours on ours.scorecard_id = our_card.id
                        join review.criterion_score theirs
                            on theirs.scorecard_id = their_card.id and theirs.criterion_id = ours.criterion_id
                        group by b.id, b.work_number, mc.title, p.given_name, p.family_name, b.sealed_at
                        order by b.sealed_at desc, b.id
                        """)
                        .setParameter(1, Page.SIZE + 1)
                        .setParameter(2, Page.offset(page))
                        .setParameter(3, supervisor.personId())
                        .getResultList();
        return Page.of(rows, page, row -> done((Object[]) row));
    }

    private static Done done(Object[] row) {
        return new Done(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                number(row[4]),
                number(row[5]),
                InstantColumn.read(row[6]));
    }

    @Override
    public SideBySide comparison(Actor supervisor, UUID backreadId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> found =
                em.createNativeQuery(
                                """
                        select work_number, version_id, reading_of from review.review_task
                        where id = ?1 and kind = 'BACKREAD' and state = 'SEALED'
                            and not review.coaches_author_of(?2, submission_id)
                        """)
                        .setParameter(1, backreadId)
                        .setParameter(2, supervisor.personId())
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("sealed backread", backreadId);
        }
        Object[] row = (Object[]) found.get(0);
        return pairs.of((String) row[0], catalog.version((UUID) row[1]), (UUID) row[2], backreadId);
    }
}
