package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;
import org.touchstone.web.RestClient.Answer;

/** What goes wrong gets a clear answer, loses nothing and tells nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {
    private static final String API = "/api/v1";

    private RunningSystem system;
    private RestClient administrator;
    private FirstBadgeWalk walk;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        walk = new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
    }

    @Test
    void anUnknownTokenIsNotAuthenticated() {
        problem(administrator.as("ts_nobody-has-this").get(API + "/submissions"), 401);
        problem(administrator.as(null).get(API + "/submissions"), 401);
    }

    @Test
    void aRevokedTokenIsNotAuthenticated() {
        String token = walk.tokenOf("educator");
        RestClient educator = administrator.as(token);
        assertThat(educator.get(API + "/submissions").status()).isEqualTo(200);
        Answer own =
                educator.post(
                        API + "/tokens",
                        Json.createObjectBuilder()
                                .add(
                                        "expiresAt",
                                        java.time.Instant.now().plusSeconds(60).toString())
                                .build());
        String id = own.object().getString("id");
        RestClient second = administrator.as(own.object().getString("token"));
        assertThat(second.get(API + "/submissions").status()).isEqualTo(200);

        assertThat(educator.delete(API + "/tokens/" + id).status()).isEqualTo(204);

        problem(second.get(API + "/submissions"), 401);
    }

    @Test
    void anExpiredTokenIsNotAuthenticated() {
        Answer issued =
                walk.educator()
                        .post(
                                API + "/tokens",
                                Json.createObjectBuilder()
                                        .add(
                                                "expiresAt",
                                                java.time.Instant.now().plusSeconds(3).toString())
                                        .build());
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        RestClient brief = administrator.as(issued.object().getString("token"));

        FirstBadgeWalk.await(
                () -> brief.get(API + "/submissions").status() == 401, "the token to expire");

        problem(brief.get(API + "/submissions"), 401);
    }

    @Test
    void theWrongRoleIsNotPermitted() {
        problem(walk.educator().post(API + "/review/claims"), 403);
        problem(walk.reviewer().get(API + "/reports/program-outcomes"), 403);
        problem(walk.reviewer().get(API + "/imports"), 403);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        problem(walk.educator().get(API + "/submissions/" + UUID.randomUUID()), 404);
        problem(walk.educator().get(API + "/submissions/no-id"), 404);
        problem(administrator.get(API + "/imports/" + UUID.randomUUID()), 404);
        problem(administrator.get(API + "/nothing-here"), 404);
        problem(administrator.send("DELETE", API + "/micro-credentials", null, Map.of()), 405);
    }

    @Test
    void malformedJsonIsRefusedWithoutAFault() {
        Answer answer =
                walk.educator().post(API + "/submissions", Json.createArrayBuilder().build());
        problem(answer, 400);
    }

    @Test
    void aFileOverTheLimitIsTooLargeAndNothingOfItIsKept() throws IOException {
        JsonObject attempt = attempt();
        String path = API + "/submissions/" + attempt.getString("id") + "/evidence";
        long before = storedFiles();

        Answer answer =
                walk.educator()
                        .upload(
                                path,
                                "large.txt",
                                "x".repeat(1_048_577).getBytes(StandardCharsets.US_ASCII),
                                Map.of("requirementId", artifact(attempt)));

        problem(answer, 413);
        assertThat(storedFiles()).isEqualTo(before);
    }

    @Test
    void aProgramNamedAsADocumentIsRefused() {
        JsonObject attempt = attempt();
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';

        Answer answer =
                walk.educator()
                        .upload(
                                API + "/submissions/" + attempt.getString("id") + "/evidence",
                                "lesson.pdf",
                                program,
                                Map.of("requirementId", artifact(attempt)));

        assertThat(problem(answer, 422).getString("code")).isEqualTo("file-refused");
    }

    @Test
    void aMalformedZipIsRejectedAsAWhole() {
        JsonObject outcome = importOf("not a zip at all".getBytes(StandardCharsets.US_ASCII));

        assertThat(outcome.getString("state")).isEqualTo("REJECTED");
    }

    @Test
    void everyBadRowIsListedAndNothingIsImported() throws IOException {
        String before = administrator.get(API + "/reports/program-outcomes").body();
        JsonObject outcome =
                importOf(
                        zip(
                                Map.of(
                                        "programs.csv",
                                        """
                                        code,title,organization,startsOn,endsOn,participation,requiredCredentials,incentive,incentiveAmount,incentiveRecurrence,coachingCadence
                                        NEW-1,New program,MINEOLA,2020-01-01,2020-12-31,VOLUNTARY,4,NONE,,,NONE
                                        NEW-2,Other program,NOWHERE,2020-01-01,2020-12-31,VOLUNTARY,4,NONE,,,NONE
                                        NEW-3,Third program,MINEOLA,the first,2020-12-31,VOLUNTARY,4,NONE,,,NONE
                                        """)));

        assertThat(outcome.getString("state")).isEqualTo("REJECTED");
        List<JsonObject> refused = outcome.getJsonArray("refusals").getValuesAs(JsonObject.class);
        assertThat(refused).extracting(row -> row.getInt("line")).containsExactly(3, 4);
        assertThat(refused)
                .extracting(row -> row.getString("column"))
                .containsExactly("organization", "startsOn");
        assertThat(administrator.get(API + "/reports/program-outcomes").body()).isEqualTo(before);
    }

    @Test
    void noDetourLeadsAroundThePermissions() {
        for (String detour :
                List.of(
                        "/resources/../administration/imports",
                        "/resources/%2e%2e/administration/imports",
                        "/resources/..;/administration/imports",
                        "/administration/imports;a=b",
                        "/administration/imports.xhtml",
                        "/administration//imports",
                        "/health/../administration/imports.xhtml",
                        "/WEB-INF/web.xml",
                        "/resources/../WEB-INF/web.xml",
                        "/resources/../api/v1/imports",
                        "/%61pi/v1/imports")) {
            Answer answer = administrator.as(null).get(detour);
            // The container itself sends some of them home: 301.
            assertThat(answer.status()).as(detour).isIn(301, 302, 400, 401, 404);
            assertThat(answer.body()).as(detour).doesNotContain("web-app", "importsPage");
        }
    }

    @Test
    void theIdOfAnErrorPageIsQuotable() {
        Answer page = administrator.as(null).get("/no-such-page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains(page.header("X-Request-Id"))
                .doesNotContain(".java:", "\tat ");
    }

    private JsonObject problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.touchstone");
        JsonObject problem = answer.object();
        assertThat(problem.getString("id")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }

    private JsonObject attempt() {
        Answer started =
                walk.educator()
                        .post(
                                API + "/submissions",
                                Json.createObjectBuilder()
                                        .add("microCredential", "NYC-PIPELINE-MC03")
                                        .build());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return started.object();
    }

    private static String artifact(JsonObject attempt) {
        return attempt
                .getJsonObject("entry")
                .getJsonArray("requirements")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(requirement -> requirement.getString("kind").equals("ARTIFACT"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private long storedFiles() throws IOException {
        if (!Files.exists(system.home().resolve("evidence"))) {
            return 0;
        }
        try (var files = Files.walk(system.home().resolve("evidence"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private JsonObject importOf(byte[] zip) {
        Answer accepted = administrator.upload(API + "/imports", "roster.zip", zip, Map.of());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String location = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        FirstBadgeWalk.await(
                () -> !administrator.get(location).object().getString("state").equals("RUNNING"),
                "the import to end");
        return administrator.get(location).object();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
