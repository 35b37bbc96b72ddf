package org.touchstone.web.supervisor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.function.ToLongFunction;
import org.touchstone.review.queue.Forecast;

/**
 * Two lines, as Chart.js takes them, and one while it is not known how much readers read; the
 * colours come from the theme, in charts.js.
 */
final class ForecastChart {
    private ForecastChart() {}

    static String of(Forecast forecast, String due, String read, String unit) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        forecast.days().forEach(day -> labels.add(SupervisorTexts.shortDay(day.day())));
        JsonObjectBuilder scale =
                Json.createObjectBuilder()
                        .add("min", 0)
                        .add(
                                "title",
                                Json.createObjectBuilder().add("display", true).add("text", unit));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", lines(forecast, due, read)))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add("scales", Json.createObjectBuilder().add("y", scale)))
                .build()
                .toString();
    }

    private static JsonArrayBuilder lines(Forecast forecast, String due, String read) {
        JsonArrayBuilder lines =
                Json.createArrayBuilder().add(line(forecast, due, Forecast.Day::dueSoFar));
        if (forecast.businessDaysMeasured() > 0) {
            lines.add(line(forecast, read, Forecast.Day::readSoFar));
        }
        return lines;
    }

    private static JsonObjectBuilder line(
            Forecast forecast, String label, ToLongFunction<Forecast.Day> minutes) {
        JsonArrayBuilder hours = Json.createArrayBuilder();
        forecast.days()
                .forEach(
                        day ->
                                hours.add(
                                        SupervisorTexts.hours(
                                                Math.max(0, minutes.applyAsLong(day)))));
        return Json.createObjectBuilder().add("label", label).add("data", hours);
    }
}
