package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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

/** A leader role and the way to it, as integrators use them. */
class LeaderRolesIT {
    private static final String API = "/api/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RestClient manager;
    private Author author;
    private String code;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        manager =
                new RestClient(
                        system.baseUrl(),
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        author = new WorkToRead(system).author();
        code = "L-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void educatorBecomesEligibleAppliesAndIsPlacedAndTheReportCountsIt() throws Exception {
        cohort();
        String role = role(1);
        assertThat(own().containsKey("state") && !own().isNull("state")).isFalse();
        assertThat(
                        author.client()
                                .post(API + "/leader-roles/own/" + role + "/application")
                                .status())
                .as("nothing earned")
                .isEqualTo(409);
        new GraduatesAndReadings(RunningSystem.shared()).graduate(author);
        Answer applied =
                author.client()
                        .post(
                                API + "/leader-roles/own/" + role + "/application",
                                Json.createObjectBuilder().add("statement", "Gladly.").build());
        assertThat(applied.status()).as(applied.body()).isEqualTo(204);
        JsonObject applicant = applicants(role).getJsonArray("rows").getJsonObject(0);
        assertThat(applicant.getString("statement")).isEqualTo("Gladly.");
        assertThat(record(role, applicant, "PLACED").status()).isEqualTo(409);
        for (String step : List.of("INTERVIEWED", "ACCEPTED", "PLACED")) {
            assertThat(record(role, applicant, step).status()).as(step).isEqualTo(204);
        }
        assertThat(own().getString("state")).isEqualTo("PLACED");
        assertThat(ok(manager.get(API + "/leader-roles/" + role + "/board")).getInt("PLACED"))
                .isEqualTo(1);
        String report = ok(manager.get(API + "/reports/program-outcomes")).toString();
        assertThat(report).contains(code);
        try (var connection = RunningSystem.shared().jdbc();
                var query =
                        connection.prepareStatement(
                                """
                                select a.outcome from credential.published_role_application a
                                join credential.program g on g.id = a.program_id where g.code = ?
                                """)) {
            query.setString(1, code);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldAndOthersHaveNoWay() throws Exception {
        cohort();
        Answer refused = manager.send("PUT", API + "/leader-roles", body(0), Map.of());
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.object().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("places");
        RestClient reviewer = new WorkToRead(RunningSystem.shared()).reviewer();
        for (RestClient other : List.of(author.client(), reviewer)) {
            assertThat(other.get(API + "/leader-roles").status()).isEqualTo(403);
        }
        assertThat(reviewer.get(API + "/leader-roles/own").status()).isEqualTo(403);
    }

    private JsonObject own() {
        return author
                .client()
                .get(API + "/leader-roles/own")
                .array()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("title").equals("Leader " + code))
                .findFirst()
                .orElseThrow();
    }

    private Answer record(String role, JsonObject applicant, String step) {
        return manager.post(
                API + "/leader-roles/" + role + "/steps",
                Json.createObjectBuilder()
                        .add(
                                "applications",
                                Json.createArrayBuilder().add(applicant.getString("id")))
                        .add("step", step)
                        .build());
    }

    private JsonObject applicants(String role) {
        return ok(manager.get(API + "/leader-roles/" + role + "/applications?state=APPLIED"));
    }

    private String role(int places) {
        return ok(manager.send("PUT", API + "/leader-roles", body(places), Map.of()))
                .getString("id");
    }

    private JsonObject body(int places) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("title", "Leader " + code)
                .add("cohort", code)
                .add("worth", "Up to $12,500 a year")
                .add("places", places)
                .add("needed", 1)
                .add("microCredentials", Json.createArrayBuilder().add(GraduatesAndReadings.CODE))
                .add("opensOn", today.toString())
                .add("closesOn", today.plusDays(30).toString())
                .build();
    }

    private void cohort() {
        Answer program =
                manager.post(
                        API + "/programs",
                        Json.createObjectBuilder()
                                .add("code", code + "-P")
                                .add("title", "Leaders")
                                .add("organization", "NYCDOE")
                                .build());
        assertThat(program.status()).as(program.body()).isEqualTo(201);
        Answer cohort =
                manager.post(
                        API + "/programs/" + program.object().getString("id") + "/cohorts",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("title", "Leaders")
                                .add("firstDay", today.minusDays(1).toString())
                                .add("lastDay", today.plusDays(100).toString())
                                .add("participation", "VOLUNTARY")
                                .build());
        assertThat(cohort.status()).as(cohort.body()).isEqualTo(201);
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
