package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.touchstone.launcher.load.RestReader;
import org.touchstone.launcher.load.RestReader.Answer;
import org.touchstone.launcher.load.WaitingWorks;
import org.touchstone.launcher.load.WaitingWorks.Criterion;
import org.touchstone.launcher.load.WaitingWorks.Version;

/** Readers who each take one work by REST, and what they send and are told. */
final class ClaimsByRest {
    private final RunningSystem system;
    private final WaitingWorks works;
    private final List<Version> versions;
    private int readers;

    /** A claim in a reader's hands. */
    record Claimed(RestReader reader, String id, String token, Version version) {

        Answer save(String scorecard) throws IOException {
            return reader.save(id, token, scorecard);
        }

        Answer seal() throws IOException {
            return reader.seal(id, token);
        }

        Answer see() throws IOException {
            return reader.send("GET", "/api/v1/review/claims/" + id, null, null);
        }
    }

    ClaimsByRest(RunningSystem system, WaitingWorks works) throws SQLException {
        this.system = system;
        this.works = works;
        versions = works.versions();
    }

    RestReader reader() throws SQLException {
        return new RestReader(system.baseUrl(), works.reviewers("r" + readers++, 1).get(0).token());
    }

    Claimed claim() throws Exception {
        return claimBy(reader());
    }

    Claimed claimBy(RestReader reader) throws IOException {
        Answer answer = reader.claimNext();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonObject work = answer.json();
        String criterion =
                work.getJsonObject("microCredential")
                        .getJsonArray("rubric")
                        .getJsonObject(0)
                        .getString("id");
        Version version =
                versions.stream()
                        .filter(
                                one ->
                                        one.criteria().stream()
                                                .anyMatch(
                                                        each ->
                                                                each.id()
                                                                        .toString()
                                                                        .equals(criterion)))
                        .findFirst()
                        .orElseThrow();
        return new Claimed(reader, work.getString("id"), work.getString("token"), version);
    }

    static String claimId(RestReader reader) {
        try {
            return reader.claimNext().json().getString("id");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void release(Claimed work) throws IOException {
        assertThat(work.reader().release(work.id(), work.token()).status()).isEqualTo(204);
    }

    /** How many criteria the saved draft has. */
    static int draft(Claimed work) throws IOException {
        return work.see().json().getJsonObject("scorecard").getJsonArray("scores").size();
    }

    static String scorecard(Version version, int criteria) {
        StringBuilder scores = new StringBuilder();
        for (Criterion criterion : version.criteria().subList(0, criteria)) {
            scores.append(scores.isEmpty() ? "" : ",")
                    .append("{\"criterionId\":\"")
                    .append(criterion.id())
                    .append("\",\"levelId\":\"")
                    .append(criterion.levels().get(3))
                    .append("\",\"comment\":\"Seen in the second lesson.\"}");
        }
        return "{\"scores\":[" + scores + "]}";
    }

    static JsonObject problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.touchstone");
        JsonObject problem = answer.json();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }
}
