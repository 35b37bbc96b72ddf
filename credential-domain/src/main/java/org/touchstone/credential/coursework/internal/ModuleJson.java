package org.touchstone.credential.coursework.internal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;

/** Links, questions and answers as the database keeps them. */
final class ModuleJson {
    private ModuleJson() {}

    static String links(List<Link> links) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        links.forEach(
                link ->
                        list.add(
                                Json.createObjectBuilder()
                                        .add("label", link.label())
                                        .add("address", link.address())));
        return list.build().toString();
    }

    static List<Link> readLinks(String json) {
        return read(json).getValuesAs(JsonObject.class).stream()
                .map(link -> new Link(link.getString("label"), link.getString("address")))
                .toList();
    }

    static String questions(List<Question> questions) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Question question : questions) {
            JsonArrayBuilder choices = Json.createArrayBuilder();
            question.choices()
                    .forEach(
                            choice ->
                                    choices.add(
                                            Json.createObjectBuilder()
                                                    .add("text", choice.text())
                                                    .add("right", choice.isRight())));
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("text", question.text()).add("choices", choices);
            if (question.number() != null) {
                one.add("number", question.number());
            }
            if (question.tolerance() != null) {
                one.add("tolerance", question.tolerance());
            }
            list.add(one);
        }
        return list.build().toString();
    }

    static List<Question> readQuestions(String json) {
        return read(json).getValuesAs(JsonObject.class).stream()
                .map(
                        one ->
                                new Question(
                                        one.getString("text"),
                                        one
                                                .getJsonArray("choices")
                                                .getValuesAs(JsonObject.class)
                                                .stream()
                                                .map(ModuleJson::choice)
                                                .toList(),
                                        number(one, "number"),
                                        number(one, "tolerance")))
                .toList();
    }

    private static Choice choice(JsonObject json) {
        return new Choice(json.getString("text"), json.getBoolean("right"));
    }

    private static BigDecimal number(JsonObject json, String name) {
        JsonNumber number = json.getJsonNumber(name);
        return number == null ? null : number.bigDecimalValue();
    }

    /**
     * @param answers in the order of the version
     */
    static String answers(List<QuizAnswer> answers) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (QuizAnswer answer : answers) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder()
                            .add("choices", Json.createArrayBuilder(answer.choices()));
            if (answer.number() != null) {
                one.add("number", answer.number());
            }
            list.add(one);
        }
        return list.build().toString();
    }

    static List<QuizAnswer> readAnswers(String json) {
        return read(json).getValuesAs(JsonObject.class).stream()
                .map(
                        one ->
                                new QuizAnswer(
                                        one
                                                .getJsonArray("choices")
                                                .getValuesAs(JsonNumber.class)
                                                .stream()
                                                .map(JsonNumber::intValue)
                                                .toList(),
                                        number(one, "number")))
                .toList();
    }

    private static JsonArray read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
