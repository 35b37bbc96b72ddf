package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Renewal credit as a licensure system and an educator's program use it. */
class RenewalIT {
    private static final String API = "/api/v1";
    private static final String RENEWAL = API + "/renewal";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RestClient administrator;
    private RestClient manager;
    private Author author;
    private String code;
    private String jurisdiction;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                administrator.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        author = new WorkToRead(system).author();
        code =
                "J-"
                        + UUID.randomUUID()
                                .toString()
                                .substring(0, 8)
                                .toUpperCase(java.util.Locale.ROOT);
        jurisdiction = RENEWAL + "/jurisdictions/" + code;
        JsonObject kept =
                ok(
                        administrator.send(
                                "PUT",
                                jurisdiction,
                                Json.createObjectBuilder()
                                        .add("name", "District " + code)
                                        .add("unit", "points")
                                        .add("shares", true)
                                        .build(),
                                Map.of()));
        assertThat(kept.getString("unit")).isEqualTo("points");
    }

    @Test
    void anAwardBecomesPointsInTheCycleInWhichItWasEarned() throws Exception {
        Answer added = addRate(rate("DEFAULT", "1.25", today.minusYears(1)), "");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        award(today);
        JsonObject line = open("?dryRun=true");
        assertThat(line.getString("outcome")).isEqualTo("OPENED");
        assertThat(statement().getJsonArray("cycles")).isEmpty();
        open("");

        JsonObject cycle = statement().getJsonArray("cycles").getJsonObject(0);
        assertThat(cycle.getString("unit")).isEqualTo("points");
        assertThat(cycle.getJsonNumber("fromMicroCredentials").toString()).isEqualTo("1.25");
        assertThat(cycle.getJsonNumber("missing").toString()).isEqualTo("8.75");
        assertThat(cycle.getJsonArray("lines").getJsonObject(0).getString("reason"))
                .isEqualTo("COUNTS");

        JsonObject preview = ok(addRate(rate("DEFAULT", "2", today), "?dryRun=true"));
        assertThat(preview.getInt("educators")).isEqualTo(1);

        JsonObject figures =
                ok(manager.get(API + "/reports/renewal-credit"))
                        .getJsonArray("jurisdictions")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(one -> one.getString("jurisdiction").equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(figures.getInt("educators")).isEqualTo(1);
        assertThat(figures.getJsonNumber("credit").toString()).isEqualTo("1.25");
        assertThat(manager.get(API + "/reports/renewal-credit/csv").body()).contains(code + ",");
        Answer export = administrator.get(jurisdiction + "/export");
        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.body())
                .contains(author.username())
                .contains("CONTROL TOTAL,,,,,,,,,,1,1.25,points," + today);
        assertThat(ok(manager.get(RENEWAL + "/educators/" + author.id())).getString("name"))
                .isEqualTo(WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
    }

    @Test
    void whatCannotBeIsSaidWithItsFieldAndItsReason() {
        assertThat(code(addRate(rate("DEFAULT", "1.3", today), ""))).isEqualTo("not-a-quarter");
        assertThat(code(addRate(rate("SOMETHING", "1", today), ""))).isEqualTo("unknown-value");
        assertThat(addRate(rate("DEFAULT", "1", today), "").status()).isEqualTo(201);
        assertThat(addRate(rate("DEFAULT", "2", today), "").status()).isEqualTo(409);
        String id =
                administrator.get(jurisdiction + "/rates").array().getJsonObject(0).getString("id");
        assertThat(administrator.delete(RENEWAL + "/rates/" + id).status()).isEqualTo(409);
        assertThat(
                        administrator
                                .post(
                                        RENEWAL + "/rates/" + id + "/end",
                                        Json.createObjectBuilder()
                                                .add("lastDay", today.toString())
                                                .build())
                                .status())
                .isEqualTo(204);
        assertThat(administrator.get(RENEWAL + "/jurisdictions/NO-SUCH/rates").status())
                .isEqualTo(404);
    }

    @Test
    void reviewersEducatorsAndManagersHaveNoWayToTheRates() throws Exception {
        RestClient reviewer = new WorkToRead(RunningSystem.shared()).reviewer();
        for (RestClient other : List.of(author.client(), reviewer, manager)) {
            assertThat(other.get(jurisdiction + "/rates").status()).isEqualTo(403);
            assertThat(other.get(jurisdiction + "/export").status()).isEqualTo(403);
        }
        assertThat(reviewer.get(RENEWAL).status()).isEqualTo(403);
        assertThat(reviewer.get(RENEWAL + "/educators/" + author.id()).status()).isEqualTo(403);
        assertThat(author.client().get(API + "/reports/renewal-credit").status()).isEqualTo(403);
    }

    private JsonObject statement() {
        return ok(author.client().get(RENEWAL));
    }

    private Answer addRate(JsonObject rate, String query) {
        return administrator.post(jurisdiction + "/rates" + query, rate);
    }

    private static JsonObject rate(String scope, String amount, LocalDate firstDay) {
        return Json.createObjectBuilder()
                .add("scope", scope)
                .add("amount", new java.math.BigDecimal(amount))
                .add("firstDay", firstDay.toString())
                .build();
    }

    private JsonObject open(String query) {
        JsonObjectBuilder cycle =
                Json.createObjectBuilder()
                        .add("firstDay", today.toString())
                        .add("lastDay", today.plusYears(5).toString())
                        .add("needed", 10)
                        .add("identifiers", Json.createArrayBuilder().add(author.email()));
        Answer opened = administrator.post(jurisdiction + "/cycles" + query, cycle.build());
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.array().getJsonObject(0);
    }

    /** As a history file brings it. */
    private void award(LocalDate day) throws Exception {
        try (var connection = RunningSystem.shared().jdbc();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                                select gen_random_uuid(), ?, id, ? from credential.micro_credential
                                where code = 'NYC-PIPELINE-MC01'
                                """)) {
            insert.setObject(1, UUID.fromString(author.id()));
            insert.setObject(2, day);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static String code(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.object().getJsonArray("errors").getJsonObject(0).getString("code");
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
