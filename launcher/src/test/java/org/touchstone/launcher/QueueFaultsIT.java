package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.launcher.ClaimsByRest.Claimed;
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks;
import org.touchstone.launcher.load.WaitingWorks.Criterion;
import org.touchstone.launcher.load.WaitingWorks.Reviewer;
import org.touchstone.web.FirstBadgeWalk;

/**
 * Scoring by REST when a reviewer, the broker or the database does what nobody wishes for. The
 * system has a database and a broker that the test owns, and can stop.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueFaultsIT {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    /** At least until the sweeps have done what the broker did not; longer by {@code -Plong}. */
    private static final Duration BROKER_IS_DOWN =
            Duration.parse(System.getProperty("load.broker-down", "PT0S"));

    @TempDir static Path home;

    private int brokerPort;
    private Process broker;
    private RunningSystem system;
    private WaitingWorks works;
    private ClaimsByRest claims;

    @BeforeAll
    void start() throws Exception {
        brokerPort = RunningSystem.freePort();
        startBroker();
        EmbeddedDatabase database = EmbeddedDatabase.start(home, PROGRAMS);
        system =
                RunningSystem.start(
                        home,
                        Map.of(
                                "touchstone.demo",
                                "true",
                                "touchstone.demo.password",
                                RunningSystem.DEMO_PASSWORD,
                                "touchstone.ds.url",
                                database.jdbcUrl(),
                                "touchstone.ds.user",
                                database.user(),
                                "touchstone.ds.password",
                                database.password(),
                                "touchstone.jms.url",
                                "tcp://127.0.0.1:" + brokerPort));
        works = new WaitingWorks(system.jdbc(), 2);
        works.sql(
                """
                update review.scoring_policy set second_read_share = 0, second_read_new_reviewer = 0,
                    second_read_near_cut = false
                """);
        works.fillUpTo(200);
        claims = new ClaimsByRest(system, works);
    }

    @AfterAll
    void stop() throws Exception {
        if (system != null) {
            system.close();
        }
        broker.destroyForcibly();
    }

    private void startBroker() throws IOException {
        broker =
                ChildJvm.running(
                                BrokerHolder.class,
                                List.of("-Xmx128m"),
                                Path.of("target", "system", "activemq.rar")
                                        .toAbsolutePath()
                                        .toString(),
                                home.resolve("test-broker").toString(),
                                String.valueOf(brokerPort))
                        .start();
        BufferedReader lines = broker.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.equals("up")) {
                return;
            }
        }
        throw new IllegalStateException("The broker did not start: " + said);
    }

    @Test
    void sealingWithAMissingCriterionIsRefusedAndNamesIt() throws Exception {
        Claimed work = claims.claim();
        Criterion missing = work.version().criteria().get(3);
        work.save(ClaimsByRest.scorecard(work.version(), 3));

        JsonObject problem = ClaimsByRest.problem(work.seal(), 422, "scorecard-is-incomplete");

        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly(missing.id().toString());
        ClaimsByRest.release(work);
    }

    @Test
    void anUnknownLevelOrCriterionIsRefusedAndTheDraftBeforeItStays() throws Exception {
        Claimed work = claims.claim();
        assertThat(work.save(ClaimsByRest.scorecard(work.version(), 2)).status()).isEqualTo(200);

        String level = work.version().criteria().get(0).levels().get(3).toString();
        String criterion = work.version().criteria().get(0).id().toString();
        String good = ClaimsByRest.scorecard(work.version(), 4);
        ClaimsByRest.problem(
                work.save(good.replace(level, UUID.randomUUID().toString())),
                422,
                "invalid-request");
        ClaimsByRest.problem(
                work.save(good.replace(criterion, UUID.randomUUID().toString())),
                422,
                "invalid-request");
        ClaimsByRest.problem(work.save(good.replace(level, "high")), 422, "invalid-request");

        assertThat(ClaimsByRest.draft(work)).isEqualTo(2);
        ClaimsByRest.release(work);
    }

    @Test
    void anotherTokenAndAnotherReaderCannotWriteAndChangeNothing() throws Exception {
        Claimed work = claims.claim();
        work.save(ClaimsByRest.scorecard(work.version(), 2));
        String all = ClaimsByRest.scorecard(work.version(), 4);
        String stale = UUID.randomUUID().toString();

        ClaimsByRest.problem(
                work.reader().save(work.id(), stale, all), 409, "claim-token-is-stale");
        ClaimsByRest.problem(work.reader().seal(work.id(), stale), 409, "claim-token-is-stale");
        ClaimsByRest.problem(
                work.reader().seal(work.id(), "no-token"), 409, "claim-token-is-stale");
        ClaimsByRest.problem(work.reader().seal(work.id(), null), 422, "invalid-request");
        RestReader other = claims.reader();
        ClaimsByRest.problem(other.save(work.id(), work.token(), all), 404, "not-found");
        ClaimsByRest.problem(other.seal(work.id(), work.token()), 404, "not-found");
        ClaimsByRest.problem(other.release(work.id(), work.token()), 404, "not-found");

        assertThat(ClaimsByRest.draft(work)).isEqualTo(2);
        ClaimsByRest.release(work);
    }

    @Test
    void whatRanOutCannotBeSealedAndTheNextClaimFindsTheDraft() throws Exception {
        Claimed work = claims.claim();
        work.save(ClaimsByRest.scorecard(work.version(), 4));
        works.sql(
                "update review.task_claim set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(work.id()));

        ClaimsByRest.problem(
                work.save(ClaimsByRest.scorecard(work.version(), 1)), 409, "claim-has-expired");
        ClaimsByRest.problem(work.seal(), 409, "claim-has-expired");

        works.sql(
                """
                update review.review_task set order_at = '-infinity'
                where id = (select task_id from review.task_claim where id = ?)
                """,
                UUID.fromString(work.id()));
        Claimed again = claims.claimBy(work.reader());
        assertThat(again.id()).isNotEqualTo(work.id());
        assertThat(ClaimsByRest.draft(again)).isEqualTo(4);
        assertThat(again.seal().status()).isEqualTo(200);
        ClaimsByRest.problem(work.seal(), 409, "claim-has-expired");
    }

    @Test
    void sealingTwiceAnswersAlikeAndASealedScorecardIsNotSavedOver() throws Exception {
        Claimed work = claims.claim();
        work.save(ClaimsByRest.scorecard(work.version(), 4));

        Answer first = work.seal();
        Answer second = work.seal();

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        ClaimsByRest.problem(
                work.save(ClaimsByRest.scorecard(work.version(), 1)), 409, "work-is-sealed");
        ClaimsByRest.problem(work.reader().release(work.id(), work.token()), 409, "work-is-sealed");
    }

    @Test
    void aClaimOverTheCapIsRefusedAndSaysSo() throws Exception {
        Reviewer reviewer = works.reviewers("capped", 1).get(0);
        RestReader reader = new RestReader(system.baseUrl(), reviewer.token());
        // Half an hour is one work.
        works.sql(
                "update review.reviewer_seat set cap_minutes = 45 where reviewer_id = ?",
                reviewer.id());
        Claimed only = claims.claimBy(reader);
        only.save(ClaimsByRest.scorecard(only.version(), 4));
        assertThat(only.seal().status()).isEqualTo(200);

        JsonObject problem = ClaimsByRest.problem(reader.claimNext(), 409, "reviewer-is-at-cap");

        assertThat(problem.getString("detail")).contains("30 of your 45 minutes");
    }

    @Test
    void sixteenClicksAtOnceGetOneClaim() throws Exception {
        RestReader reader = claims.reader();

        List<String> ids =
                IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> ClaimsByRest.claimId(reader)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(new HashSet<>(ids)).hasSize(1);
        ClaimsByRest.release(claims.claimBy(reader));
    }

    @Test
    void whileTheBrokerIsDownWorkComesInDecisionsFallAndNothingIsLost() throws Exception {
        FirstBadgeWalk walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        awaitQuiet();
        long decided = decided();
        broker.destroyForcibly().waitFor();
        Instant backAt = Instant.now().plus(BROKER_IS_DOWN);
        int sealed = 0;
        try {
            String submission = walk.handIn("NYC-PIPELINE-MC01", null);
            do {
                Claimed work = claims.claim();
                work.save(ClaimsByRest.scorecard(work.version(), 4));
                assertThat(work.seal().status()).isEqualTo(200);
                sealed++;
                Thread.sleep(BROKER_IS_DOWN.toMillis() / 100);
            } while (sealed < 5 || Instant.now().isBefore(backAt));
            long all = decided + sealed;
            FirstBadgeWalk.await(() -> decided() == all, "the sweeps to settle them");
            walk.awaitState(submission, "IN_REVIEW");
            // Behind the others, which are all that the readers here can score.
            works.sql(
                    "update review.review_task set order_at = 'infinity' where submission_id = ?",
                    UUID.fromString(submission));
        } finally {
            startBroker();
        }
        awaitQuiet();

        assertThat(decided()).isEqualTo(decided + sealed);
        assertThat(number("select count(*) from review.dead_letter")).isZero();
    }

    @Test
    void aRestartOfTheDatabaseIsToldAndPassesByItself() throws Exception {
        Claimed work = claims.claim();
        work.save(ClaimsByRest.scorecard(work.version(), 4));
        postgres("stop");
        try {
            ClaimsByRest.problem(
                    work.save(ClaimsByRest.scorecard(work.version(), 2)),
                    503,
                    "database-unavailable");
            ClaimsByRest.problem(work.reader().claimNext(), 503, "database-unavailable");
            assertThat(work.reader().send("GET", "/health/ready", null, null).status())
                    .isEqualTo(503);
        } finally {
            postgres("start");
            works.reconnect(system.jdbc());
        }
        FirstBadgeWalk.await(
                () -> succeeds(() -> ClaimsByRest.draft(work) == 4), "the draft to be there");
        assertThat(work.seal().status()).isEqualTo(200);
        // No connection of the pool is left that failed: not one of a hundred is refused.
        RestReader reader = work.reader();
        for (int i = 0; i < 100; i++) {
            assertThat(work.see().status()).isEqualTo(409);
        }
        assertThat(claims.claimBy(reader).id()).isNotBlank();
    }

    private void postgres(String action) throws Exception {
        List<String> command =
                PostgresBinaries.unpack(PROGRAMS)
                        .command(
                                "pg_ctl",
                                action,
                                "--wait",
                                "--silent",
                                "--mode=fast",
                                "--pgdata=" + home.resolve("postgres"),
                                "--log=" + home.resolve("log/postgres.log"));
        assertThat(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(home.resolve("pg_ctl.txt").toFile())
                                .start()
                                .waitFor())
                .isZero();
    }

    private void awaitQuiet() {
        FirstBadgeWalk.await(() -> succeeds(works::isQuiet), "the queue to be quiet");
    }

    private long decided() {
        return number("select count(*) from review.work where stage = 'DECIDED'");
    }

    private long number(String query) {
        try {
            return works.number(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Attempt {
        boolean succeeds() throws Exception;
    }

    private static boolean succeeds(Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (Exception notYet) {
            return false;
        }
    }
}
