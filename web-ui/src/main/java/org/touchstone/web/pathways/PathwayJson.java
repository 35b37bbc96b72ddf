package org.touchstone.web.pathways;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayShown;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.RuleJson;

/** A pathway with its rule as JSON. */
final class PathwayJson {
    private PathwayJson() {}

    static JsonObject shown(PathwayShown pathway) {
        return Json.createObjectBuilder()
                .add("code", pathway.code())
                .add("title", pathway.title())
                .add("purpose", pathway.purpose())
                .add("organization", pathway.organization())
                .add("version", pathway.number())
                .add("newest", pathway.newest())
                .add("publishedAt", pathway.publishedAt().toString())
                .add("closed", pathway.isClosed())
                .add("milestones", Json.createArrayBuilder(pathway.milestones()))
                .add("rule", RuleJson.write(pathway.rule()))
                .add("explained", lines(pathway.lines()))
                .build();
    }

    static JsonObject authored(Authored pathway) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", pathway.id().toString())
                        .add("code", pathway.text().code())
                        .add("title", pathway.text().title())
                        .add("purpose", pathway.text().purpose())
                        .add("organization", pathway.text().organization())
                        .add("version", pathway.number())
                        .add("revision", pathway.revision())
                        .add("draft", pathway.isDraft())
                        .add("closed", pathway.isClosed());
        if (pathway.publishedAt() != null) {
            json.add("publishedAt", pathway.publishedAt().toString());
        }
        return json.add("rule", RuleJson.write(pathway.text().rule()))
                .add("explained", lines(pathway.lines()))
                .add("problems", problems(pathway.problems()))
                .build();
    }

    static JsonArrayBuilder lines(List<PathwayLine> lines) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (PathwayLine line : lines) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder()
                            .add("place", line.place())
                            .add("depth", line.depth())
                            .add("text", line.text())
                            .add("asks", line.asks());
            if (line.state() != null) {
                one.add("standing", line.standing()).add("state", line.state().name());
            }
            if (line.milestone() != null) {
                one.add("milestone", line.milestone());
            }
            json.add(one);
        }
        return json;
    }

    private static JsonArrayBuilder problems(List<Detail> problems) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        problems.forEach(
                problem ->
                        json.add(
                                Json.createObjectBuilder()
                                        .add("field", problem.field())
                                        .add("code", problem.code())
                                        .add("message", problem.message())));
        return json;
    }
}
