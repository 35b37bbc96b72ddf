package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** Three educators who plan professional learning together, by REST. */
public final class TeamOfThree {
    public static final String CODE = "NYC-PIPELINE-MC02";
    static final String API = "/api/v1";

    private final Author first;
    private final Author second;
    private final Author third;
    private String team;

    public TeamOfThree(WorkToRead work) {
        first = work.author();
        second = work.author();
        third = work.author();
    }

    public List<Author> members() {
        return List.of(first, second, third);
    }

    public Author first() {
        return first;
    }

    public Author third() {
        return third;
    }

    public String team() {
        return team;
    }

    /** The first member begins, forms the team and invites; the others have not answered. */
    public String form() {
        String attempt = begin(first);
        Answer formed =
                first.client()
                        .post(
                                API + "/teams",
                                Json.createObjectBuilder().add("submission", attempt).build());
        assertThat(formed.status()).as(formed.body()).isEqualTo(201);
        team = formed.object().getString("id");
        invite(second.username());
        invite(third.email());
        return attempt;
    }

    public Answer invite(String identifier) {
        Answer invited =
                first.client()
                        .post(
                                path() + "/invitations",
                                Json.createObjectBuilder().add("identifier", identifier).build());
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        return invited;
    }

    /** The attempt of the member. */
    public String accept(Author member) {
        Answer accepted = member.client().post(path() + "/acceptance");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        return accepted.object().getString("id");
    }

    public String path() {
        return API + "/teams/" + team;
    }

    private static String begin(Author member) {
        Answer started =
                member.client()
                        .post(
                                API + "/submissions",
                                Json.createObjectBuilder().add("microCredential", CODE).build());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return started.object().getString("id");
    }

    public static JsonObject attempt(Author member, String attempt) {
        return member.client().get(API + "/submissions/" + attempt).object();
    }

    /** One file for each requirement that a team may supply. */
    public static void supplyShared(Author member, String attempt) {
        for (JsonObject requirement : requirements(member, attempt)) {
            if (requirement.getBoolean("teamWork")) {
                assertThat(upload(member, attempt, requirement).status()).isEqualTo(201);
            }
        }
    }

    public static Answer upload(Author member, String attempt, JsonObject requirement) {
        byte[] content = ("A plan " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return member.client()
                .upload(
                        API + "/submissions/" + attempt + "/evidence",
                        "plan.txt",
                        content,
                        Map.of("requirementId", requirement.getString("id")));
    }

    /** Everything that a team may not supply, and the statements. */
    public static void supplyOwn(Author member, String attempt) {
        for (JsonObject requirement : requirements(member, attempt)) {
            if (!requirement.getBoolean("teamWork")) {
                Answer added =
                        member.client()
                                .post(
                                        API + "/submissions/" + attempt + "/evidence",
                                        text(requirement));
                assertThat(added.status()).as(added.body()).isEqualTo(201);
            }
        }
        member.client()
                .send(
                        "PUT",
                        API + "/submissions/" + attempt,
                        Json.createObjectBuilder()
                                .add("ownWork", true)
                                .add("studentsProtected", true)
                                .build(),
                        Map.of());
    }

    public static void submit(Author member, String attempt) {
        Answer submitted = member.client().post(API + "/submissions/" + attempt + "/submit");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    }

    static List<JsonObject> requirements(Author member, String attempt) {
        return attempt(member, attempt)
                .getJsonObject("entry")
                .getJsonArray("requirements")
                .getValuesAs(JsonObject.class);
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
            default -> piece.add("narrative", "The trial showed me what to change. ".repeat(50));
        }
        return piece.build();
    }

    static List<JsonObject> claimedRubric(RestClient reviewer) {
        Answer claimed = reviewer.post(API + "/review/claims");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(201);
        return claimed.object()
                .getJsonObject("microCredential")
                .getJsonArray("rubric")
                .getValuesAs(JsonObject.class);
    }
}
