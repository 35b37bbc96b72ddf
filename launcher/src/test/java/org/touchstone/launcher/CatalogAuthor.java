package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** A program manager writes micro-credentials and the agency publishes them, by REST. */
public final class CatalogAuthor {
    public static final String DRAFTS = "/api/v1/catalog-drafts";

    private final RestClient agency;
    private final RestClient manager;

    public CatalogAuthor(RunningSystem system) {
        agency = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        manager =
                agency.as(
                        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN)
                                .tokenOf("manager"));
    }

    public RestClient agency() {
        return agency;
    }

    public RestClient manager() {
        return manager;
    }

    public static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A draft that has its title alone. */
    public JsonObject begin(String code) {
        return created(
                manager.post(
                        DRAFTS,
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("title", "Waiting " + code)
                                .add("organization", "NYCDOE")
                                .build()));
    }

    public JsonObject beginNext(String code) {
        return created(
                manager.post(
                        DRAFTS,
                        Json.createObjectBuilder()
                                .add("code", code)
                                .add("organization", "NYCDOE")
                                .build()));
    }

    private static JsonObject created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object();
    }

    public JsonObject find(String draft) {
        Answer found = manager.get(DRAFTS + "/" + draft);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.object();
    }

    /** Over whatever was saved before. */
    public void save(String draft, String section, JsonObject content) {
        int revision =
                find(draft).getJsonObject("sections").getJsonObject(section).getInt("revision");
        Answer saved = save(manager, draft, section, revision, content);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    public static Answer save(
            RestClient who, String draft, String section, int revision, JsonObject content) {
        return who.send(
                "PUT",
                DRAFTS + "/" + draft + "/sections/" + section,
                Json.createObjectBuilder()
                        .add("revision", revision)
                        .add("content", content)
                        .build(),
                Map.of());
    }

    /** Everything but the evidence of quality. */
    public void write(String draft, String code) {
        save(
                draft,
                "BASICS",
                json("title", "Waiting " + code)
                        .add("competency", "The educator waits after a question.")
                        .add("overview", "Plan, teach, look back.")
                        .add("estimatedHours", 12.5)
                        .add("readingMinutes", 30)
                        .build());
        save(
                draft,
                "METHOD",
                json("keyMethod", "Ask, wait, listen.")
                        .add("methodComponents", "Plan\nAsk\nWait")
                        .build());
        save(
                draft,
                "RESEARCH",
                json("research", "Waiting helps.")
                        .add(
                                "citations",
                                Json.createArrayBuilder()
                                        .add(
                                                json("label", "Rowe (1986)")
                                                        .add("url", "https://example.org/rowe")))
                        .build());
        save(
                draft,
                "REQUIREMENTS",
                Json.createObjectBuilder()
                        .add(
                                "requirements",
                                Json.createArrayBuilder()
                                        .add(
                                                json("key", "record")
                                                        .add("kind", "ARTIFACT")
                                                        .add("title", "A record of a lesson")
                                                        .add("guidance", "Ten minutes."))
                                        .add(
                                                json("key", "back")
                                                        .add("kind", "REFLECTION")
                                                        .add("title", "Looking back")
                                                        .add("guidance", "What did you learn?")
                                                        .add("minimumWords", 50)))
                        .build());
        save(draft, "RUBRIC", rubric("After each question."));
    }

    /**
     * @param demonstrated descriptor of the highest level
     */
    public static JsonObject rubric(String demonstrated) {
        return Json.createObjectBuilder()
                .add(
                        "criteria",
                        Json.createArrayBuilder()
                                .add(
                                        json("key", "waits")
                                                .add("title", "Waiting")
                                                .add("question", "Does the educator wait?")
                                                .add(
                                                        "requirements",
                                                        Json.createArrayBuilder().add("record"))
                                                .add(
                                                        "levels",
                                                        Json.createArrayBuilder()
                                                                .add(
                                                                        level(
                                                                                "Not Met",
                                                                                "No waiting.",
                                                                                false))
                                                                .add(
                                                                        level(
                                                                                "Demonstrated",
                                                                                demonstrated,
                                                                                true)))))
                .build();
    }

    private static JsonObjectBuilder level(String name, String descriptor, boolean met) {
        return json("name", name).add("descriptor", descriptor).add("isMet", met);
    }

    /** Says of each component of the agency's list how it is met. */
    public void evidence(String draft) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        manager.get("/api/v1/quality-standards")
                .object()
                .getJsonArray("components")
                .getValuesAs(JsonObject.class)
                .forEach(
                        each ->
                                all.add(
                                        json("component", each.getString("code"))
                                                .add("statement", "Looked at by two of us.")));
        save(draft, "QUALITY", Json.createObjectBuilder().add("evidence", all).build());
    }

    public Answer publish(RestClient who, String draft, int revision) {
        return who.post(
                DRAFTS + "/" + draft + "/publication",
                Json.createObjectBuilder().add("revision", revision).build());
    }

    public JsonObject publish(String draft) {
        Answer published = publish(agency, draft, find(draft).getInt("revision"));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        return published.object();
    }

    /** The first version of a new micro-credential. */
    public JsonObject published(String code) {
        String draft = begin(code).getString("id");
        write(draft, code);
        evidence(draft);
        return publish(draft);
    }

    public static JsonObjectBuilder json(String name, String value) {
        return Json.createObjectBuilder().add(name, value);
    }
}
