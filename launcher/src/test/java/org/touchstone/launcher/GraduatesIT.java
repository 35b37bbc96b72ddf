package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** A graduate becomes a reviewer, and reviewers are paid. */
class GraduatesIT {
    private static final String API = "/api/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RestClient administrator;
    private FirstBadgeWalk walk;
    private RestClient supervisor;
    private RestClient agency;
    private RestClient reviewer;
    private Author author;
    private GraduatesAndReadings rows;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        supervisor = administrator.as(walk.tokenOf("supervisor"));
        agency = administrator.as(walk.tokenOf("agency"));
        WorkToRead work = new WorkToRead(system);
        reviewer = work.reviewer();
        author = work.author();
        rows = new GraduatesAndReadings(system);
    }

    @AfterEach
    void takeAway() throws Exception {
        rows.close();
    }

    @Test
    void graduateIsFoundInvitedAcceptsAndHasTheRole() throws Exception {
        rows.graduate(author);
        JsonObject way = author.client().get(API + "/graduates/own").array().getJsonObject(0);
        assertThat(way.getJsonArray("checks").getValuesAs(JsonObject.class))
                .allSatisfy(check -> assertThat(check.getBoolean("met")).isTrue());
        ok(supervisor.post(API + "/graduates/search"));
        JsonObject candidate = candidate("ELIGIBLE");
        String id = candidate.getString("id");
        assertThat(author.client().get(API + "/pay/own").status()).as("no role").isEqualTo(403);

        Answer refused =
                supervisor.post(
                        API + "/graduates/" + id + "/invitation",
                        Json.createObjectBuilder()
                                .add("organization", "NOWHERE")
                                .add("lastDay", today.plusYears(1).toString())
                                .build());
        assertThat(refused.status()).isEqualTo(422);
        done(
                supervisor.post(
                        API + "/graduates/" + id + "/invitation",
                        Json.createObjectBuilder()
                                .add("organization", "NYCDOE")
                                .add("lastDay", today.plusYears(1).toString())
                                .build()));
        candidate("INVITED");
        int terms = ok(author.client().get(API + "/graduates/own/terms")).getInt("number");
        String accept = API + "/graduates/own/" + id + "/acceptance";
        assertThat(author.client().post(accept, terms(terms + 1)).status()).isEqualTo(409);
        done(author.client().post(accept, terms(terms)));
        assertThat(author.client().post(accept, terms(terms)).status()).isEqualTo(409);
        JsonObject after = author.client().get(API + "/graduates/own").array().getJsonObject(0);
        assertThat(after.getString("stage")).isIn("QUALIFYING", "READY");
        RestClient asReviewer = administrator.as(walk.tokenOf(author.username()));
        assertThat(asReviewer.get(API + "/pay/own").status()).isEqualTo(200);
    }

    @Test
    void sheetIsPreparedApprovedByAnotherAndExportedOnce() throws Exception {
        LocalDate day = today.minusDays(1);
        rows.reading(day);
        rows.reading(day);
        Answer rate =
                supervisor.post(
                        API + "/pay/rates",
                        Json.createObjectBuilder()
                                .add("microCredential", GraduatesAndReadings.CODE)
                                .add("amount", new BigDecimal("25.50"))
                                .add("firstDay", day.toString())
                                .build());
        done(rate);
        JsonObject period =
                Json.createObjectBuilder()
                        .add("firstDay", day.toString())
                        .add("lastDay", day.toString())
                        .build();
        Answer prepared = supervisor.post(API + "/pay/sheets", period);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(201);
        String sheet = API + "/pay/sheets/" + prepared.object().getString("id");
        assertThat(prepared.object().getJsonNumber("total").bigDecimalValue())
                .isEqualByComparingTo("51.00");
        assertThat(supervisor.post(API + "/pay/sheets", period).status())
                .as("paid once")
                .isEqualTo(409);
        assertThat(supervisor.post(sheet + "/approval").status()).isEqualTo(409);
        done(agency.post(sheet + "/approval"));
        assertThat(supervisor.get(sheet + "/csv").status()).isEqualTo(409);
        done(supervisor.post(sheet + "/export"));
        assertThat(supervisor.post(sheet + "/export").status()).isEqualTo(409);
        String csv = supervisor.get(sheet + "/csv").body();
        assertThat(csv)
                .contains(",reviewer,NYC-PIPELINE-MC01,2,25.50,51.00,")
                .contains("CONTROL TOTAL,1,,,,2,,51.00,")
                .doesNotContain("SECOND_READ");
        Answer own = reviewer.get(API + "/pay/own");
        assertThat(own.object().getJsonArray("rows").getJsonObject(0).getInt("readings"))
                .isEqualTo(2);
        assertThat(own.body()).doesNotContain("SECOND_READ").doesNotContain("kind");
    }

    @Test
    void educatorsReviewersAndOthersHaveNoWayToWhatIsNotTheirs() {
        for (RestClient other : List.of(author.client(), reviewer)) {
            assertThat(other.get(API + "/graduates").status()).isEqualTo(403);
            assertThat(other.get(API + "/pay/sheets").status()).isEqualTo(403);
            assertThat(other.post(API + "/graduates/search").status()).isEqualTo(403);
        }
        assertThat(reviewer.get(API + "/graduates/own").status()).isEqualTo(403);
    }

    private JsonObject candidate(String stage) {
        return ok(supervisor.get(API + "/graduates?size=200&stage=" + stage))
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("username").equals(author.username()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject terms(int number) {
        return Json.createObjectBuilder().add("terms", number).build();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
