package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.launcher.CatalogAuthor.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;
import org.touchstone.web.badge.BadgeJudge;

/** Micro-credentials from the first word to the badge that names their alignment, and their end. */
class CatalogAuthoringIT {
    private static final String API = "/api/v1";

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private RunningSystem system;
    private CatalogAuthor author;
    private RestClient anyone;
    private String code;

    @BeforeEach
    void start() throws Exception {
        system = RunningSystem.shared();
        author = new CatalogAuthor(system);
        anyone = author.agency().as(null);
        code = CatalogAuthor.code();
    }

    @Test
    void aBadgeNamesWhatItsMicroCredentialIsAlignedToAndTheJudgeAcceptsIt() throws Exception {
        Framework framework = new Framework();
        JsonObject imported = ok(upload(framework.json("Uses questions")));
        assertThat(imported.getInt("created")).isEqualTo(2);
        JsonObject again = ok(upload(framework.json("Uses questions")));
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getBoolean("describedAnew")).isFalse();
        assertThat(
                        ok(author.manager()
                                        .get(
                                                API
                                                        + "/frameworks/"
                                                        + framework.id
                                                        + "/items?words=questions"))
                                .getJsonArray("rows"))
                .hasSize(1);
        String draft = author.begin(code).getString("id");
        author.write(draft, code);
        author.evidence(draft);
        author.save(
                draft,
                "ALIGNMENT",
                Json.createObjectBuilder()
                        .add(
                                "alignments",
                                Json.createArrayBuilder()
                                        .add(json("item", framework.standard))
                                        .add(
                                                json("item", framework.indicator)
                                                        .add("criterion", "waits")))
                        .build());
        author.publish(draft);
        JsonObject details =
                ok(anyone.get(API + "/micro-credentials/" + code + "/versions/1"))
                        .getJsonObject("details");
        assertThat(details.getJsonArray("alignments")).hasSize(2);
        assertThat(details.getJsonArray("citations")).hasSize(1);

        new WorkToRead(system).readOnce();
        FirstBadgeWalk walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        walk.earn(code);
        String award =
                walk.educator().get(API + "/awards").array().getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.getString("code").equals(code))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");

        JsonObject achievement =
                ok(anyone.get("/badges/" + award + ".json"))
                        .getJsonObject("credentialSubject")
                        .getJsonObject("achievement");
        assertThat(
                        achievement.getJsonArray("alignment").getValuesAs(JsonObject.class).stream()
                                .map(each -> each.getString("targetUrl")))
                .containsExactly(
                        framework.uri(framework.standard), framework.uri(framework.indicator));
        BadgeJudge.present().mustAccept(system.baseUrl(), system.baseUrl(), award);
    }

    @Test
    void nothingIsPublishedUntilTheStandardsAreEvidencedAndOnlyByTheAgency() {
        String draft = author.begin(code).getString("id");
        author.write(draft, code);
        int revision = author.find(draft).getInt("revision");

        Answer early = author.publish(author.agency(), draft, revision);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.object().getJsonArray("errors"))
                .as("one for each component")
                .hasSizeGreaterThanOrEqualTo(29);
        author.evidence(draft);
        int now = author.find(draft).getInt("revision");
        assertThat(author.publish(author.manager(), draft, now).status()).isEqualTo(403);
        assertThat(author.publish(author.agency(), draft, revision).status())
                .as("what was changed since is looked at first")
                .isEqualTo(409);
        assertThat(
                        ok(author.manager().get(CatalogAuthor.DRAFTS + "/" + draft + "/preview"))
                                .getJsonArray("toMend"))
                .isEmpty();
        author.publish(draft);
        assertThat(author.publish(author.agency(), draft, now).status()).isEqualTo(409);
        assertThat(ok(anyone.get(API + "/micro-credentials/" + code)).getInt("number"))
                .isEqualTo(1);
    }

    @Test
    void secondOfTwoEditorsIsToldWhoSavedAndWhatIsWrongIsNamedByItsPlace() {
        String draft = author.begin(code).getString("id");
        JsonObject mine = json("keyMethod", "Mine").build();
        JsonObject theirs = json("keyMethod", "Theirs").build();

        assertThat(CatalogAuthor.save(author.manager(), draft, "METHOD", 0, mine).status())
                .isEqualTo(200);
        Answer second = CatalogAuthor.save(author.agency(), draft, "METHOD", 0, theirs);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("manager saved this section");
        Answer wrong =
                CatalogAuthor.save(
                        author.manager(),
                        draft,
                        "RUBRIC",
                        0,
                        Json.createObjectBuilder()
                                .add(
                                        "criteria",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("title", 7)))
                                .build());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("criteria[0].title");
        assertThat(anyone.get(CatalogAuthor.DRAFTS + "/" + draft).status()).isEqualTo(401);
        RestClient educator =
                new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN).educator();
        assertThat(educator.get(CatalogAuthor.DRAFTS + "/" + draft).status()).isEqualTo(403);
        assertThat(author.manager().delete(CatalogAuthor.DRAFTS + "/" + draft).status())
                .isEqualTo(204);
    }

    @Test
    void anAttemptGoesOnUnderItsVersionAndNoneBeginsAfterTheLastDay() {
        author.published(code);
        Author educator = new WorkToRead(system).author();
        Answer begun = start(educator, code);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);

        JsonObject next = author.beginNext(code);
        author.save(
                next.getString("id"),
                "METHOD",
                json("keyMethod", "Ask, wait longer, listen.")
                        .add("methodComponents", "Plan\nAsk\nWait")
                        .build());
        author.publish(next.getString("id"));

        JsonObject difference =
                ok(anyone.get(API + "/micro-credentials/" + code + "/difference?from=1&to=2"));
        assertThat(difference.getJsonArray("changes")).hasSize(1);
        assertThat(difference.getJsonArray("changes").getJsonObject(0).getString("field"))
                .isEqualTo("keyMethod");
        assertThat(anyone.get(API + "/micro-credentials/" + code + "/versions").array()).hasSize(2);
        String submission = begun.object().getString("id");
        assertThat(
                        ok(educator.client().get(API + "/submissions/" + submission))
                                .getJsonObject("entry")
                                .getInt("number"))
                .isEqualTo(1);

        String successor = CatalogAuthor.code();
        author.published(successor);
        Answer retired = retire(code, today.minusDays(1), successor);
        assertThat(retired.status()).as(retired.body()).isEqualTo(200);
        assertThat(
                        ok(anyone.get(API + "/micro-credentials/" + code + "/retirement"))
                                .getString("successor"))
                .isEqualTo(successor);
        Answer late = start(new WorkToRead(system).author(), code);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("micro-credential-is-retired", "instead");
        assertThat(start(educator, code).object().getString("id"))
                .as("what was begun goes on")
                .isEqualTo(submission);
        assertThat(anyone.get("/micro-credentials/" + code + "/versions/1").status())
                .as("the old address resolves")
                .isIn(200, 302);
        assertThat(retire(successor, today, code).status()).isEqualTo(409);
        author.agency().delete(API + "/micro-credentials/" + code + "/retirement");
        assertThat(start(new WorkToRead(system).author(), code).status()).isEqualTo(201);
    }

    @Test
    void hostilePackagesAreRefusedWithTheirPlace() {
        Framework framework = new Framework();

        Answer script = upload(framework.json("x").replace("https://case", "javascript://case"));
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.body()).contains("CFDocument.uri", "CFItems[0].uri");
        Answer broken = upload("{\"CFDocument\": {\"a\": \n 1,,");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("line 2");
        assertThat(upload("[".repeat(50_000)).status()).isEqualTo(422);
        assertThat(
                        author.manager()
                                .upload(
                                        API + "/frameworks",
                                        "f.json",
                                        framework.json("x").getBytes(StandardCharsets.UTF_8),
                                        Map.of())
                                .status())
                .isEqualTo(403);
    }

    private Answer start(Author educator, String microCredential) {
        return educator.client()
                .post(
                        API + "/submissions",
                        Json.createObjectBuilder().add("microCredential", microCredential).build());
    }

    private Answer retire(String what, LocalDate lastDay, String successor) {
        return author.agency()
                .send(
                        "PUT",
                        API + "/micro-credentials/" + what + "/retirement",
                        json("lastDay", lastDay.toString())
                                .add("reason", "Another one does it better.")
                                .add("successor", successor)
                                .build(),
                        Map.of());
    }

    private Answer upload(String json) {
        return author.agency()
                .upload(
                        API + "/frameworks",
                        "framework.json",
                        json.getBytes(StandardCharsets.UTF_8),
                        Map.of());
    }

    private static JsonObject ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    /** A framework of one standard with one indicator below it. */
    private static final class Framework {
        final String id = UUID.randomUUID().toString();
        final String standard = UUID.randomUUID().toString();
        final String indicator = UUID.randomUUID().toString();

        String uri(String item) {
            return "https://case.example.org/" + item;
        }

        String json(String statement) {
            JsonValue items =
                    Json.createArrayBuilder()
                            .add(item(standard, "9", "Questioning"))
                            .add(item(indicator, "9.a", statement))
                            .build();
            return Json.createObjectBuilder()
                    .add(
                            "CFDocument",
                            CatalogAuthor.json("identifier", id)
                                    .add("uri", uri(id))
                                    .add("title", "Framework " + id)
                                    .add("creator", "A test")
                                    .add("lastChangeDateTime", "2026-03-01T00:00:00+00:00"))
                    .add("CFItems", items)
                    .add(
                            "CFAssociations",
                            Json.createArrayBuilder()
                                    .add(
                                            CatalogAuthor.json("associationType", "isChildOf")
                                                    .add(
                                                            "originNodeURI",
                                                            CatalogAuthor.json(
                                                                    "identifier", indicator))
                                                    .add(
                                                            "destinationNodeURI",
                                                            CatalogAuthor.json(
                                                                    "identifier", standard))))
                    .build()
                    .toString();
        }

        private JsonObject item(String item, String coding, String statement) {
            return CatalogAuthor.json("identifier", item)
                    .add("uri", uri(item))
                    .add("humanCodingScheme", coding)
                    .add("fullStatement", statement)
                    .add("lastChangeDateTime", "2026-03-01T00:00:00+00:00")
                    .build();
        }
    }
}
