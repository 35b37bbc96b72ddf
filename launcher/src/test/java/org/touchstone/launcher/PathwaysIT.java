package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;
import org.touchstone.web.badge.BadgeJudge;

/** Pathways as integrators use them, and the badges they bring as a verifier sees them. */
class PathwaysIT {
    private static final String API = "/api/v1";
    private static final String MC = "NYC-PIPELINE-MC0";

    private RunningSystem system;
    private RestClient manager;
    private RestClient administrator;
    private WorkToRead work;
    private String code;

    @BeforeEach
    void signIn() throws Exception {
        system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                administrator.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
        work = new WorkToRead(system);
        code = "W-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void pathwayIsWrittenPublishedFollowedAndCompletedWithBadgesOfItsOwn() throws Exception {
        ok(201, manager.post(API + "/pathways", body(rule(1))));
        assertThat(get("/pathways/" + code).status()).as("a draft is not public").isEqualTo(404);
        JsonObject published = ok(200, manager.post(API + "/pathways/" + code + "/publication"));
        assertThat(published.getBoolean("draft")).isFalse();
        JsonObject shown = ok(200, get("/pathways/" + code));
        assertThat(texts(shown.getJsonArray("explained")))
                .containsSequence("All of these", "Start");

        Author author = work.author();
        JsonObject joined =
                ok(
                        200,
                        author.client()
                                .send("PUT", API + "/pathway-progress/" + code, null, Map.of()));
        assertThat(joined.getString("next"))
                .startsWith("2 more: Start (Next: ")
                .endsWith("and (1 more, any of these)");
        UUID first = earn(author, 1);
        JsonObject halfway = await(author, 1);
        assertThat(halfway.getJsonArray("badges").getJsonObject(0).getString("milestone"))
                .isEqualTo("First step " + code);
        earn(author, 2);
        JsonObject done = await(author, 2);
        assertThat(done.getString("completedOn")).isEqualTo("2026-03-02");
        assertThat(
                        ok(200, manager.get(API + "/pathways/" + code + "/followers"))
                                .getJsonArray("rows")
                                .getJsonObject(0)
                                .getInt("done"))
                .isEqualTo(2);

        for (JsonObject badge : done.getJsonArray("badges").getValuesAs(JsonObject.class)) {
            String address = "/badges/" + badge.getString("awardId");
            for (String form : List.of("", ".json", ".jwt", ".png", ".svg")) {
                assertThat(administrator.get(address + form).status()).as(form).isEqualTo(200);
            }
        }
        revoke(first);
        assertThat(await(author, 0).containsKey("completedOn")).isFalse();
    }

    @Test
    void independentVerifierAcceptsTheBadgesAndFindsThemRevokedWithWhatTheyRestOn()
            throws Exception {
        BadgeJudge judge = BadgeJudge.present();
        ok(201, manager.post(API + "/pathways", body(rule(1))));
        ok(200, manager.post(API + "/pathways/" + code + "/publication"));
        Author author = work.author();
        ok(200, author.client().send("PUT", API + "/pathway-progress/" + code, null, Map.of()));
        UUID first = earn(author, 1);
        earn(author, 2);
        List<String> badges =
                await(author, 2).getJsonArray("badges").getValuesAs(JsonObject.class).stream()
                        .map(badge -> badge.getString("awardId"))
                        .toList();
        badges.forEach(badge -> judge.mustAccept(system.baseUrl(), system.baseUrl(), badge));
        revoke(first);
        await(author, 0);
        badges.forEach(badge -> judge.mustFindRevoked(system.baseUrl(), system.baseUrl(), badge));
    }

    private void revoke(UUID award) {
        Answer revoked =
                administrator.post(
                        API + "/awards/" + award + "/revocation",
                        Json.createObjectBuilder().add("reason", "Copied").build());
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(204);
    }

    @Test
    void ruleThatNobodyCanCompleteIsRefusedWithItsPlace() {
        ok(201, manager.post(API + "/pathways", body(rule(3))));
        Answer refused = manager.post(API + "/pathways/" + code + "/publication");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        JsonObject error = refused.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("rule.members[1]");
        assertThat(error.getString("code")).isEqualTo("needs-too-many");
        assertThat(
                        ok(200, manager.get(API + "/pathways/" + code + "/draft"))
                                .getJsonArray("problems"))
                .hasSize(1);
    }

    @Test
    void whatIsNoRuleIsRefusedAndNothingIsKept() {
        JsonObjectBuilder nothing = Json.createObjectBuilder().add("order", "SOMEHOW");
        Answer refused = manager.post(API + "/pathways", body(nothing));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(manager.get(API + "/pathways/" + code + "/draft").status()).isEqualTo(404);
        assertThat(work.author().client().post(API + "/pathways", body(rule(1))).status())
                .as("an educator writes none")
                .isEqualTo(403);
    }

    @Test
    void secondOfTwoAuthorsIsToldAndSavesNothingOverTheFirst() {
        int read = ok(201, manager.post(API + "/pathways", body(rule(1)))).getInt("revision");
        int saved = ok(200, change(read, 2)).getInt("revision");

        Answer refused = change(read, 1);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.object().getString("code")).isEqualTo("draft-was-changed");
        assertThat(ok(200, manager.get(API + "/pathways/" + code + "/draft")).getInt("revision"))
                .isEqualTo(saved);
        assertThat(put(body(rule(1))).status()).as("without the revision").isEqualTo(422);
    }

    private Answer change(int revision, int needed) {
        return put(Json.createObjectBuilder(body(rule(needed))).add("revision", revision).build());
    }

    private Answer put(JsonObject draft) {
        return manager.send("PUT", API + "/pathways/" + code + "/draft", draft, Map.of());
    }

    private JsonObject body(JsonObjectBuilder rule) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("title", "Way " + code)
                .add("purpose", "To learn.")
                .add("organization", "NYCDOE")
                .add("rule", rule)
                .build();
    }

    /** A milestone of one step, and any so many of two. */
    private JsonObjectBuilder rule(int needed) {
        return group(
                "ALL",
                Json.createArrayBuilder()
                        .add(
                                group("ORDERED", Json.createArrayBuilder().add(step(1)))
                                        .add("title", "Start")
                                        .add("milestone", "First step " + code))
                        .add(
                                group("ANY", Json.createArrayBuilder().add(step(2)).add(step(3)))
                                        .add("needed", needed)));
    }

    private static JsonObjectBuilder group(String order, JsonArrayBuilder members) {
        return Json.createObjectBuilder().add("order", order).add("members", members);
    }

    private static JsonObjectBuilder step(int number) {
        return Json.createObjectBuilder().add("microCredential", MC + number);
    }

    /** As a history file brings it, on a day in March. */
    private UUID earn(Author author, int number) throws Exception {
        UUID award = UUID.randomUUID();
        try (var connection = system.jdbc();
                var statement =
                        connection.prepareStatement(
                                """
                                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                                select ?, ?, id, date '2026-03-01' + ? from credential.micro_credential where code = ?
                                """)) {
            statement.setObject(1, award);
            statement.setObject(2, UUID.fromString(author.id()));
            statement.setInt(3, number - 1);
            statement.setString(4, MC + number);
            statement.executeUpdate();
        }
        return award;
    }

    /** Waits until so many badges are in force; the sweep comes every ten seconds. */
    private JsonObject await(Author author, int badges) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        JsonObject own;
        do {
            Thread.sleep(500);
            own = ok(200, author.client().get(API + "/pathway-progress/" + code));
        } while (own.getJsonArray("badges").size() != badges && Instant.now().isBefore(end));
        assertThat(own.getJsonArray("badges")).as(own.toString()).hasSize(badges);
        return own;
    }

    private Answer get(String address) {
        return manager.get(API + address);
    }

    private static List<String> texts(JsonArray lines) {
        return lines.getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("text"))
                .toList();
    }

    private static JsonObject ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.object();
    }
}
