package org.touchstone.web.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecast.Pace;
import org.touchstone.reporting.forecast.Forecast.Situation;
import org.touchstone.reporting.forecast.Forecast.State;

/** Says a forecast in words, with where its figures come from. */
@Named("forecastWords")
@ApplicationScoped
public class ForecastWords {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.forecast.messages", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** What it comes to, in one or two sentences. */
    public String sentence(Forecast forecast, LocalDate lastDay) {
        Situation now = forecast.situation();
        String first =
                get(
                        "sentence." + forecast.state(),
                        forecast.remaining(),
                        now.target(),
                        DAY.format(lastDay),
                        forecast.neededPerWeek(),
                        now.earned());
        return forecast.neededPerWeek() == null ? first : first + " " + usual(now.pace());
    }

    /** What people manage, or that too few have logged their time. */
    public String usual(Pace pace) {
        return pace.isKnown()
                ? get("usual", pace.median(), pace.people())
                : get("usual.tooFew", pace.people(), pace.floor());
    }

    /** Each figure with its source, one after the other. */
    public List<String> sources(Forecast forecast) {
        List<String> lines = new ArrayList<>();
        Situation now = forecast.situation();
        if (forecast.remaining() == null) {
            return lines;
        }
        lines.add(get("source.remaining", now.target(), now.earned(), forecast.remaining()));
        lines.add(
                now.hoursEach() == null
                        ? get("source.hours.unknown")
                        : get("source.hours." + now.hoursEach().source(), now.hoursEach().hours()));
        lines.add(get("source.weeks", now.weeksLeft()));
        if (forecast.neededPerWeek() != null) {
            lines.add(
                    get(
                            "source.needed",
                            forecast.remaining(),
                            now.hoursEach().hours(),
                            now.weeksLeft(),
                            forecast.neededPerWeek()));
        }
        lines.add(
                now.pace().isKnown()
                        ? get(
                                "source.pace",
                                now.pace().people(),
                                now.pace().median(),
                                now.pace().upperQuartile())
                        : get("source.pace.tooFew", now.pace().people(), now.pace().floor()));
        lines.add(get("source.rule"));
        return lines;
    }

    public String label(State state) {
        return get("state." + state);
    }

    /** Kind of the state's mark. */
    public String kind(State state) {
        return switch (state) {
            case TARGET_MET, ON_TRACK -> "success";
            case TIGHT -> "warning";
            case NOT_REACHABLE, OVER -> "error";
            default -> "neutral";
        };
    }

    private static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }
}
