package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.launcher.browser.Browser;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** One micro-credential of the demonstration asks its reviewers to qualify. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationCalibrationIT {
    private static final String API = "/api/v1";
    private static final String CODE = "NYC-PIPELINE-MC03";
    private static final String TITLE = "Analyzing Student Work";
    private static final Path PAPERS = Path.of("..", "web-ui/src/main/resources/demo/papers.json");

    private RunningSystem system;
    private WorkToRead work;
    private RestClient second;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.demonstration("qualifying");
        work = new WorkToRead(system);
        work.readOnce();
        work.sealWhatIsInHand();
        second =
                new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                        .as(
                                new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                        .tokenOf("reviewer2"));
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aReviewerWhoMustQualifyIsToldSoAndQualifies() throws Exception {
        work.handIn(
                work.author(),
                CODE,
                List.of(new NamedFile("1.txt", "A plan.".getBytes(StandardCharsets.UTF_8))));

        Answer nothing = second.post(API + "/review/claims");
        assertThat(nothing.status()).as(nothing.body()).isEqualTo(204);
        assertThat(nothing.header("Link"))
                .contains("/api/v1/review/standing")
                .contains("describedby");
        JsonObject lacking = lacking().getJsonObject(0);
        assertThat(lacking.getString("code")).isEqualTo(CODE);
        assertThat(lacking.getString("state")).isEqualTo("NOT_QUALIFIED");
        assertThat(lacking.getString("advice")).contains("Qualify first for " + TITLE);

        theDeskSaysSo();

        JsonObject passed = takeTheSet();
        assertThat(passed.getBoolean("passed")).isTrue();
        assertThat(passed.getInt("exactPercent")).isEqualTo(100);

        assertThat(lacking()).isEmpty();
        Answer claimed = second.post(API + "/review/claims");
        assertThat(claimed.status()).isEqualTo(201);
        JsonObject hand = claimed.object();
        assertThat(hand.getJsonObject("microCredential").getString("code")).isEqualTo(CODE);
        assertThat(
                        second.send(
                                        "POST",
                                        API + "/review/claims/" + hand.getString("id") + "/release",
                                        Json.createObjectBuilder()
                                                .add("reason", "NOT_ENOUGH_TIME")
                                                .build(),
                                        Map.of("Claim-Token", hand.getString("token")))
                                .status())
                .isEqualTo(204);
        assertThat(work.reviewer().post(API + "/review/claims").status())
                .as("the first reviewer is qualified from the start")
                .isEqualTo(201);
    }

    private void theDeskSaysSo() {
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size, system)) {
                browser.signIn("reviewer2");
                browser.show("/reviewer/desk");
                assertThat(browser.text()).contains("Qualify first for " + TITLE);
                browser.check("desk-unqualified-" + size);
                browser.press(By.linkText("Go to my qualifications"));
                browser.arriveAt("/reviewer/qualification");
                assertThat(browser.text()).contains("Qualifying set for " + TITLE);
            }
        }
    }

    private JsonArray lacking() {
        return second.get(API + "/review/standing").object().getJsonArray("lacking");
    }

    private JsonObject takeTheSet() throws Exception {
        JsonObject offer =
                second
                        .get(API + "/calibration/attempts")
                        .object()
                        .getJsonArray("offers")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(one -> one.getString("title").contains(TITLE))
                        .findFirst()
                        .orElseThrow();
        Answer begun =
                second.post(
                        API + "/calibration/attempts",
                        Json.createObjectBuilder().add("set", offer.getString("setId")).build());
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String attempt = API + "/calibration/attempts/" + begun.object().getString("id");
        JsonObject last = begun.object();
        for (int i = 0; i < offer.getInt("papers"); i++) {
            Answer next = second.get(attempt + "/next");
            assertThat(next.body()).doesNotContain("Ferris", "Okoye", "Whitfield", "Salas");
            Answer answered =
                    second.post(
                            attempt + "/papers/" + next.object().getString("id"),
                            Json.createObjectBuilder().add("levels", asTheExperts(next)).build());
            assertThat(answered.status()).as(answered.body()).isEqualTo(200);
            last = answered.object();
        }
        return last;
    }

    private static JsonArray asTheExperts(Answer paper) throws Exception {
        JsonArray levels = expertLevels(paper.body());
        JsonArray rubric = paper.object().getJsonArray("rubric");
        JsonArrayBuilder chosen = Json.createArrayBuilder();
        for (int i = 0; i < rubric.size(); i++) {
            JsonObject criterion = rubric.getJsonObject(i);
            chosen.add(
                    Json.createObjectBuilder()
                            .add("criterionId", criterion.getString("id"))
                            .add(
                                    "levelId",
                                    criterion
                                            .getJsonArray("levels")
                                            .getJsonObject(levels.getInt(i) - 1)
                                            .getString("id")));
        }
        return chosen.build();
    }

    /** By the class that it is about. */
    private static JsonArray expertLevels(String body) throws Exception {
        try (var reader = Json.createReader(Files.newBufferedReader(PAPERS))) {
            return reader.readObject().getJsonArray("papers").getValuesAs(JsonObject.class).stream()
                    .filter(paper -> body.contains(paper.getString("classLabel")))
                    .findFirst()
                    .orElseThrow()
                    .getJsonArray("levels");
        }
    }
}
