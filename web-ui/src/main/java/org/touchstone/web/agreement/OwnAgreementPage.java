package org.touchstone.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.touchstone.reporting.agreement.AgreementReport;
import org.touchstone.reporting.agreement.OwnAgreement;
import org.touchstone.reporting.agreement.OwnAgreement.Month;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.web.access.CurrentActor;

/** A reviewer's own trend. */
@Named("ownAgreement")
@RequestScoped
public class OwnAgreementPage {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    /** Of the drawing, in its own units. */
    private static final int WIDTH = 240;

    private static final int HEIGHT = 48;

    @Inject private AgreementReport reports;
    @Inject private CurrentActor actor;
    private OwnAgreement own;

    /**
     * @param x across the drawing
     * @param y down the drawing, from 100 percent to 50 and below
     */
    public record Dot(long x, long y) {}

    public OwnAgreement getOwn() {
        if (own == null) {
            own = reports.own(actor.get());
        }
        return own;
    }

    public boolean isKnown() {
        return getOwn().year().exact().isKnown();
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Months that have a figure. */
    public List<Dot> getDots() {
        List<Month> months = getOwn().months();
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).exact().isKnown())
                .mapToObj(
                        i ->
                                new Dot(
                                        6 + Math.round((WIDTH - 12.0) * i / (months.size() - 1)),
                                        y(((Estimate) months.get(i).exact()).value())))
                .toList();
    }

    /** The line through them, as SVG takes it. */
    public String getLine() {
        StringBuilder points = new StringBuilder();
        getDots().forEach(dot -> points.append(dot.x()).append(',').append(dot.y()).append(' '));
        return points.toString().stripTrailing();
    }

    /** Where the wanted agreement lies. */
    public long getWanted() {
        return y(getOwn().year().expectedPercent().doubleValue() / 100);
    }

    private static long y(double share) {
        return HEIGHT - 6 - Math.round((HEIGHT - 12) * Math.max(0, 2 * share - 1));
    }
}
