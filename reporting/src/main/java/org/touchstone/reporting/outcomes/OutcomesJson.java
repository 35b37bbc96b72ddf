package org.touchstone.reporting.outcomes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.touchstone.reporting.outcomes.Outcomes.Acceptance;
import org.touchstone.reporting.outcomes.Outcomes.Completion;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Outcomes.Reason;

/** The report for programs; null where a figure is undefined. */
public final class OutcomesJson {

    public static JsonObject of(Outcomes outcomes) {
        JsonObjectBuilder programs = Json.createObjectBuilder();
        outcomes.programs().forEach(program -> programs.add(program.code(), of(program)));
        return Json.createObjectBuilder()
                .add(
                        "total",
                        Json.createObjectBuilder()
                                .add("credentialsAwarded", outcomes.total().credentialsAwarded())
                                .add(
                                        "educatorsWithAtLeastOne",
                                        outcomes.total().educatorsWithAtLeastOne())
                                .add("districts", outcomes.total().districts()))
                .add("programs", programs)
                .build();
    }

    private static JsonObjectBuilder of(ProgramFigures program) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("invited", program.invited())
                        .add("earnedAtLeastOne", program.earnedAtLeastOne())
                        .add("credentialsAwarded", program.credentialsAwarded());
        Completion completion = program.completion();
        number(json, "completed", completion == null ? null : completion.completed());
        percent(json, "completionRateOfInvited", program.completedOfInvited());
        json.add("coached", program.coached());
        number(json, "coachedCompleted", completion == null ? null : completion.coached());
        percent(json, "completionRateOfCoached", program.completedOfCoached());
        number(json, "uncoachedCompleted", completion == null ? null : completion.uncoached());
        percent(json, "completionRateOfUncoached", program.completedOfUncoached());
        return json.add("nonEarners", program.nonEarners())
                .add("surveyResponses", program.surveyResponses())
                .add("nonCompletionReasons", reasons(program))
                .add("roleAcceptanceByCredentialsEarned", acceptance(program));
    }

    private static JsonObjectBuilder reasons(ProgramFigures program) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Reason reason : program.reasons()) {
            JsonObjectBuilder figures = Json.createObjectBuilder().add("count", reason.count());
            percent(figures, "percent", program.share(reason));
            json.add(reason.reason(), figures);
        }
        return json;
    }

    private static JsonObjectBuilder acceptance(ProgramFigures program) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Acceptance acceptance : program.acceptance()) {
            JsonObjectBuilder figures =
                    Json.createObjectBuilder()
                            .add("applied", acceptance.applied())
                            .add("accepted", acceptance.accepted());
            percent(figures, "percent", acceptance.share());
            json.add(Long.toString(acceptance.earned()), figures);
        }
        return json;
    }

    private static void number(JsonObjectBuilder json, String name, Long value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static void percent(JsonObjectBuilder json, String name, Share share) {
        BigDecimal percent = share == null ? null : share.percent();
        if (percent == null) {
            json.addNull(name);
        } else {
            json.add(name, percent);
        }
    }

    private OutcomesJson() {}
}
