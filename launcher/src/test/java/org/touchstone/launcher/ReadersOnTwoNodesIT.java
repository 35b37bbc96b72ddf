package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks;
import org.touchstone.launcher.load.WaitingWorks.Reviewer;
import org.touchstone.launcher.load.WaitingWorks.Version;

/**
 * Sixty-four readers on two nodes that share a database, one of which is killed in the middle and
 * started again; readers release, walk away until their lease is over, and disagree.
 *
 * <p>A few hundred works in the default build, twenty thousand with {@code mvn -Plong verify};
 * {@code -Dload.works=2000} is between.
 */
class ReadersOnTwoNodesIT {
    private static final int WORKS = Integer.getInteger("load.works", 300);
    private static final int THREADS = 64;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(1);

    @TempDir Path home;

    private final DelayQueue<Seat> seats = new DelayQueue<>();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private WaitingWorks works;
    private List<String> nodes;
    private volatile boolean isDone;

    /** A reader who is free from a moment on. */
    private record Seat(Reviewer reviewer, Instant freeAt) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(Instant.now(), freeAt));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Test
    void eachWorkEndsWithTheReadingsThatThePolicyAsksForNoneTwiceAndNoneStranded()
            throws Exception {
        RestReader.keepConnections(2 * THREADS);
        Map<String, String> config =
                Map.of(
                        "touchstone.review.claim-minutes",
                        String.valueOf(LEASE.toMinutes()),
                        "touchstone.key-secret",
                        "a-secret-that-both-nodes-of-the-test-have");
        try (RunningSystem first = RunningSystem.start(home.resolve("first"), config);
                WaitingWorks queue = new WaitingWorks(first.jdbc(), 40)) {
            works = queue;
            RunningSystem second = RunningSystem.startBeside(first, home.resolve("second"), config);
            nodes = List.of(first.baseUrl(), second.baseUrl());
            prepare();
            Instant begun = Instant.now();

            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Void>> reading = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                reading.add(threads.submit(readingUntilDone(new Random(i))));
            }
            awaitDecided(WORKS / 3);
            second.kill();
            awaitDecided(WORKS / 2);
            try (RunningSystem again =
                    RunningSystem.startBeside(
                            first,
                            home.resolve("second"),
                            with(config, "touchstone.http.port", portOf(second)))) {
                assertThat(again.baseUrl()).isEqualTo(second.baseUrl());
                awaitDecided(WORKS);
                isDone = true;
                for (Future<Void> each : reading) {
                    each.get();
                }
            } finally {
                isDone = true;
                threads.shutdownNow();
            }
            System.out.printf(
                    "%d works in %s: %d released, %d abandoned, %d requests cut off%n",
                    WORKS,
                    Duration.between(begun, Instant.now()),
                    released.get(),
                    abandoned.get(),
                    interrupted.get());
            check();
            theInvariantsHoldAndAreNotBlind(first);
        }
    }

    private static String portOf(RunningSystem system) {
        return String.valueOf(system.uri("/").getPort());
    }

    private static Map<String, String> with(Map<String, String> config, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(config);
        all.put(name, value);
        return all;
    }

    private void prepare() throws SQLException {
        works.sql(
                """
                update review.scoring_policy set second_read_share = 0.2, second_read_new_reviewer = 0,
                    second_read_near_cut = false, discrepancy = 'CRITERION_DECISION', adjudicator = 'THIRD_READER'
                """);
        works.fillUpTo(WORKS);
        for (Reviewer reviewer : works.reviewers("reader", 2 * THREADS)) {
            seats.add(new Seat(reviewer, Instant.now()));
        }
    }

    private Callable<Void> readingUntilDone(Random chance) {
        return () -> {
            while (!isDone) {
                Seat seat = seats.poll(100, TimeUnit.MILLISECONDS);
                if (seat != null) {
                    Instant free = read(seat.reviewer(), chance);
                    seats.add(new Seat(seat.reviewer(), free));
                }
            }
            return null;
        };
    }

    /**
     * @return when the reader has nothing in hand any more
     */
    private Instant read(Reviewer reviewer, Random chance) {
        String node = nodes.get(chance.nextInt(nodes.size()));
        try {
            return read(new RestReader(node, reviewer.token()), chance);
        } catch (IOException killed) {
            // Whatever was in hand is found again by the next claim, on whichever node.
            interrupted.incrementAndGet();
            return Instant.now().plusSeconds(1);
        }
    }

    private Instant read(RestReader reader, Random chance) throws IOException {
        Answer answer = reader.claimNext();
        if (answer.status() == 204) {
            return Instant.now().plusSeconds(5);
        }
        mustBe(answer, 201);
        JsonObject work = answer.json();
        String id = work.getString("id");
        String token = work.getString("token");
        int turn = claimed.incrementAndGet();
        if (turn % 40 == 10) {
            mustBe(reader.release(id, token), 204);
            released.incrementAndGet();
            return Instant.now();
        }
        if (turn % 200 == 20) {
            abandoned.incrementAndGet();
            return Instant.now().plus(LEASE).plusSeconds(5);
        }
        // Slower than the lease only on a machine that stands still.
        Answer saved = reader.save(id, token, scorecard(work, chance.nextInt(4) > 0));
        if (saved.status() == 409) {
            return Instant.now();
        }
        mustBe(saved, 200);
        Answer sealed = reader.seal(id, token);
        mustBe(sealed, 200);
        if (turn % 10 == 0) {
            assertThat(reader.seal(id, token).text()).isEqualTo(sealed.text());
        }
        return Instant.now();
    }

    private String scorecard(JsonObject work, boolean good) {
        String criterion =
                work.getJsonObject("microCredential")
                        .getJsonArray("rubric")
                        .getJsonObject(0)
                        .getString("id");
        Version version =
                works.versions().stream()
                        .filter(one -> one.criteria().get(0).id().toString().equals(criterion))
                        .findFirst()
                        .orElseThrow();
        return version.scorecard(good);
    }

    private static void mustBe(Answer answer, int status) throws IOException {
        // The server of a node that starts answers before the product does.
        boolean isNotThere = answer.status() == 404 && answer.text().startsWith("<");
        if (answer.status() >= 500 || isNotThere) {
            throw new IOException(answer.text());
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private void awaitDecided(long count) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (number("review.work where stage = 'DECIDED'") < count) {
            assertThat(Instant.now()).as("time to decide " + count).isBefore(end);
            Thread.sleep(1000);
        }
    }

    private void check() throws Exception {
        assertThat(released.get()).isPositive();
        assertThat(abandoned.get()).isPositive();
        assertThat(interrupted.get()).isPositive();
        assertThat(number("credential.audit_record where action = 'submission.decided'"))
                .isEqualTo(WORKS);
        assertThat(number("credential.submission where state in ('EARNED', 'NOT_YET')"))
                .isEqualTo(WORKS);
        assertThat(number("review.task_claim where end_reason = 'EXPIRED'")).isPositive();
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
                 join review.criterion_score s on s.scorecard_id = c.id
                 join credential.rubric_criterion r on r.id = s.criterion_id and r.position = 1
                 group by w.submission_id) each
                where firsts <> 1 or seconds <> cast(drawn as int) or thirds <> cast(drawn and differ as int)
                """);
        assertThat(number("review.review_task where kind = 'THIRD_READ'"))
                .as("readers who disagree")
                .isPositive();
    }

    private void theInvariantsHoldAndAreNotBlind(RunningSystem node) throws Exception {
        assertThat(breaches(node)).as("breaches").isZero();
        works.sql(
                """
                update review.work set stage = 'ADJUDICATION'
                where submission_id = (select min(cast(submission_id as text))::uuid from review.work)
                """);
        assertThat(breaches(node)).as("breaches, with one work put where it is not").isPositive();
    }

    private static long breaches(RunningSystem node) throws IOException {
        Answer answer =
                new RestReader(node.baseUrl(), RunningSystem.ADMIN_TOKEN)
                        .send("POST", "/api/v1/review/invariants", null, null);
        mustBe(answer, 200);
        return answer.json().getJsonNumber("breaches").longValueExact();
    }

    private void nothing(String what, String from) throws SQLException {
        assertThat(number(from)).as(what).isZero();
    }

    private long number(String from) throws SQLException {
        return works.number("select count(*) from " + from);
    }
}
