package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.review.queue.ClaimHasExpired;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

/**
 * Sixty-four readers who release, walk away and disagree, while every message comes twice and hours
 * pass: what ReadersOnTwoNodesIT does at length, with real nodes.
 */
@Tag("long")
class ManyReadersTest extends ReviewFixture {
    private static final int WORKS = 300;
    private static final int THREADS = 64;
    private static final int SETTLERS = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(300);

    private final AtomicInteger handedIn = new AtomicInteger();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final ConcurrentLinkedQueue<Actor> readers = new ConcurrentLinkedQueue<>();
    private volatile boolean isDone;

    @Test
    void eachWorkEndsWithTheReadingsThatThePolicyAsksForNoneTwiceAndNoneStranded()
            throws Exception {
        policy(
                agencys ->
                        new ScoringPolicy(
                                new SecondReads(new BigDecimal("0.2"), 0, 0, false),
                                agencys.combination(),
                                agencys.discrepancy(),
                                Adjudicator.THIRD_READER,
                                BigDecimal.ZERO,
                                false,
                                agencys.conditionsToReturn()));
        for (int i = 0; i < 3 * THREADS; i++) {
            Actor reader = seed.reviewer();
            seed.sql(
                    "insert into review.reviewer_seat (reviewer_id, cap_minutes) values (?, 10000000)",
                    reader.personId());
            readers.add(reader);
        }

        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random chance = new Random(i);
                running.add(threads.submit(untilDone(() -> handInAndRead(chance))));
            }
            for (int i = 0; i < SETTLERS; i++) {
                running.add(threads.submit(untilDone(this::settleAll)));
            }
            running.add(threads.submit(untilDone(this::letTimePass)));
            awaitDecisions(running);
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            isDone = true;
            threads.shutdownNow();
        }

        assertThat(released.get()).isPositive();
        assertThat(abandoned.get()).isPositive();
        assertThat(decisions()).isEqualTo(WORKS);
        assertThat(count("select count(*) from review.work where stage = 'DECIDED'"))
                .isEqualTo(WORKS);
        nothing("is stranded", "review.review_task where state <> 'SEALED' or settled_at is null");
        nothing("is in hand", "review.task_claim where ended_at is null");
        nothing("is lost", "review.dead_letter");
        nothing("is counted", "review.task_count where tasks <> 0 or minutes <> 0");
        nothing(
                "was read twice by one",
                """
                (select t.submission_id from review.review_task t join review.scorecard c on c.task_id = t.id
                 where c.sealed_at is not null
                 group by t.submission_id having count(distinct c.reviewer_id) <> count(*)) twice
                """);
        nothing(
                "was read other than the lot and the readings ask",
                """
                (select w.submission_id,
                    count(*) filter (where t.kind = 'FIRST_READ') as firsts,
                    count(*) filter (where t.kind = 'SECOND_READ') as seconds,
                    count(*) filter (where t.kind = 'THIRD_READ') as thirds,
                    bool_or(d.value < d.share) as drawn,
                    count(distinct s.level_id) filter (where t.kind <> 'THIRD_READ') = 2 as differ
                 from review.work w
                 join review.draw d on d.subject_id = w.submission_id and d.purpose = 'SECOND_READ'
                 join review.review_task t on t.submission_id = w.submission_id
                 join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
                 join review.criterion_score s on s.scorecard_id = c.id and s.criterion_id = '%s'
                 group by w.submission_id) each
                where firsts <> 1 or seconds <> cast(drawn as int) or thirds <> cast(drawn and differ as int)
                """
                        .formatted(credential.criteria().get(0).criterionId()));
        assertThat(count("select count(*) from review.review_task where kind = 'THIRD_READ'"))
                .as("readers who disagree")
                .isPositive();
    }

    private void nothing(String what, String from) {
        assertThat(count("select count(*) from " + from)).as(what).isZero();
    }

    private void handInAndRead(Random chance) throws InterruptedException {
        if (handedIn.getAndIncrement() < WORKS) {
            waiting();
        }
        Actor reader = readers.poll();
        if (reader == null) {
            return;
        }
        boolean comesBack = read(reader, chance);
        if (comesBack) {
            readers.add(reader);
        }
    }

    /** Whether the reader has nothing in hand. */
    private boolean read(Actor reader, Random chance) throws InterruptedException {
        try {
            ClaimedWork work = claimNext(reader).orElse(null);
            if (work == null) {
                Thread.sleep(250);
                return true;
            }
            claimed.incrementAndGet();
            int what = chance.nextInt(100);
            if (what < 5) {
                server.run(
                        ReviewQueue.class,
                        queue ->
                                queue.release(
                                        reader,
                                        work.claimId(),
                                        work.token(),
                                        ReleaseReason.NOT_ENOUGH_TIME,
                                        null));
                released.incrementAndGet();
                return true;
            }
            save(reader, work, what < 30 ? firstNotMet() : allMet());
            if (what > 97 && readers.size() > THREADS) {
                abandoned.incrementAndGet();
                return false;
            }
            sealOnly(reader, work);
            if (what > 90) {
                sealOnly(reader, work);
            }
            return true;
        } catch (ClaimHasExpired expired) {
            return true;
        } catch (Refusal refused) {
            throw new IllegalStateException(refused);
        }
    }

    private DraftScores firstNotMet() {
        Seed.Judged first = credential.criteria().get(0);
        return new DraftScores(
                allMet().criteria().stream()
                        .map(
                                one ->
                                        one.criterionId().equals(first.criterionId())
                                                ? new CriterionDraft(
                                                        one.criterionId(),
                                                        first.notMet(),
                                                        "More of this",
                                                        null)
                                                : one)
                        .toList(),
                null);
    }

    /** A lease is 768 claims long: however slow the machine is, most readers seal within it. */
    private void letTimePass() throws Exception {
        Thread.sleep(50);
        int turns = claimed.getAndSet(0);
        clock.pass(
                turns == 0
                        ? Duration.ofMinutes(1)
                        : Duration.ofMinutes(10).multipliedBy(turns).dividedBy(THREADS));
        for (UUID claim : overdueClaims()) {
            server.run(ClaimExpiry.class, expiry -> expiry.expire(claim));
        }
    }

    private List<UUID> overdueClaims() throws SQLException {
        List<UUID> claims = new ArrayList<>();
        try (Connection connection = server.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id from review.task_claim where ended_at is null and expires_at <= '"
                                        + clock.instant()
                                        + "'")) {
            while (rows.next()) {
                claims.add(rows.getObject(1, UUID.class));
            }
        }
        return claims;
    }

    private void awaitDecisions(List<Future<?>> running)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (count("select count(*) from review.work where stage = 'DECIDED'") < WORKS
                || count("select count(*) from review.task_claim where ended_at is null") > 0) {
            for (Future<?> each : running) {
                if (each.isDone()) {
                    each.get();
                }
            }
            assertThat(System.nanoTime()).as("time to read all").isLessThan(end);
            Thread.sleep(200);
        }
        isDone = true;
    }

    private interface Step {
        void take() throws Exception;
    }

    private Callable<Void> untilDone(Step step) {
        return () -> {
            while (!isDone) {
                step.take();
            }
            return null;
        };
    }
}
