package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.touchstone.review.queue.Forecast;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.QueueDesk.Figures;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.QueueDesk.Rows;
import org.touchstone.review.queue.QueueDesk.Show;
import org.touchstone.review.queue.QueueDesk.Stuck;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The whole queue in numbers, what it comes to, and the rows behind each number. */
@Named("supervisorDesk")
@RequestScoped
public class DeskPage {
    /** In the address instead of a name of {@link Show}. */
    private static final String UNREADABLE = "UNREADABLE";

    @Inject QueueDesk desk;
    @Inject Invariants invariants;
    @Inject CurrentActor actor;

    private String show = Show.WAITING.name();
    private String kind;
    private String after;
    private Figures figures;
    private Forecast forecast;
    private Rows rows = new Rows(List.of(), null);
    private List<Stuck> stuck = List.of();
    private Invariants.Report report;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        figures = desk.figures(actor.get());
        forecast = desk.forecast(actor.get());
        report = invariants.newest(actor.get());
        if (show.equals(UNREADABLE)) {
            stuck = desk.nobodyMayRead(actor.get());
        } else {
            rows =
                    desk.rows(
                            actor.get(),
                            Body.oneOf(Show.class, show, "show"),
                            kind == null ? null : Body.oneOf(TaskKind.class, kind, "kind"),
                            after);
        }
    }

    public Figures getFigures() {
        return figures;
    }

    public Forecast getForecast() {
        return forecast;
    }

    /** False until something was read on an earlier business day. */
    public boolean isCapacityKnown() {
        return forecast.businessDaysMeasured() > 0;
    }

    /** The forecast in one sentence. */
    public String getOutlook() {
        if (!isCapacityKnown()) {
            return SupervisorTexts.get("forecast.unknown");
        }
        return forecast.breaksOn()
                .map(day -> SupervisorTexts.get("forecast.breaks", SupervisorTexts.day(day)))
                .orElseGet(() -> SupervisorTexts.get("forecast.holds"));
    }

    public String getAssumption() {
        if (!isCapacityKnown()) {
            return SupervisorTexts.get("forecast.later");
        }
        if (forecast.minutesPerDay() == 0) {
            return SupervisorTexts.get("forecast.idle", forecast.businessDaysMeasured());
        }
        return SupervisorTexts.get(
                "forecast.assumes",
                SupervisorTexts.hours(forecast.minutesPerDay()),
                forecast.businessDaysMeasured());
    }

    public String getChart() {
        return ForecastChart.of(
                forecast,
                SupervisorTexts.get("forecast.due"),
                SupervisorTexts.get("forecast.read"),
                SupervisorTexts.get("forecast.hours"));
    }

    public double hours(long minutes) {
        return SupervisorTexts.hours(Math.max(0, minutes));
    }

    public String due(Row row) {
        return SupervisorTexts.due(row.businessDaysLeft(), row.dueOn());
    }

    public List<Row> getRows() {
        return rows.rows();
    }

    public List<Stuck> getStuck() {
        return stuck;
    }

    public Invariants.Report getReport() {
        return report;
    }

    public boolean isUnreadable() {
        return show.equals(UNREADABLE);
    }

    /** Null on the last page. */
    public String getNext() {
        return rows.next() == null ? null : URLEncoder.encode(rows.next(), StandardCharsets.UTF_8);
    }

    public Show[] getShows() {
        return Show.values();
    }

    public TaskKind[] getKinds() {
        return TaskKind.values();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show == null || show.isBlank() ? Show.WAITING.name() : show;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null || kind.isBlank() ? null : kind;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
