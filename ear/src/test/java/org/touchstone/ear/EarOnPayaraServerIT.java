package org.touchstone.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.EmbeddedDatabase;
import org.touchstone.launcher.ListeningSockets;
import org.touchstone.web.FirstBadgeWalk;

/** The EAR on the server that an agency runs, with that server's own broker. */
class EarOnPayaraServerIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private static final String ADMIN_TOKEN = "ts_first-token-of-the-tests";

    private static EmbeddedDatabase database;
    private static PayaraServer server;
    private static HttpResponse<String> beforeTheDeployment;

    @BeforeAll
    static void deployTheEar() throws Exception {
        Path run = Files.createTempDirectory(TARGET, "server-run");
        Path home = Files.createDirectories(run.resolve("home"));
        database = EmbeddedDatabase.start(home, TARGET.resolve("postgres-programs"));
        server =
                PayaraServer.start(
                        TARGET.resolve("payara6"),
                        run.resolve("domains"),
                        Map.of(
                                "touchstone.ds.url",
                                database.jdbcUrl(),
                                "touchstone.ds.user",
                                database.user(),
                                "touchstone.ds.password",
                                database.password(),
                                "touchstone.jms.ra",
                                "jmsra",
                                "touchstone.home",
                                home.toString(),
                                "touchstone.demo",
                                "true",
                                "touchstone.bootstrap.admin-password",
                                "first-password-of-the-tests",
                                "touchstone.bootstrap.admin-token",
                                ADMIN_TOKEN));
        beforeTheDeployment = get("/health/ready");
        server.deploy(TARGET.resolve("touchstone.ear"));
        awaitReady();
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        try {
            if (server != null) {
                server.stop();
            }
        } finally {
            if (database != null) {
                database.close();
            }
        }
    }

    private static void awaitReady() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = get("/health/ready");
        while (!isReady(answer) && System.nanoTime() < deadline) {
            Thread.sleep(500);
            answer = get("/health/ready");
        }
        assertThat(isReady(answer))
                .as("%s; the server's log is %s", answer.body(), server.log())
                .isTrue();
    }

    /** As the guide has the load balancer ask: the server alone may say 200 too. */
    private static boolean isReady(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("first-start");
    }

    @Test
    void theServerIsNotReadyBeforeTheDeploymentAndHasPagesAfterIt() throws Exception {
        assertThat(isReady(beforeTheDeployment)).as(beforeTheDeployment.body()).isFalse();
        assertThat(get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void oneSubmissionGoesFromTheClassroomToABadge() {
        assertThat(new FirstBadgeWalk(server.baseUrl(), ADMIN_TOKEN).earn("NYC-PIPELINE-MC01"))
                .isNotBlank();
    }

    @Test
    void theCatalogIsReadThroughAllModules() throws Exception {
        HttpResponse<String> answer = get("/api/v1/micro-credentials");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("NYC-PIPELINE-MC01");
    }

    /** An event crosses from one module to another, which here is another archive. */
    @Test
    void whatTheDomainTellsIsNotedForMailByTheReview() throws Exception {
        assertThat(count("select count(*) from credential.notice")).isPositive();
        assertThat(count("select count(*) from review.mail_notice"))
                .isEqualTo(count("select count(*) from credential.notice"));
    }

    @Test
    void theDemonstrationHasItsSetsOfPapers() throws Exception {
        assertThat(count("select count(*) from review.qualifying_set where active")).isEqualTo(2);
        assertThat(count("select count(*) from review.qualification"))
                .as("a reviewer and a graduate")
                .isEqualTo(2);
    }

    @Test
    void everyModuleHasBroughtItsSchemaUpToDate() throws Exception {
        assertThat(
                        count(
                                """
                                select (select count(*) from credential.schema_history where not success)
                                     + (select count(*) from review.schema_history where not success)
                                     + (select count(*) from reporting.schema_history where not success)
                                """))
                .isZero();
    }

    private static long count(String query) throws Exception {
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void nothingListensOnAnyOtherAddressThanTheLoopback() throws Exception {
        assertThat(ListeningSockets.of(server.process()))
                .isNotEmpty()
                .allMatch(ListeningSockets::isLoopback);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
