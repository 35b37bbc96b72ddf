package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Sets of pre-scored papers by REST, and a validity paper beside live work. */
class CalibrationIT {
    private static final String API = "/api/v1";
    private static final String CODE = "NYC-PIPELINE-MC01";
    private static final String AUTHOR = "Quillfeather";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private RunningSystem system;
    private RestClient administrator;
    private RestClient supervisor;
    private FirstBadgeWalk first;
    private String version;

    @BeforeEach
    void oneWorkIsDecided() throws Exception {
        system = RunningSystem.demonstration("calibration");
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        person("author", "EDUCATOR", "NYC-PIPELINE-S01");
        person("other", "EDUCATOR", "NYC-PIPELINE-S01");
        person("reader", "REVIEWER", "NYC-PIPELINE-S03");
        first = walk("author", "reviewer");
        supervisor = administrator.as(first.tokenOf("supervisor"));
        version =
                administrator
                        .get(API + "/micro-credentials/" + CODE)
                        .object()
                        .getString("versionId");
    }

    @AfterEach
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void reviewerTakesASetAndALivePaperCannotBeToldFromASeededOne() throws Exception {
        String number = decide(first);
        String watch = activeSet("VALIDITY", number);
        String training = activeSet("CALIBRATION", number);

        takeTraining(training);
        share(1);
        watch();

        for (String set : List.of(watch, training)) {
            assertThat(supervisor.post(API + "/calibration/sets/" + set + "/retire").status())
                    .isEqualTo(200);
        }
    }

    private void takeTraining(String set) {
        RestClient reader = administrator.as(first.tokenOf("reviewer2"));
        assertThat(reader.get(API + "/calibration/sets").status()).isEqualTo(403);
        assertThat(reader.get(API + "/calibration/attempts").body()).contains(set);
        Answer begun =
                reader.post(
                        API + "/calibration/attempts",
                        Json.createObjectBuilder().add("set", set).build());
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String attempt = API + "/calibration/attempts/" + begun.object().getString("id");
        Answer next = reader.get(attempt + "/next");
        assertThat(next.status()).as(next.body()).isEqualTo(200);
        assertThat(next.body()).doesNotContain(AUTHOR, "author-" + run, "NYC-PIPELINE-S01");
        JsonObject paper = next.object();
        String file =
                paper.getJsonArray("evidence").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.containsKey("content") && !one.isNull("content"))
                        .findFirst()
                        .orElseThrow()
                        .getString("content");
        assertThat(reader.get(API + "/" + file).status()).isEqualTo(200);

        Answer answered =
                reader.post(
                        attempt + "/papers/" + paper.getString("id"),
                        Json.createObjectBuilder()
                                .add("levels", levels(paper.getJsonArray("rubric")))
                                .build());
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.object().getBoolean("passed")).isFalse();
        assertThat(answered.body()).contains("The evidence shows it in the second lesson.");
        assertThat(reader.get(attempt + "/next").status()).isEqualTo(204);
    }

    private void watch() throws Exception {
        FirstBadgeWalk live = walk("other", "reader");
        String submission = live.handIn(CODE, null);
        live.awaitState(submission, "IN_REVIEW");
        Answer one = live.reviewer().post(API + "/review/claims");
        live.score(true);
        live.awaitState(submission, "EARNED");
        FirstBadgeWalk.await(() -> waitingPapers() == 1, "the validity paper");

        Answer two = live.reviewer().post(API + "/review/claims");
        assertThat(waitingPapers()).as("the paper is in hand").isZero();
        assertThat(two.status()).isEqualTo(one.status());
        assertThat(two.response().headers().map().keySet())
                .isEqualTo(one.response().headers().map().keySet());
        assertThat(shape(two.object())).isEqualTo(shape(one.object()));
        assertThat(two.body()).doesNotContain(AUTHOR).doesNotContainIgnoringCase("validity");
        assertThat(two.object().getString("dueOn")).isEqualTo(one.object().getString("dueOn"));

        seal(live.reviewer(), two.object());
        FirstBadgeWalk.await(() -> count("review.validity_result") > 0, "the comparison");
        assertThat(live.reviewer().post(API + "/review/claims").status()).isEqualTo(204);
    }

    private void seal(RestClient reader, JsonObject work) {
        String path = API + "/review/claims/" + work.getString("id");
        Map<String, String> token = Map.of("Claim-Token", work.getString("token"));
        JsonArray rubric = work.getJsonObject("microCredential").getJsonArray("rubric");
        Answer saved =
                reader.send(
                        "PUT",
                        path + "/scorecard",
                        Json.createObjectBuilder().add("scores", levels(rubric)).build(),
                        token);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Answer sealed = reader.send("POST", path + "/seal", null, token);
        assertThat(sealed.status()).as(sealed.body()).isEqualTo(200);
    }

    /** The lowest level throughout, which is not the experts'. */
    private static JsonArray levels(JsonArray rubric) {
        JsonArrayBuilder levels = Json.createArrayBuilder();
        for (JsonObject criterion : rubric.getValuesAs(JsonObject.class)) {
            levels.add(
                    Json.createObjectBuilder()
                            .add("criterionId", criterion.getString("id"))
                            .add(
                                    "levelId",
                                    criterion
                                            .getJsonArray("levels")
                                            .getJsonObject(0)
                                            .getString("id")));
        }
        return levels.build();
    }

    /** The keys and the kinds of values, without how many there are in a list. */
    private static String shape(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, String> parts = new TreeMap<>();
                value.asJsonObject().forEach((key, part) -> parts.put(key, shape(part)));
                yield parts.toString();
            }
            case ARRAY ->
                    value.asJsonArray().stream()
                            .map(CalibrationIT::shape)
                            .distinct()
                            .sorted()
                            .toList()
                            .toString();
            case STRING ->
                    value.toString().replaceAll("[0-9A-Za-z]", "x").length() == 38 ? "id" : "text";
            default -> value.getValueType().name();
        };
    }

    private String decide(FirstBadgeWalk walk) {
        String submission = walk.handIn(CODE, null);
        walk.awaitState(submission, "IN_REVIEW");
        String number = walk.claim().getString("workNumber");
        walk.score(true);
        walk.awaitState(submission, "EARNED");
        return number;
    }

    private String activeSet(String kind, String workNumber) {
        Answer made =
                supervisor.post(
                        API + "/calibration/sets",
                        Json.createObjectBuilder()
                                .add("versionId", version)
                                .add("kind", kind)
                                .add("title", kind + " " + run)
                                .build());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = API + "/calibration/sets/" + made.object().getString("id");
        assertThat(supervisor.post(path + "/activate").status())
                .as("an empty set is not activated")
                .isEqualTo(409);
        Answer paper =
                supervisor.post(
                        path + "/papers",
                        Json.createObjectBuilder().add("workNumber", workNumber).build());
        assertThat(paper.status()).as(paper.body()).isEqualTo(201);
        assertThat(paper.body()).doesNotContain(AUTHOR, "author-" + run);
        assertThat(supervisor.post(path + "/activate").status()).isEqualTo(200);
        return made.object().getString("id");
    }

    private void person(String name, String role, String organization) {
        Answer made =
                administrator.post(
                        API + "/people",
                        Json.createObjectBuilder()
                                .add("username", name + "-" + run)
                                .add("givenName", "Given")
                                .add("familyName", AUTHOR)
                                .build());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer granted =
                administrator.post(
                        API + "/people/" + made.object().getString("id") + "/roles",
                        Json.createObjectBuilder()
                                .add("role", role)
                                .add("organization", organization)
                                .build());
        assertThat(granted.status()).as(granted.body()).isEqualTo(204);
    }

    private FirstBadgeWalk walk(String educator, String reviewer) {
        return new FirstBadgeWalk(
                system.baseUrl(),
                RunningSystem.ADMIN_TOKEN,
                educator + "-" + run,
                reviewer.equals("reader") ? reviewer + "-" + run : reviewer);
    }

    private void share(int share) throws Exception {
        try (var connection = system.jdbc();
                var update =
                        connection.prepareStatement(
                                "update review.scoring_policy set validity_share = ? where version_id = ?")) {
            update.setInt(1, share);
            update.setObject(2, UUID.fromString(version));
            update.executeUpdate();
        }
    }

    private long waitingPapers() {
        return count("review.review_task where kind = 'VALIDITY' and state = 'WAITING'");
    }

    private long count(String what) {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
