package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.badge.BadgeJudge;

/** The whole path by REST, on Payara Micro with the embedded broker and PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstBadgeIT {
    private RunningSystem system;
    private RestClient administrator;
    private FirstBadgeWalk walk;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.demonstration("first-badge-by-rest");
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void oneSubmissionGoesFromTheClassroomToABadgeAndEveryStepIsOnRecord() {
        assertThat(walk.earn("NYC-PIPELINE-MC01")).isNotBlank();
        FirstBadgeWalk.await(() -> unchained() == 0, "the audit records to be chained");
    }

    @Test
    void anIndependentJudgeAcceptsEveryFormOfTheBadgeAndSeesItsRevocation() {
        BadgeJudge judge = BadgeJudge.present();
        String award = walk.earn("NYC-PIPELINE-MC02");

        judge.mustAccept(system.baseUrl(), system.baseUrl(), award);

        int revoked =
                administrator
                        .post(
                                "/api/v1/awards/" + award + "/revocation",
                                Json.createObjectBuilder()
                                        .add("reason", "Issued in a test")
                                        .build())
                        .status();
        assertThat(revoked).isEqualTo(204);
        judge.mustFindRevoked(system.baseUrl(), system.baseUrl(), award);
    }

    /** As of the end of the case studies, so that what other tests award since does not count. */
    @Test
    void theFirstReportPrintsTheFiguresOfTheCaseStudies() throws Exception {
        JsonObject figures =
                administrator.get("/api/v1/reports/program-outcomes?asOf=2016-12-31").object();

        try (InputStream expected = getClass().getResourceAsStream("/expected-figures.json");
                var reader = Json.createReader(expected)) {
            assertThat(figures).isEqualTo(reader.readObject());
        }
    }

    @Test
    void whatWaitsIsAMetric() {
        assertThat(administrator.as(null).get("/metrics").body())
                .contains(
                        "touchstone_review_waiting",
                        "touchstone_review_overdue",
                        "touchstone_outbox_unsent");
    }

    private long unchained() {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from credential.audit_record where hash is null"
                                        + " and at < now() - interval '1 second'")) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
