package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Work of educators with a name of its own, handed in by REST, for what reads it. */
public final class WorkToRead {
    public static final String GIVEN = "Wilhelmina";
    public static final String FAMILY = "Quackenbush";
    public static final String SCHOOL = "NYC-PIPELINE-S05";
    private static final String API = "/api/v1";

    private final RunningSystem system;
    private final RestClient administrator;
    private final FirstBadgeWalk walk;

    public WorkToRead(RunningSystem system) {
        this.system = system;
        this.administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        this.walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
    }

    /** An educator; the password is that of the demonstration. */
    public record Author(String id, String username, String email, RestClient client) {}

    public record NamedFile(String name, byte[] bytes) {}

    /** A reviewer as an integrator's program. */
    public RestClient reviewer() {
        return walk.reviewer();
    }

    public FirstBadgeWalk walk() {
        return walk;
    }

    /** What was sealed is decided at once, and no second reading waits afterwards. */
    public void readOnce() throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update review.scoring_policy set second_read_share = 0, second_read_first = 0,"
                            + " second_read_new_reviewer = 0, second_read_near_cut = false, validity_share = 0");
        }
    }

    public Author author() {
        String username = "quackenbush-" + UUID.randomUUID();
        String email = username + "@larkspur.example.org";
        Answer created =
                administrator.post(
                        API + "/people",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("givenName", GIVEN)
                                .add("familyName", FAMILY)
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
        return new Author(id, username, email, administrator.as(token(id)));
    }

    private String token(String person) {
        return administrator
                .post(
                        API + "/tokens",
                        Json.createObjectBuilder()
                                .add("person", person)
                                .add("label", "work")
                                .add("expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString())
                                .build())
                .object()
                .getString("token");
    }

    /**
     * Hands in an attempt with these files as its first artifacts and waits until it can be
     * claimed.
     *
     * @return the submission's id
     */
    public String handIn(Author author, String code, List<NamedFile> files) {
        Answer started =
                author.client()
                        .post(
                                API + "/submissions",
                                Json.createObjectBuilder().add("microCredential", code).build());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        String id = started.object().getString("id");
        String evidence = API + "/submissions/" + id + "/evidence";
        boolean first = true;
        for (JsonObject requirement :
                started.object()
                        .getJsonObject("entry")
                        .getJsonArray("requirements")
                        .getValuesAs(JsonObject.class)) {
            if (requirement.getString("kind").equals("ARTIFACT")) {
                List<NamedFile> here =
                        first
                                ? files
                                : List.of(
                                        new NamedFile(
                                                "plan.txt",
                                                "A plan."
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)));
                first = false;
                here.forEach(file -> upload(author, evidence, requirement, file));
            } else {
                for (int n = 0; n < requirement.getInt("minimumItems"); n++) {
                    Answer added = author.client().post(evidence, text(requirement));
                    assertThat(added.status()).as(added.body()).isEqualTo(201);
                }
            }
        }
        author.client()
                .send(
                        "PUT",
                        API + "/submissions/" + id,
                        Json.createObjectBuilder()
                                .add("ownWork", true)
                                .add("studentsProtected", true)
                                .build(),
                        Map.of());
        Answer submitted = author.client().post(API + "/submissions/" + id + "/submit");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        FirstBadgeWalk.await(() -> state(author, id).equals("IN_REVIEW"), "the intake");
        return id;
    }

    public String state(Author author, String submission) {
        return author.client().get(API + "/submissions/" + submission).object().getString("state");
    }

    private static void upload(
            Author author, String evidence, JsonObject requirement, NamedFile file) {
        Answer added =
                author.client()
                        .upload(
                                evidence,
                                file.name(),
                                file.bytes(),
                                Map.of(
                                        "requirementId",
                                        requirement.getString("id"),
                                        "title",
                                        "File " + file.name().replaceAll("^.*\\.", "")));
        assertThat(added.status()).as(file.name() + added.body()).isEqualTo(201);
    }

    private static JsonObject text(JsonObject requirement) {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        JsonObjectBuilder piece =
                Json.createObjectBuilder().add("requirementId", requirement.getString("id"));
        switch (requirement.getString("kind")) {
            case "COURSEWORK" -> piece.add("completedOn", yesterday);
            case "CLASSROOM_ACTIVITY" ->
                    piece.add("taughtOn", yesterday)
                            .add("classLabel", "Grade 7")
                            .add("minutes", 45);
            default -> piece.add("narrative", "The students showed me what to change. ".repeat(50));
        }
        return piece.build();
    }

    /** Seals whatever the reviewer holds, so that nothing is left for other tests. */
    public void sealWhatIsInHand() {
        sealWhatIsInHand(reviewer());
    }

    /** The same for another reader: everything at the highest level. */
    public void sealWhatIsInHand(RestClient reader) {
        Answer claimed = reader.post(API + "/review/claims");
        if (claimed.status() != 201) {
            return;
        }
        JsonObject work = claimed.object();
        String path = API + "/review/claims/" + work.getString("id");
        Map<String, String> token = Map.of("Claim-Token", work.getString("token"));
        JsonArrayBuilder scores = Json.createArrayBuilder();
        for (JsonObject criterion :
                work.getJsonObject("microCredential")
                        .getJsonArray("rubric")
                        .getValuesAs(JsonObject.class)) {
            var levels = criterion.getJsonArray("levels");
            scores.add(
                    Json.createObjectBuilder()
                            .add("criterionId", criterion.getString("id"))
                            .add(
                                    "levelId",
                                    levels.getJsonObject(levels.size() - 1).getString("id")));
        }
        reader.send(
                "PUT",
                path + "/scorecard",
                Json.createObjectBuilder().add("scores", scores).build(),
                token);
        Answer sealed = reader.send("POST", path + "/seal", null, token);
        assertThat(sealed.status()).as(sealed.body()).isEqualTo(200);
    }
}
