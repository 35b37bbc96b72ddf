package org.touchstone.web.outcomes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Share;

/** Bars by program, as Chart.js takes them; the colours come from the theme, in charts.js. */
final class OutcomesChart {
    /** Pixels of the legend and the axis, and of a program. */
    private static final int AXES = 96;

    private static final int EACH = 48;

    static String of(Outcomes outcomes, String earned, String completed, String unit) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        outcomes.programs().forEach(program -> labels.add(program.title()));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add(
                                        "datasets",
                                        Json.createArrayBuilder()
                                                .add(
                                                        bars(
                                                                outcomes,
                                                                earned,
                                                                ProgramFigures::earners))
                                                .add(
                                                        bars(
                                                                outcomes,
                                                                completed,
                                                                ProgramFigures
                                                                        ::completedOfInvited))))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "x",
                                                        Json.createObjectBuilder()
                                                                .add("min", 0)
                                                                .add("max", 100)
                                                                .add(
                                                                        "title",
                                                                        Json.createObjectBuilder()
                                                                                .add(
                                                                                        "display",
                                                                                        true)
                                                                                .add(
                                                                                        "text",
                                                                                        unit)))))
                .build()
                .toString();
    }

    static int height(Outcomes outcomes) {
        return AXES + EACH * outcomes.programs().size();
    }

    private static JsonObjectBuilder bars(
            Outcomes outcomes, String label, Function<ProgramFigures, Share> figure) {
        JsonArrayBuilder percents = Json.createArrayBuilder();
        for (ProgramFigures program : outcomes.programs()) {
            Share share = figure.apply(program);
            if (share == null || share.percent() == null) {
                percents.addNull();
            } else {
                percents.add(share.percent());
            }
        }
        return Json.createObjectBuilder().add("label", label).add("data", percents);
    }

    private OutcomesChart() {}
}
