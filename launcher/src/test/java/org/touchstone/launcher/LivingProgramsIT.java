package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** The case studies as programs of this year: after a first start they are under way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingProgramsIT {
    private static final String API = "/api/v1";

    private RunningSystem system;
    private RestClient administrator;
    private FirstBadgeWalk walk;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.demonstration("living-programs");
        use();
    }

    private void use() {
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
    void mineolasEighteenAreOnTheWayWithACoachAndTwoHaveReachedThem() {
        JsonObject cohort = cohort("MINEOLA-TL");
        assertThat(cohort.getJsonObject("text").getInt("target")).isEqualTo(18);
        assertThat(standing("MINEOLA-TL")).containsEntry("COMPLETED", 2).containsEntry("ACTIVE", 8);
        assertThat(rows(administrator.get(cohortAddress("MINEOLA-TL") + "/coaching")))
                .as("monthly coaching")
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.getInt("minutes")).isGreaterThan(150));
        JsonObject figures = outcomes(cohort);
        assertThat(figures.getInt("completed")).isEqualTo(2);
        assertThat(figures.getInt("coachedCompleted")).isEqualTo(2);
    }

    @Test
    void mineolasSalaryIncreaseIsApprovedForOneAndProposedForTheOther() {
        JsonObject incentive =
                rows(administrator.get(API + "/incentives?size=50")).stream()
                        .filter(one -> one.toString().contains("MINEOLA-500"))
                        .findFirst()
                        .orElseThrow();
        List<JsonObject> earned =
                rows(
                        administrator.get(
                                API
                                        + "/incentives/"
                                        + incentive.getString("id")
                                        + "/eligibilities"));
        assertThat(earned)
                .extracting(one -> one.getString("state"))
                .containsExactlyInAnyOrder("APPROVED", "PROPOSED");
        assertThat(earned).allSatisfy(one -> assertThat(one.getInt("cents")).isEqualTo(50_000));
    }

    @Test
    void pipelineHasPeopleOnEveryStepToTheRole() {
        assertThat(standing("NYC-PIPELINE"))
                .containsEntry("COMPLETED", 4)
                .containsEntry("LEFT", 1)
                .containsEntry("INVITED", 1)
                .containsEntry("DECLINED", 1);
        String cohort = cohort("NYC-PIPELINE").getJsonObject("text").getString("code");
        JsonObject role =
                rows(administrator.get(API + "/leader-roles")).stream()
                        .filter(one -> one.getJsonObject("text").getString("cohort").equals(cohort))
                        .findFirst()
                        .orElseThrow();
        assertThat(role.getJsonObject("text").getString("worth")).contains("$12,500");
        JsonObject board =
                ok(administrator.get(API + "/leader-roles/" + role.getString("id") + "/board"));
        for (String state :
                List.of("ELIGIBLE", "APPLIED", "INTERVIEWED", "ACCEPTED", "PLACED", "DECLINED")) {
            assertThat(board.getInt(state)).as(state).isPositive();
        }
    }

    @Test
    void graduateOfThePipelineHasQualifiedAsAReviewer() {
        RestClient supervisor = administrator.as(walk.tokenOf("supervisor"));
        JsonObject graduate =
                rows(supervisor.get(API + "/graduates?stage=READY")).stream()
                        .filter(one -> one.getString("username").equals("paul.achebe"))
                        .findFirst()
                        .orElseThrow();
        assertThat(graduate.getBoolean("qualified")).isTrue();
        RestClient asReviewer = administrator.as(walk.tokenOf("paul.achebe"));
        assertThat(asReviewer.get(API + "/pay/own").status()).isEqualTo(200);
    }

    @Test
    void networkHasNoCoachNoIncentiveAndFewWhoEarn() {
        JsonObject figures = outcomes(cohort("NYC-FORMATIVE"));
        assertThat(figures.getInt("coached")).isZero();
        assertThat(figures.getInt("earnedAtLeastOne")).isEqualTo(1);
        assertThat(figures.getJsonObject("nonCompletionReasons"))
                .containsKeys("NO_INCENTIVE", "NOT_REQUIRED");
    }

    @Test
    void coachsDeskOrdersByReasonsOfItsOwn() {
        RestClient coach = administrator.as(walk.tokenOf("coach"));
        List<JsonObject> desk = rows(coach.get(API + "/coaching/educators?size=50"));
        Set<String> reasons =
                desk.stream().map(row -> row.getString("reason")).collect(Collectors.toSet());
        assertThat(reasons).contains("ASKED", "MESSAGE", "ONE_SHORT", "NOT_YET", "NOT_BEGUN");
        assertThat(desk)
                .extracting(row -> row.getInt("points"))
                .isSortedAccordingTo((a, b) -> b - a);
        List<JsonObject> sessions = rows(coach.get(API + "/coaching-sessions?size=50"));
        assertThat(sessions.stream().map(one -> one.getString("mode")).collect(Collectors.toSet()))
                .hasSizeGreaterThan(3);
    }

    @Test
    void forecastRestsOnLoggedMinutes() {
        for (String code : List.of("MINEOLA-TL", "NYC-PIPELINE")) {
            JsonObject forecast = ok(administrator.get(cohortAddress(code) + "/forecast"));
            assertThat(forecast.getJsonObject("pace").getJsonNumber("median").doubleValue())
                    .as(code)
                    .isPositive();
            assertThat(forecast.getInt("behind")).as(code).isPositive();
        }
    }

    @Test
    void worksOfThisYearAreInEveryState() throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select string_agg(distinct s.state, ' ' order by s.state) from credential.submission s"
                                        + " join credential.participation t on t.person_id = s.educator_id")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("DRAFT EARNED IN_REVIEW NOT_YET");
        }
    }

    /** What waits is of colleagues of both reviewers: neither is given it. */
    @Test
    void queueOfTheReviewersIsTheirs() {
        for (String reviewer : List.of("reviewer", "reviewer2")) {
            RestClient reader = administrator.as(walk.tokenOf(reviewer));
            assertThat(reader.post(API + "/review/claims").status()).isEqualTo(204);
        }
    }

    @Test
    void secondStartChangesNothing() throws Exception {
        String before = whatThereIs();
        system.stop();
        system =
                RunningSystem.start(
                        system.home(),
                        Map.of(
                                "touchstone.demo",
                                "true",
                                "touchstone.demo.password",
                                RunningSystem.DEMO_PASSWORD));
        use();
        assertThat(whatThereIs()).isEqualTo(before);
    }

    /** How many there are of each; the record holds whatever was done. */
    private String whatThereIs() throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select concat_ws(' ', (select count(*) from credential.person),
                                    (select count(*) from credential.program),
                                    (select count(*) from credential.participation),
                                    (select count(*) from credential.submission),
                                    (select count(*) from credential.award),
                                    (select count(*) from credential.coaching_meeting),
                                    (select count(*) from credential.coaching_plan),
                                    (select count(*) from credential.leader_role_application),
                                    (select count(*) from reporting.eligibility))
                                """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private JsonObject outcomes(JsonObject cohort) {
        return ok(administrator.get(API + "/reports/program-outcomes"))
                .getJsonObject("programs")
                .getJsonObject(cohort.getJsonObject("text").getString("code"));
    }

    private Map<String, Integer> standing(String program) {
        return rows(administrator.get(cohortAddress(program) + "/participants?size=200")).stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.getString("state"), Collectors.summingInt(one -> 1)));
    }

    private String cohortAddress(String program) {
        return API + "/cohorts/" + cohort(program).getString("id");
    }

    /** The one that is not over. */
    private JsonObject cohort(String program) {
        String id =
                rows(administrator.get(API + "/programs?words=" + program)).stream()
                        .filter(one -> one.getString("code").equals(program))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        return administrator.get(API + "/programs/" + id + "/cohorts").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> !one.getBoolean("isOver"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> rows(Answer answer) {
        return ok(answer).getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }
}
