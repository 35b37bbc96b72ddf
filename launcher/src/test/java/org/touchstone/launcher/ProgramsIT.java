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

/** Programs, cohorts and participants as integrators use them. */
class ProgramsIT {
    private static final String API = "/api/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private RestClient administrator;
    private RestClient manager;
    private WorkToRead work;
    private String code;

    @BeforeEach
    void signIn() throws Exception {
        RunningSystem system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                administrator.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        work = new WorkToRead(system);
        code = "R-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void managerOffersAProgramAndFollowsAnEducatorThroughIt() {
        Author author = work.author();
        String cohort = cohort();

        JsonObject matched =
                ok(
                        manager.post(
                                API + "/cohorts/" + cohort + "/invitations?dryRun=true",
                                identifiers(author.email(), "nobody")));
        assertThat(outcomes(matched)).containsExactly("INVITED", "UNKNOWN");
        assertThat(participants(cohort).getInt("total")).isZero();
        ok(
                manager.post(
                        API + "/cohorts/" + cohort + "/invitations",
                        identifiers(author.email(), "nobody")));

        String own =
                author.client()
                        .get(API + "/participations")
                        .array()
                        .getJsonObject(0)
                        .getString("id");
        assertThat(
                        ok(author.client().post(API + "/participations/" + own + "/acceptance"))
                                .getString("state"))
                .isEqualTo("ENROLLED");
        assertThat(
                        author.client()
                                .post(
                                        API + "/submissions",
                                        Json.createObjectBuilder()
                                                .add("microCredential", "NYC-PIPELINE-MC01")
                                                .build())
                                .status())
                .isEqualTo(201);
        JsonObject participant =
                participants(cohort, "?state=ACTIVE").getJsonArray("rows").getJsonObject(0);
        assertThat(participant.getString("activeOn")).isEqualTo(today.toString());

        Answer left =
                author.client()
                        .post(
                                API + "/participations/" + own + "/leaving",
                                Json.createObjectBuilder()
                                        .add(
                                                "reasons",
                                                Json.createArrayBuilder()
                                                        .add("NO_COACHING")
                                                        .add("NO_INCENTIVE"))
                                        .build());
        assertThat(ok(left).getString("state")).isEqualTo("LEFT");
        JsonObject survey = ok(manager.get(API + "/cohorts/" + cohort + "/exit-survey"));
        assertThat(survey.getInt("respondents")).isEqualTo(1);
        assertThat(survey.getJsonArray("reasons")).hasSize(2);
        JsonObject report =
                ok(manager.get(API + "/reports/program-outcomes"))
                        .getJsonObject("programs")
                        .getJsonObject(code + "-1");
        assertThat(report.getInt("invited")).isEqualTo(1);
        assertThat(report.getInt("surveyResponses")).isEqualTo(1);
    }

    @Test
    void nextCohortIsMadeFromTheLast() {
        Answer next = manager.post(API + "/cohorts/" + cohort() + "/next");

        assertThat(next.status()).as(next.body()).isEqualTo(201);
        JsonObject text = next.object().getJsonObject("text");
        assertThat(text.getString("firstDay"))
                .isEqualTo(today.minusDays(1).plusYears(1).toString());
        assertThat(text.getInt("target")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldAndNothingIsMade() {
        String program = program();
        Answer refused =
                manager.post(
                        API + "/programs/" + program + "/cohorts",
                        Json.createObjectBuilder()
                                .add("code", code + "-1")
                                .add("firstDay", "2027-06-30")
                                .add("lastDay", "2026-09-01")
                                .build());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(
                        refused
                                .object()
                                .getJsonArray("errors")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .map(error -> error.getString("field")))
                .containsExactlyInAnyOrder("title", "participation", "lastDay");
        assertThat(manager.get(API + "/programs/" + program + "/cohorts").array()).isEmpty();
    }

    @Test
    void managerOfOneDistrictSeesNothingOfAnother() throws Exception {
        String mineola =
                id("select s.id::text from credential.program_series s where code = 'MINEOLA-TL'");
        String cohort = id("select id::text from credential.program where code = 'MINEOLA-TL'");

        assertThat(manager.get(API + "/programs/" + mineola).status()).isEqualTo(404);
        assertThat(manager.get(API + "/cohorts/" + cohort + "/participants").status())
                .isEqualTo(404);
        assertThat(manager.get(API + "/cohorts/" + cohort + "/exit-survey").status())
                .isEqualTo(404);
        assertThat(manager.get(API + "/reports/program-outcomes?organization=MINEOLA").status())
                .isEqualTo(404);
        assertThat(ok(manager.get(API + "/reports/program-outcomes")).getJsonObject("programs"))
                .doesNotContainKey("MINEOLA-TL")
                .containsKey("NYC-PIPELINE");
        assertThat(administrator.get(API + "/programs/" + mineola).status()).isEqualTo(200);
    }

    @Test
    void educatorsAndReviewersHaveNoWayToTheManagersSide() throws Exception {
        Author author = work.author();
        String cohort = id("select id::text from credential.program where code = 'NYC-PIPELINE'");
        for (RestClient other : List.of(author.client(), work.reviewer())) {
            assertThat(other.get(API + "/programs").status()).isEqualTo(403);
            assertThat(other.get(API + "/cohorts/" + cohort + "/exit-survey").status())
                    .isEqualTo(403);
        }
        assertThat(work.reviewer().get(API + "/participations").status()).isEqualTo(403);
        assertThat(work.reviewer().get(API + "/exit-reasons").status()).isEqualTo(403);
        assertThat(
                        manager.send(
                                        "PUT",
                                        API + "/exit-reasons/MINE",
                                        Json.createObjectBuilder()
                                                .add("label", "Mine")
                                                .add("position", 1)
                                                .build(),
                                        Map.of())
                                .status())
                .isEqualTo(403);
    }

    private String program() {
        Answer created =
                manager.post(
                        API + "/programs",
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("title", "Leaders")
                                .add("organization", "NYCDOE")
                                .build());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.object().getString("id");
    }

    private String cohort() {
        JsonObjectBuilder cohort =
                Json.createObjectBuilder()
                        .add("code", code + "-1")
                        .add("title", "Leaders")
                        .add("firstDay", today.minusDays(1).toString())
                        .add("lastDay", today.plusDays(100).toString())
                        .add("participation", "VOLUNTARY")
                        .add("target", 2);
        Answer created = manager.post(API + "/programs/" + program() + "/cohorts", cohort.build());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.object().getString("id");
    }

    private static JsonObject identifiers(String... identifiers) {
        return Json.createObjectBuilder()
                .add("identifiers", Json.createArrayBuilder(List.of(identifiers)))
                .build();
    }

    private static List<String> outcomes(JsonObject report) {
        return report.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("outcome"))
                .toList();
    }

    private JsonObject participants(String cohort) {
        return participants(cohort, "");
    }

    private JsonObject participants(String cohort, String filter) {
        return ok(manager.get(API + "/cohorts/" + cohort + "/participants" + filter));
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private static String id(String sql) throws Exception {
        try (var connection = RunningSystem.shared().jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
