package org.touchstone.web.agreement;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;
import org.touchstone.reporting.agreement.Statistic.Estimate;

/**
 * Exact agreement beside what is wanted, as Chart.js takes it: by micro-credential, or by criterion
 * where there is only one. The colours come from the theme, in charts.js.
 */
final class AgreementChart {
    private static final int LABEL_WIDTH = 22;

    private final JsonArrayBuilder labels = Json.createArrayBuilder();
    private final JsonArrayBuilder exact = Json.createArrayBuilder();
    private final JsonArrayBuilder wanted = Json.createArrayBuilder();

    private AgreementChart() {}

    /** In pixels, so that every bar has its label. */
    static int height(ScorerAgreement report) {
        int rows =
                report.versions().size() == 1
                        ? report.versions().get(0).criteria().size()
                        : report.versions().size();
        return 96 + 56 * rows;
    }

    static String of(ScorerAgreement report) {
        AgreementChart chart = new AgreementChart();
        if (report.versions().size() == 1) {
            report.versions()
                    .get(0)
                    .criteria()
                    .forEach(criterion -> chart.add(criterion.title(), criterion.agreement()));
        } else {
            for (OfVersion version : report.versions()) {
                chart.add(
                        AgreementWords.text("version", version.title(), version.number()),
                        version.agreement());
            }
        }
        return chart.json();
    }

    private void add(String label, Agreement agreement) {
        labels.add(lines(label));
        if (agreement.exact() instanceof Estimate estimate) {
            exact.add(Math.round(estimate.value() * 1000) / 10.0);
            wanted.add(agreement.expectedPercent());
        } else {
            exact.addNull();
            wanted.addNull();
        }
    }

    /** So that a label leaves room for its bar on a telephone. */
    private static JsonArrayBuilder lines(String label) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= LABEL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        return lines.add(line.toString());
    }

    private String json() {
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add(
                                        "datasets",
                                        Json.createArrayBuilder()
                                                .add(bars("exact", exact))
                                                .add(bars("wanted", wanted))))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add("x", axis())
                                                .add("y", everyLabel())))
                .build()
                .toString();
    }

    private static JsonObjectBuilder bars(String key, JsonArrayBuilder percents) {
        return Json.createObjectBuilder()
                .add("label", AgreementWords.text(key))
                .add("data", percents);
    }

    private static JsonObjectBuilder everyLabel() {
        return Json.createObjectBuilder()
                .add("ticks", Json.createObjectBuilder().add("autoSkip", false));
    }

    private static JsonObjectBuilder axis() {
        return Json.createObjectBuilder()
                .add("min", 0)
                .add("max", 100)
                .add(
                        "title",
                        Json.createObjectBuilder()
                                .add("display", true)
                                .add("text", AgreementWords.text("chart.percent")));
    }
}
