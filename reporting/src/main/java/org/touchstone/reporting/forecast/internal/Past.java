package org.touchstone.reporting.forecast.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecast.Pace;
import org.touchstone.reporting.forecast.internal.Logged.Row;
import org.touchstone.reporting.forecast.internal.Logged.Standing;
import org.touchstone.review.deadline.AgencyCalendar;

/** What people of a program logged, in a cohort and in those before it. */
final class Past {
    private static final int YEARS = 5;

    /** Whoever took part for less says nothing of what is usual. */
    private static final BigDecimal LEAST_WEEKS = BigDecimal.valueOf(2);

    private final LocalDate today;
    private final int floor;
    private final List<Row> rows;
    private final Weeks weeks;
    private final Map<List<Object>, Pace> paces = new HashMap<>();

    Past(
            AgencyCalendar calendar,
            LocalDate today,
            int floor,
            List<Standing> standing,
            List<Row> rows) {
        this.today = today;
        this.floor = floor;
        this.rows = rows;
        List<LocalDate> marks =
                Stream.concat(
                                standing.stream()
                                        .flatMap(
                                                one ->
                                                        Stream.of(
                                                                one.startsOn(),
                                                                one.firstOn(),
                                                                one.endsOn())),
                                rows.stream().map(Row::firstOn))
                        .toList();
        LocalDate first = marks.stream().min(LocalDate::compareTo).orElse(today);
        LocalDate last = marks.stream().max(LocalDate::compareTo).orElse(today);
        this.weeks =
                new Weeks(
                        calendar,
                        first.isBefore(today) ? first : today,
                        last.isAfter(today) ? last : today);
    }

    BigDecimal weeksLeft(Standing one) {
        return weeks.of(today.isAfter(one.startsOn()) ? today : one.startsOn(), one.endsOn());
    }

    /** Null: took part for less than two weeks. */
    BigDecimal perWeek(Standing one) {
        BigDecimal took = took(one.firstOn(), one.lastOn());
        return took.compareTo(LEAST_WEEKS) < 0
                ? null
                : Forecast.tenths(one.minutes() / 60.0 / took.doubleValue());
    }

    Pace pace(UUID series, LocalDate startsOn) {
        return paces.computeIfAbsent(
                List.of(series, startsOn),
                key ->
                        Pace.of(
                                people(
                                        of(series, startsOn),
                                        sum ->
                                                sum.weeks.compareTo(LEAST_WEEKS) < 0
                                                        ? null
                                                        : sum.minutes
                                                                / 60.0
                                                                / sum.weeks.doubleValue()),
                                floor));
    }

    /** Median of logged hours for each that somebody earned; null below the floor. */
    BigDecimal hoursForEach(UUID series, LocalDate startsOn) {
        List<Double> hours =
                people(
                        of(series, startsOn).and(row -> row.earned() > 0),
                        sum -> sum.minutes / 60.0 / sum.earned);
        if (hours.size() < Math.max(1, floor)) {
            return null;
        }
        BigDecimal median = Forecast.tenths(Forecast.quantile(hours, 0.5));
        return median.signum() > 0 ? median : null;
    }

    private static Predicate<Row> of(UUID series, LocalDate startsOn) {
        return row ->
                row.series().equals(series)
                        && !row.startsOn().isAfter(startsOn)
                        && !row.startsOn().isBefore(startsOn.minusYears(YEARS));
    }

    /** A figure of each person, over all cohorts that the person took part in; null is left out. */
    private List<Double> people(Predicate<Row> which, Function<Sum, Double> figure) {
        Map<UUID, Sum> sums = new HashMap<>();
        rows.stream()
                .filter(which)
                .forEach(
                        row -> {
                            Sum sum = sums.computeIfAbsent(row.person(), person -> new Sum());
                            sum.minutes += row.minutes();
                            sum.weeks = sum.weeks.add(took(row.firstOn(), row.lastOn()));
                            sum.earned += row.earned();
                        });
        return new ArrayList<>(
                sums.values().stream().map(figure).filter(Objects::nonNull).toList());
    }

    private BigDecimal took(LocalDate first, LocalDate last) {
        return weeks.of(first, last.isAfter(today) ? today : last);
    }

    private static final class Sum {
        private long minutes;
        private BigDecimal weeks = BigDecimal.ZERO;
        private int earned;
    }
}
