package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Coursework, activities, time and the forecast as integrators use them. */
class CourseworkIT {
    private static final String API = "/api/v1";
    private static final String CODE = "NYC-PIPELINE-MC03";
    private static final String SCHOOL = "NYC-PIPELINE-S01";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private FirstBadgeWalk walk;
    private RestClient administrator;
    private RestClient manager;
    private RestClient educator;
    private String email;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager = administrator.as(walk.tokenOf("manager"));
        educator = educatorOfTheSchool();
    }

    @Test
    void completedModulesMeetTheRequirementAndNoRightAnswerIsSentBefore() {
        JsonObject attempt = attempt();
        String completeness = API + "/submissions/" + attempt.getString("id") + "/completeness";
        assertThat(educator.get(completeness).body()).contains("coursework-not-completed");

        for (JsonObject module :
                educator.get(API + "/micro-credentials/" + CODE + "/coursework")
                        .array()
                        .getValuesAs(JsonObject.class)) {
            complete(module);
        }

        assertThat(educator.get(completeness).body()).doesNotContain("coursework-not-completed");
        assertThat(
                        educator.get(API + "/micro-credentials/" + CODE + "/coursework")
                                .array()
                                .getValuesAs(JsonObject.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        module ->
                                assertThat(module.getJsonObject("done").getString("on"))
                                        .isEqualTo(today.toString()));
    }

    private void complete(JsonObject module) {
        String path = API + "/coursework/" + module.getString("id");
        if (module.getString("completion").equals("QUIZ")) {
            Answer begun = educator.post(path + "/quiz");
            assertThat(begun.status()).as(begun.body()).isEqualTo(201);
            assertThat(begun.body()).doesNotContain("isRight", "tolerance", "\"number\":4");
            String quiz = API + "/quizzes/" + begun.object().getString("id");
            assertThat(educator.get(quiz).object().getJsonArray("questions"))
                    .isEqualTo(begun.object().getJsonArray("questions"));
            JsonObject result = ok(educator.post(quiz + "/answers", answers(begun.object())));
            assertThat(result.getBoolean("isPassed")).isTrue();
        } else {
            Answer done =
                    educator.post(
                            path + "/completion",
                            Json.createObjectBuilder().add("minutes", 75).build());
            assertThat(ok(done).getJsonObject("done").getInt("minutes")).isEqualTo(75);
        }
    }

    /** By the words of the demonstration's quiz, wherever the attempt shows them. */
    private static JsonObject answers(JsonObject sheet) {
        List<String> right =
                List.of(
                        "Describing what is on the page",
                        "By what students understand",
                        "By the strategy that they used");
        JsonArrayBuilder answers = Json.createArrayBuilder();
        for (JsonObject question : sheet.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            JsonArrayBuilder chosen = Json.createArrayBuilder();
            List<String> choices =
                    question.getJsonArray("choices").stream()
                            .map(JsonValue::toString)
                            .map(text -> text.substring(1, text.length() - 1))
                            .toList();
            for (int n = 0; n < choices.size(); n++) {
                if (right.contains(choices.get(n))) {
                    chosen.add(n);
                }
            }
            answers.add(
                    choices.isEmpty()
                            ? Json.createObjectBuilder().add("number", 4)
                            : Json.createObjectBuilder().add("choices", chosen));
        }
        return Json.createObjectBuilder().add("answers", answers).build();
    }

    @Test
    void managerWritesAModuleForTheOwnOrganizationsOnly() {
        String modules = API + "/micro-credentials/NYC-PIPELINE-MC04/modules";
        Answer others = manager.post(modules, module("MINEOLA"));
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.body()).contains("that you manage");

        Answer added = manager.post(modules, module("NYC-PIPELINE-S06"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String module = API + "/modules/" + added.object().getString("id");
        try {
            JsonObject changed =
                    ok(
                            manager.send(
                                    "PUT",
                                    module,
                                    Json.createObjectBuilder(module("NYC-PIPELINE-S06"))
                                            .add("title", "Renamed")
                                            .build(),
                                    Map.of()));
            assertThat(changed.getInt("version")).as("nobody worked with it").isEqualTo(1);
            assertThat(educator.get(modules).status()).isEqualTo(403);
            assertThat(walk.reviewer().get(module).status()).isEqualTo(403);
            assertThat(
                            educator.get(API + "/micro-credentials/NYC-PIPELINE-MC04/coursework")
                                    .array())
                    .as("of another school")
                    .isEmpty();
        } finally {
            assertThat(manager.send("DELETE", module, null, Map.of()).status()).isEqualTo(204);
        }
        assertThat(manager.get(module).status()).isEqualTo(404);
    }

    private static JsonObject module(String organization) {
        return Json.createObjectBuilder()
                .add("organization", organization)
                .add("title", "Reading")
                .add("body", "Read it.")
                .add("minutes", 30)
                .add("completion", "MARKED")
                .build();
    }

    @Test
    void activityIsNotedOnceAndBecomesEvidence() {
        String id = UUID.randomUUID().toString();
        String path = API + "/activities/" + id;
        JsonObject text =
                Json.createObjectBuilder()
                        .add("taughtOn", today.toString())
                        .add("classLabel", "Grade 5")
                        .add("minutes", 45)
                        .add("standards", Json.createArrayBuilder().add("5.NF.A.1"))
                        .add("done", "Exit tickets")
                        .build();
        ok(educator.send("PUT", path, text, Map.of()));
        ok(educator.send("PUT", path, text, Map.of()));
        assertThat(ok(educator.get(API + "/activities")).getInt("total")).isEqualTo(1);
        Answer tomorrow =
                educator.post(
                        API + "/activities",
                        Json.createObjectBuilder(text)
                                .add("taughtOn", today.plusDays(1).toString())
                                .build());
        assertThat(tomorrow.status()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("lies in the future");

        JsonObject attempt = attempt();
        String requirement =
                attempt
                        .getJsonObject("entry")
                        .getJsonArray("requirements")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(one -> one.getString("kind").equals("CLASSROOM_ACTIVITY"))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        Answer attached =
                educator.post(
                        path + "/evidence",
                        Json.createObjectBuilder()
                                .add("submission", attempt.getString("id"))
                                .add("requirementId", requirement)
                                .build());
        assertThat(attached.status()).as(attached.body()).isEqualTo(204);
        assertThat(educator.get(API + "/submissions/" + attempt.getString("id")).body())
                .contains("Standards: 5.NF.A.1");
        assertThat(walk.educator().get(path).status()).as("somebody else").isEqualTo(404);
    }

    @Test
    void forecastSaysWhatIsNeededAndThatTooFewHaveLoggedTheirTime() {
        String cohort = cohortOf();
        JsonObject attempt = attempt();
        String time =
                API + "/submissions/" + attempt.getString("id") + "/time/" + UUID.randomUUID();
        ok(
                educator.send(
                        "PUT",
                        time,
                        Json.createObjectBuilder()
                                .add("on", today.toString())
                                .add("minutes", 90)
                                .build(),
                        Map.of()));

        JsonObject own =
                educator.get(API + "/forecast").array().getJsonObject(0).getJsonObject("forecast");
        assertThat(own.getString("state")).isEqualTo("PACE_UNKNOWN");
        assertThat(own.getInt("remaining")).isEqualTo(2);
        JsonObject situation = own.getJsonObject("situation");
        assertThat(situation.getJsonObject("hoursEach").getJsonNumber("hours").doubleValue())
                .as("20 and 24 hours of the catalog")
                .isEqualTo(22.0);
        assertThat(situation.getJsonObject("pace").getInt("floor")).isEqualTo(10);
        assertThat(own.getJsonNumber("neededPerWeek").doubleValue())
                .isCloseTo(
                        44 / situation.getJsonNumber("weeksLeft").doubleValue(),
                        org.assertj.core.api.Assertions.within(0.051));

        JsonObject all = ok(manager.get(API + "/cohorts/" + cohort + "/forecast"));
        assertThat(all.getJsonObject("people").getInt("total")).isEqualTo(1);
        assertThat(all.getJsonObject("byState").getInt("PACE_UNKNOWN")).isEqualTo(1);
        assertThat(
                        ok(manager.get(API + "/cohorts/" + cohort + "/forecast?state=TIGHT"))
                                .getJsonObject("people")
                                .getInt("total"))
                .isZero();
        assertThat(educator.get(API + "/cohorts/" + cohort + "/forecast").status()).isEqualTo(403);
        assertThat(walk.reviewer().get(API + "/forecast").status()).isEqualTo(403);
    }

    private String cohortOf() {
        String code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        Answer program =
                manager.post(
                        API + "/programs",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("title", "Forecast")
                                .add("organization", "NYCDOE")
                                .add(
                                        "microCredentials",
                                        Json.createArrayBuilder()
                                                .add("NYC-PIPELINE-MC01")
                                                .add("NYC-PIPELINE-MC02"))
                                .build());
        assertThat(program.status()).as(program.body()).isEqualTo(201);
        Answer cohort =
                manager.post(
                        API + "/programs/" + program.object().getString("id") + "/cohorts",
                        Json.createObjectBuilder()
                                .add("code", code + "-1")
                                .add("title", "Forecast")
                                .add("firstDay", today.minusDays(1).toString())
                                .add("lastDay", today.plusDays(100).toString())
                                .add("participation", "VOLUNTARY")
                                .add("target", 2)
                                .build());
        assertThat(cohort.status()).as(cohort.body()).isEqualTo(201);
        String id = cohort.object().getString("id");
        ok(
                manager.post(
                        API + "/cohorts/" + id + "/invitations",
                        Json.createObjectBuilder()
                                .add("identifiers", Json.createArrayBuilder().add(email))
                                .build()));
        String own = educator.get(API + "/participations").array().getJsonObject(0).getString("id");
        ok(educator.post(API + "/participations/" + own + "/acceptance"));
        return id;
    }

    private JsonObject attempt() {
        Answer started =
                educator.post(
                        API + "/submissions",
                        Json.createObjectBuilder().add("microCredential", CODE).build());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return started.object();
    }

    private RestClient educatorOfTheSchool() {
        String username = "coursework-" + UUID.randomUUID();
        email = username + "@example.org";
        Answer created =
                administrator.post(
                        API + "/people",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("givenName", "Wren")
                                .add("familyName", "Ito")
                                .add("email", email)
                                .add("password", RunningSystem.DEMO_PASSWORD)
                                .build());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.object().getString("id");
        Answer role =
                administrator.post(
                        API + "/people/" + id + "/roles",
                        Json.createObjectBuilder()
                                .add("role", "EDUCATOR")
                                .add("organization", SCHOOL)
                                .build());
        assertThat(role.status()).as(role.body()).isEqualTo(204);
        return administrator.as(
                administrator
                        .post(
                                API + "/tokens",
                                Json.createObjectBuilder()
                                        .add("person", id)
                                        .add("label", "coursework")
                                        .add(
                                                "expiresAt",
                                                Instant.now().plus(1, ChronoUnit.DAYS).toString())
                                        .build())
                        .object()
                        .getString("token"));
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
