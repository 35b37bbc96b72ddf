package org.touchstone.review.scoring.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.review.scoring.internal.NextStep.Decide;

/** A decision as it is kept until a supervisor releases it. */
final class HeldDecision {
    static String toJson(Decide decision) {
        JsonArrayBuilder criteria = Json.createArrayBuilder();
        for (CriterionOutcome outcome : decision.outcomes()) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("criterion", outcome.criterionId().toString());
            if (outcome.levelId() != null) {
                one.add("level", outcome.levelId().toString());
            }
            add(one, "condition", outcome.conditionCode());
            add(one, "comment", outcome.comment());
            criteria.add(one);
        }
        JsonObjectBuilder whole = Json.createObjectBuilder().add("criteria", criteria);
        add(whole, "comment", decision.comment());
        return whole.build().toString();
    }

    private static void add(JsonObjectBuilder object, String name, String text) {
        if (text != null) {
            object.add(name, text);
        }
    }

    static Decide of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject whole = reader.readObject();
            List<CriterionOutcome> criteria =
                    whole.getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
                            .map(HeldDecision::outcome)
                            .toList();
            return new Decide(criteria, whole.getString("comment", null));
        }
    }

    private static CriterionOutcome outcome(JsonObject one) {
        String level = one.getString("level", null);
        return new CriterionOutcome(
                UUID.fromString(one.getString("criterion")),
                level == null ? null : UUID.fromString(level),
                one.getString("condition", null),
                one.getString("comment", null));
    }

    private HeldDecision() {}
}
