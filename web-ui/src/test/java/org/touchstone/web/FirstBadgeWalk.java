package org.touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.touchstone.web.RestClient.Answer;

/**
 * One submission from a classroom to a verified badge, by REST alone: the same steps on every
 * packaging. Needs the demonstration's catalog and accounts.
 */
public final class FirstBadgeWalk {
    private static final String API = "/api/v1";
    private static final int PATIENCE_SECONDS = 90;

    private final RestClient administrator;
    private final RestClient educator;
    private final RestClient reviewer;

    /**
     * @param administratorToken of an agency administrator
     */
    public FirstBadgeWalk(String baseUrl, String administratorToken) {
        this(baseUrl, administratorToken, "educator", "reviewer");
    }

    /**
     * @param educator the user name of who hands in
     * @param reviewer the user name of who scores
     */
    public FirstBadgeWalk(
            String baseUrl, String administratorToken, String educator, String reviewer) {
        this.administrator = new RestClient(baseUrl, administratorToken);
        this.educator = administrator.as(tokenOf(educator));
        this.reviewer = administrator.as(tokenOf(reviewer));
    }

    public RestClient educator() {
        return educator;
    }

    public RestClient reviewer() {
        return reviewer;
    }

    /** A fresh token of a demonstration account with everything that it may do. */
    public String tokenOf(String username) {
        Answer people = administrator.get(API + "/people?identifier=" + username);
        assertThat(people.status()).as(people.body()).isEqualTo(200);
        Answer token =
                administrator.post(
                        API + "/tokens",
                        Json.createObjectBuilder()
                                .add("person", people.array().getJsonObject(0).getString("id"))
                                .add("label", "walk")
                                .add("expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString())
                                .build());
        assertThat(token.status()).as(token.body()).isEqualTo(201);
        return token.object().getString("token");
    }

    /**
     * Walks from the catalog over 'not yet' to the badge.
     *
     * @param code of a micro-credential that the educator has not begun
     * @return the award's id
     */
    public String earn(String code) {
        scoreWhatWaits();
        String first = handIn(code, null);
        awaitState(first, "IN_REVIEW");
        score(false);
        awaitState(first, "NOT_YET");
        assertThat(submission(first).getJsonArray("feedback")).isNotEmpty();

        String second = handIn(code, "The lesson was taught again with the feedback in mind.");
        assertThat(second).isNotEqualTo(first);
        assertThat(submission(second).getInt("attempt")).isEqualTo(2);
        awaitState(second, "IN_REVIEW");
        score(true);
        awaitState(second, "EARNED");
        String award = newestAward();
        checkBadge(award);
        return award;
    }

    /**
     * Begins an attempt, meets what the completeness check lists, and hands in.
     *
     * @param changeNote for a later attempt, which takes over the evidence of the last; null for
     *     the first
     * @return the submission's id
     */
    public String handIn(String code, String changeNote) {
        Answer started =
                educator.post(
                        API + "/submissions",
                        Json.createObjectBuilder().add("microCredential", code).build());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        String id = started.object().getString("id");
        if (changeNote == null) {
            Answer early = educator.post(API + "/submissions/" + id + "/submit");
            assertThat(early.status()).as("an empty attempt is refused").isEqualTo(422);
            assertThat(early.object().getJsonArray("errors")).isNotEmpty();
            supplyEvidence(id, started.object().getJsonObject("entry"));
        }
        JsonObjectBuilder statements =
                Json.createObjectBuilder().add("ownWork", true).add("studentsProtected", true);
        if (changeNote != null) {
            statements.add("changeNote", changeNote);
        }
        Answer described =
                educator.send("PUT", API + "/submissions/" + id, statements.build(), Map.of());
        assertThat(described.status()).as(described.body()).isEqualTo(200);
        assertThat(educator.get(API + "/submissions/" + id + "/completeness").array()).isEmpty();
        Answer submitted = educator.post(API + "/submissions/" + id + "/submit");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        return id;
    }

    private void supplyEvidence(String id, JsonObject entry) {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        for (JsonObject requirement :
                entry.getJsonArray("requirements").getValuesAs(JsonObject.class)) {
            for (int n = 0; n < requirement.getInt("minimumItems"); n++) {
                Answer added =
                        requirement.getString("kind").equals("ARTIFACT")
                                ? addFile(id, requirement)
                                : addText(id, requirement, yesterday);
                assertThat(added.status()).as(added.body()).isEqualTo(201);
            }
        }
    }

    private Answer addFile(String id, JsonObject requirement) {
        return educator.upload(
                API + "/submissions/" + id + "/evidence",
                "Dana Rivera lesson.txt",
                "Exit tickets of two lessons, sorted by what students understand."
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("requirementId", requirement.getString("id")));
    }

    private Answer addText(String id, JsonObject requirement, String day) {
        JsonObjectBuilder piece =
                Json.createObjectBuilder().add("requirementId", requirement.getString("id"));
        switch (requirement.getString("kind")) {
            case "COURSEWORK" -> piece.add("completedOn", day);
            case "CLASSROOM_ACTIVITY" ->
                    piece.add("taughtOn", day).add("classLabel", "Grade 7").add("minutes", 45);
            default -> piece.add("narrative", "My students showed me what to change. ".repeat(60));
        }
        return educator.post(API + "/submissions/" + id + "/evidence", piece.build());
    }

    public void awaitState(String submission, String state) {
        await(
                () -> submission(submission).getString("state").equals(state),
                "submission to become " + state);
    }

    public JsonObject submission(String id) {
        Answer found = educator.get(API + "/submissions/" + id);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.object();
    }

    /** So that the next work is one's own: others may have left some in the queue. */
    public void scoreWhatWaits() {
        for (Answer claimed = reviewer.post(API + "/review/claims");
                claimed.status() == 201;
                claimed = reviewer.post(API + "/review/claims")) {
            JsonObject work = claimed.object();
            String path = API + "/review/claims/" + work.getString("id");
            Map<String, String> token = Map.of("Claim-Token", work.getString("token"));
            Answer saved = reviewer.send("PUT", path + "/scorecard", scores(work, true), token);
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            Answer sealed = reviewer.send("POST", path + "/seal", null, token);
            assertThat(sealed.status()).as(sealed.body()).isEqualTo(200);
        }
    }

    /** Claims the next work. */
    public JsonObject claim() {
        Answer claimed = reviewer.post(API + "/review/claims");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(201);
        assertThat(claimed.body())
                .as("the reviewer must not learn who wrote it")
                .doesNotContain("Rivera", "educator@example.org", "NYC-PIPELINE-S01");
        return claimed.object();
    }

    /**
     * Claims and scores the next work to its end.
     *
     * @param met whether every criterion is met
     */
    public void score(boolean met) {
        JsonObject work = claim();
        String path = API + "/review/claims/" + work.getString("id");
        Map<String, String> token = Map.of("Claim-Token", work.getString("token"));

        Answer early = reviewer.send("POST", path + "/seal", null, token);
        assertThat(early.status()).as("an empty scorecard is not sealed").isEqualTo(422);

        Answer saved = reviewer.send("PUT", path + "/scorecard", scores(work, met), token);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Answer stale =
                reviewer.send(
                        "PUT",
                        path + "/scorecard",
                        scores(work, !met),
                        Map.of("Claim-Token", "00000000-0000-4000-8000-000000000000"));
        assertThat(stale.status()).as("a stale token is refused").isEqualTo(409);

        Answer sealed = reviewer.send("POST", path + "/seal", null, token);
        assertThat(sealed.status()).as(sealed.body()).isEqualTo(200);
        Answer again = reviewer.send("POST", path + "/seal", null, token);
        assertThat(again.status()).as("sealing twice changes nothing").isEqualTo(200);
    }

    private static JsonObject scores(JsonObject work, boolean met) {
        JsonArrayBuilder scores = Json.createArrayBuilder();
        JsonArray rubric = work.getJsonObject("microCredential").getJsonArray("rubric");
        for (JsonObject criterion : rubric.getValuesAs(JsonObject.class)) {
            JsonObject level =
                    criterion.getJsonArray("levels").getValuesAs(JsonObject.class).stream()
                            .filter(one -> one.getBoolean("isMet") == met)
                            .findFirst()
                            .orElseThrow();
            scores.add(
                    Json.createObjectBuilder()
                            .add("criterionId", criterion.getString("id"))
                            .add("levelId", level.getString("id"))
                            .add("comment", "The evidence shows it in the second lesson."));
        }
        return Json.createObjectBuilder().add("scores", scores).build();
    }

    private String newestAward() {
        return educator.get(API + "/awards").array().getJsonObject(0).getString("id");
    }

    private void checkBadge(String award) {
        RestClient anyone = administrator.as(null);
        Answer json = anyone.get("/badges/" + award + ".json");
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.object().getJsonArray("type").getValuesAs(JsonValue::toString))
                .contains("\"OpenBadgeCredential\"");
        for (String form : new String[] {"", ".jwt", ".png", ".svg"}) {
            Answer answer = anyone.get("/badges/" + award + form);
            assertThat(answer.status()).as(form + " " + answer.body()).isEqualTo(200);
        }
    }

    /** Waits for what happens beside the request that caused it. */
    public static void await(Supplier<Boolean> condition, String what) {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!condition.get()) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(end);
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
