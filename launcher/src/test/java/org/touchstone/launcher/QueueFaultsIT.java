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
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks;
import org.touchstone.launcher.load.WaitingWorks.Criterion;
import org.touchstone.launcher.load.WaitingWorks.Reviewer;
import org.touchstone.launcher.load.WaitingWorks.Version;
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
    private List<Version> versions;
    private int readers;

    /** A claim in a reader's hands. */
    private record Claimed(RestReader reader, String id, String token, Version version) {

        Answer save(String scorecard) throws IOException {
            return reader.save(id, token, scorecard);
        }

        Answer seal() throws IOException {
            return reader.seal(id, token);
        }

        Answer see() throws IOException {
            return reader.send("GET", "/api/v1/review/claims/" + id, null, null);
        }
    }

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
        versions = works.versions();
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
        Claimed work = claim();
        Criterion missing = work.version().criteria().get(3);
        work.save(scorecard(work.version(), 3));

        JsonObject problem = problem(work.seal(), 422, "scorecard-is-incomplete");

        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly(missing.id().toString());
        release(work);
    }

    @Test
    void anUnknownLevelOrCriterionIsRefusedAndTheDraftBeforeItStays() throws Exception {
        Claimed work = claim();
        assertThat(work.save(scorecard(work.version(), 2)).status()).isEqualTo(200);

        String level = work.version().criteria().get(0).levels().get(3).toString();
        String criterion = work.version().criteria().get(0).id().toString();
        String good = scorecard(work.version(), 4);
        problem(
                work.save(good.replace(level, UUID.randomUUID().toString())),
                422,
                "invalid-request");
        problem(
                work.save(good.replace(criterion, UUID.randomUUID().toString())),
                422,
                "invalid-request");
        problem(work.save(good.replace(level, "high")), 422, "invalid-request");

        assertThat(draft(work)).isEqualTo(2);
        release(work);
    }

    @Test
    void anotherTokenAndAnotherReaderCannotWriteAndChangeNothing() throws Exception {
        Claimed work = claim();
        work.save(scorecard(work.version(), 2));
        String all = scorecard(work.version(), 4);
        String stale = UUID.randomUUID().toString();

        problem(work.reader().save(work.id(), stale, all), 409, "claim-token-is-stale");
        problem(work.reader().seal(work.id(), stale), 409, "claim-token-is-stale");
        problem(work.reader().seal(work.id(), "no-token"), 409, "claim-token-is-stale");
        problem(work.reader().seal(work.id(), null), 422, "invalid-request");
        RestReader other = reader();
        problem(other.save(work.id(), work.token(), all), 404, "not-found");
        problem(other.seal(work.id(), work.token()), 404, "not-found");
        problem(other.release(work.id(), work.token()), 404, "not-found");

        assertThat(draft(work)).isEqualTo(2);
        release(work);
    }

    @Test
    void whatRanOutCannotBeSealedAndTheNextClaimFindsTheDraft() throws Exception {
        Claimed work = claim();
        work.save(scorecard(work.version(), 4));
        works.sql(
                "update review.task_claim set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(work.id()));

        problem(work.save(scorecard(work.version(), 1)), 409, "claim-has-expired");
        problem(work.seal(), 409, "claim-has-expired");

        works.sql(
                """
                update review.review_task set order_at = '-infinity'
                where id = (select task_id from review.task_claim where id = ?)
                """,
                UUID.fromString(work.id()));
        Claimed again = claimBy(work.reader());
        assertThat(again.id()).isNotEqualTo(work.id());
        assertThat(draft(again)).isEqualTo(4);
        assertThat(again.seal().status()).isEqualTo(200);
        problem(work.seal(), 409, "claim-has-expired");
    }

    @Test
    void sealingTwiceAnswersAlikeAndASealedScorecardIsNotSavedOver() throws Exception {
        Claimed work = claim();
        work.save(scorecard(work.version(), 4));

        Answer first = work.seal();
        Answer second = work.seal();

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        problem(work.save(scorecard(work.version(), 1)), 409, "work-is-sealed");
        problem(work.reader().release(work.id(), work.token()), 409, "work-is-sealed");
    }

    @Test
    void aClaimOverTheCapIsRefusedAndSaysSo() throws Exception {
        Reviewer reviewer = works.reviewers("capped", 1).get(0);
        RestReader reader = new RestReader(system.baseUrl(), reviewer.token());
        // Half an hour is one work.
        works.sql(
                "update review.reviewer_seat set cap_minutes = 45 where reviewer_id = ?",
                reviewer.id());
        Claimed only = claimBy(reader);
        only.save(scorecard(only.version(), 4));
        assertThat(only.seal().status()).isEqualTo(200);

        JsonObject problem = problem(reader.claimNext(), 409, "reviewer-is-at-cap");

        assertThat(problem.getString("detail")).contains("30 of your 45 minutes");
    }

    @Test
    void sixteenClicksAtOnceGetOneClaim() throws Exception {
        RestReader reader = reader();

        List<String> claims =
                IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> claimId(reader)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(new HashSet<>(claims)).hasSize(1);
        release(claimBy(reader));
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
                Claimed work = claim();
                work.save(scorecard(work.version(), 4));
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
        Claimed work = claim();
        work.save(scorecard(work.version(), 4));
        postgres("stop");
        try {
            problem(work.save(scorecard(work.version(), 2)), 503, "database-unavailable");
            problem(work.reader().claimNext(), 503, "database-unavailable");
            assertThat(work.reader().send("GET", "/health/ready", null, null).status())
                    .isEqualTo(503);
        } finally {
            postgres("start");
            works.reconnect(system.jdbc());
        }
        FirstBadgeWalk.await(() -> succeeds(() -> draft(work) == 4), "the draft to be there");
        assertThat(work.seal().status()).isEqualTo(200);
        // No connection of the pool is left that failed: not one of a hundred is refused.
        RestReader reader = work.reader();
        for (int i = 0; i < 100; i++) {
            assertThat(work.see().status()).isEqualTo(409);
        }
        assertThat(claimBy(reader).id()).isNotBlank();
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

    private RestReader reader() throws SQLException {
        return new RestReader(system.baseUrl(), works.reviewers("r" + readers++, 1).get(0).token());
    }

    private Claimed claim() throws Exception {
        return claimBy(reader());
    }

    private Claimed claimBy(RestReader reader) throws IOException {
        Answer answer = reader.claimNext();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonObject work = answer.json();
        String criterion =
                work.getJsonObject("microCredential")
                        .getJsonArray("rubric")
                        .getJsonObject(0)
                        .getString("id");
        Version version =
                versions.stream()
                        .filter(
                                one ->
                                        one.criteria().stream()
                                                .anyMatch(
                                                        each ->
                                                                each.id()
                                                                        .toString()
                                                                        .equals(criterion)))
                        .findFirst()
                        .orElseThrow();
        return new Claimed(reader, work.getString("id"), work.getString("token"), version);
    }

    private static String claimId(RestReader reader) {
        try {
            return reader.claimNext().json().getString("id");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void release(Claimed work) throws IOException {
        assertThat(work.reader().release(work.id(), work.token()).status()).isEqualTo(204);
    }

    /** How many criteria the saved draft has. */
    private static int draft(Claimed work) throws IOException {
        return work.see().json().getJsonObject("scorecard").getJsonArray("scores").size();
    }

    private static String scorecard(Version version, int criteria) {
        StringBuilder scores = new StringBuilder();
        for (Criterion criterion : version.criteria().subList(0, criteria)) {
            scores.append(scores.isEmpty() ? "" : ",")
                    .append("{\"criterionId\":\"")
                    .append(criterion.id())
                    .append("\",\"levelId\":\"")
                    .append(criterion.levels().get(3))
                    .append("\",\"comment\":\"Seen in the second lesson.\"}");
        }
        return "{\"scores\":[" + scores + "]}";
    }

    private static JsonObject problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.touchstone");
        JsonObject problem = answer.json();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
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
