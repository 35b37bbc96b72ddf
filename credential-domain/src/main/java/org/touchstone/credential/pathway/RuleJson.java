package org.touchstone.credential.pathway;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Kind;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/**
 * A rule as JSON, as the database and the REST interface have it: a group is {@code
 * {"order":"ANY","needed":2,"title":…,"milestone":…,"members":[…]}}, a step {@code
 * {"microCredential":"MC01","equivalents":[{"pathway":"P1"}]}} or {@code {"pathway":"P2"}}.
 */
public final class RuleJson {
    /** Groups within groups; the whole is the first. */
    public static final int DEEPEST = 6;

    /** Parts of one rule. */
    public static final int MOST = 200;

    private RuleJson() {}

    public static JsonObject write(Rule rule) {
        return object(rule).build();
    }

    private static JsonObjectBuilder object(Rule rule) {
        return rule instanceof Group group ? group(group) : step((Step) rule);
    }

    private static JsonObjectBuilder step(Step step) {
        JsonObjectBuilder json = credit(step.credit());
        if (!step.equivalents().isEmpty()) {
            JsonArrayBuilder equivalents = Json.createArrayBuilder();
            step.equivalents().forEach(each -> equivalents.add(credit(each)));
            json.add("equivalents", equivalents);
        }
        return json;
    }

    private static JsonObjectBuilder credit(Credit credit) {
        return Json.createObjectBuilder().add(name(credit.kind()), credit.code());
    }

    private static String name(Kind kind) {
        return kind == Kind.PATHWAY ? "pathway" : "microCredential";
    }

    private static JsonObjectBuilder group(Group group) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("order", group.order().name());
        if (group.order().isCounted()) {
            json.add("needed", group.asked());
        }
        if (group.title() != null) {
            json.add("title", group.title());
        }
        if (group.milestone() != null) {
            json.add("milestone", group.milestone());
        }
        JsonArrayBuilder members = Json.createArrayBuilder();
        group.members().forEach(member -> members.add(object(member)));
        return json.add("members", members);
    }

    public static Rule read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return read(reader.readObject());
        } catch (JsonException | IllegalStateException notJson) {
            throw wrong("rule", "The rule is not a JSON object.");
        }
    }

    /**
     * @throws InvalidRequest naming the place that is no rule
     */
    public static Rule read(JsonObject json) {
        int[] parts = {0};
        return rule(json, "rule", 1, parts);
    }

    private static Rule rule(JsonObject json, String place, int depth, int[] parts) {
        if (++parts[0] > MOST) {
            throw wrong(place, "A rule has at most " + MOST + " parts.");
        }
        if (!json.containsKey("members") && !json.containsKey("order")) {
            return step(json, place);
        }
        if (depth > DEEPEST) {
            throw wrong(place, "Groups stand within each other at most " + DEEPEST + " deep.");
        }
        List<Rule> members = new ArrayList<>();
        for (JsonValue member : array(json, "members", place)) {
            members.add(
                    rule(
                            object(member, place),
                            place + ".members[" + members.size() + "]",
                            depth + 1,
                            parts));
        }
        return new Group(
                text(json, "title", place),
                order(text(json, "order", place), place),
                number(json, place),
                text(json, "milestone", place),
                members);
    }

    private static Step step(JsonObject json, String place) {
        List<Credit> equivalents = new ArrayList<>();
        for (JsonValue each : array(json, "equivalents", place)) {
            equivalents.add(credit(object(each, place), place + ".equivalents"));
        }
        return new Step(credit(json, place), equivalents);
    }

    private static Credit credit(JsonObject json, String place) {
        String microCredential = text(json, "microCredential", place);
        String pathway = text(json, "pathway", place);
        if ((microCredential == null) == (pathway == null)) {
            throw wrong(place, "A step names one 'microCredential' or one 'pathway' by its code.");
        }
        return pathway == null ? Credit.microCredential(microCredential) : Credit.pathway(pathway);
    }

    private static Order order(String word, String place) {
        String asked = word == null ? "" : word.toUpperCase(Locale.ROOT);
        return Arrays.stream(Order.values())
                .filter(order -> order.name().equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        place,
                                        "The 'order' of a group is one of "
                                                + Arrays.stream(Order.values())
                                                        .map(Order::name)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    private static int number(JsonObject json, String place) {
        JsonValue value = json.get("needed");
        if (value == null || value == JsonValue.NULL) {
            return 0;
        }
        if (value instanceof jakarta.json.JsonNumber number
                && number.isIntegral()
                && Math.abs(number.doubleValue()) < 1_000_000) {
            return number.intValue();
        }
        throw wrong(place, "'needed' is a whole number.");
    }

    private static List<JsonValue> array(JsonObject json, String name, String place) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw wrong(place, "'" + name + "' is a list.");
        }
        return value.asJsonArray();
    }

    private static JsonObject object(JsonValue value, String place) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw wrong(place, "Steps and groups are JSON objects.");
        }
        return value.asJsonObject();
    }

    private static String text(JsonObject json, String name, String place) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            String text = string.getString().strip();
            return text.isEmpty() ? null : text;
        }
        throw wrong(place, "'" + name + "' is a text.");
    }

    private static InvalidRequest wrong(String place, String message) {
        return InvalidRequest.field(place, "not-a-rule", message + " See " + place + ".");
    }
}
