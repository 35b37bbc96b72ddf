package org.touchstone.reporting.forecast.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecast.HoursEach;
import org.touchstone.reporting.forecast.Forecast.Pace;
import org.touchstone.reporting.forecast.Forecast.Situation;
import org.touchstone.reporting.forecast.Forecasts;
import org.touchstone.reporting.forecast.internal.Logged.Standing;
import org.touchstone.review.deadline.AgencyCalendars;

@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ForecastsBean implements Forecasts {
    /**
     * What has always been over is not asked for; a cohort's page shows it also when it is over.
     */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject BusinessDays days;
    @Inject Cohorts cohorts;
    @Inject AgencyCalendars calendars;

    @Inject
    @ConfigProperty(name = "touchstone.forecast.least-people", defaultValue = "10")
    int floor;

    private Logged logged;

    public ForecastsBean() {}

    /** Outside a server. */
    public ForecastsBean(
            DataSource dataSource,
            BusinessDays days,
            Cohorts cohorts,
            AgencyCalendars calendars,
            int floor) {
        this.dataSource = dataSource;
        this.days = days;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.floor = floor;
        connect();
    }

    @PostConstruct
    void connect() {
        logged = new Logged(new Sql(dataSource));
    }

    @Override
    public List<OwnForecast> mine(Actor educator) {
        educator.mustHave(Permission.TAKE_PART);
        List<Standing> standing = logged.standing(educator.personId(), null, days.today());
        Past past = past(standing);
        return standing.stream()
                .map(
                        one ->
                                new OwnForecast(
                                        one.cohort(),
                                        one.participation(),
                                        one.title(),
                                        one.endsOn(),
                                        past.perWeek(one),
                                        forecast(one, past)))
                .toList();
    }

    @Override
    public CohortForecast of(Actor manager, UUID cohortId, Forecast.State state, Paged.Part part) {
        CohortView cohort = cohorts.find(manager, cohortId);
        List<Standing> standing = logged.standing(null, cohortId, EVER);
        Past past = past(standing);
        List<PersonForecast> all = new ArrayList<>();
        Map<Forecast.State, Long> byState = new EnumMap<>(Forecast.State.class);
        for (Forecast.State each : Forecast.State.values()) {
            byState.put(each, 0L);
        }
        for (Standing one : standing) {
            Forecast forecast = forecast(one, past);
            byState.merge(forecast.state(), 1L, Long::sum);
            if (state == null || forecast.state() == state) {
                all.add(new PersonForecast(one.person(), one.name(), past.perWeek(one), forecast));
            }
        }
        all.sort(MOST_NEEDED_FIRST);
        return new CohortForecast(
                cohortId,
                cohort.text().lastDay(),
                cohort.text().target(),
                standing.isEmpty()
                        ? Pace.of(List.of(), floor)
                        : past.pace(standing.get(0).series(), standing.get(0).startsOn()),
                byState,
                byState.entrySet().stream()
                        .filter(entry -> entry.getKey().isBehind())
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                new Paged<>(
                        all.stream().skip(part.first()).limit(part.size()).toList(), all.size()));
    }

    /** Within equal need they stay by name. */
    private static final Comparator<PersonForecast> MOST_NEEDED_FIRST =
            Comparator.comparing(
                            (PersonForecast one) -> one.forecast().state() != Forecast.State.OVER)
                    .thenComparing(
                            one -> one.forecast().neededPerWeek(),
                            Comparator.nullsLast(Comparator.reverseOrder()));

    private Past past(List<Standing> standing) {
        LocalDate latest =
                standing.stream().map(Standing::startsOn).max(LocalDate::compareTo).orElse(EVER);
        String series =
                standing.stream()
                        .map(one -> one.series().toString())
                        .distinct()
                        .collect(Collectors.joining(","));
        return new Past(
                calendars.current(),
                days.today(),
                floor,
                standing,
                standing.isEmpty() ? List.of() : logged.history(series, latest));
    }

    private Forecast forecast(Standing one, Past past) {
        return Forecast.of(
                new Situation(
                        one.target(),
                        one.earned(),
                        past.weeksLeft(one),
                        hoursEach(one, past),
                        past.pace(one.series(), one.startsOn())));
    }

    private static HoursEach hoursEach(Standing one, Past past) {
        if (one.candidates() > 0
                && one.known() == one.candidates()
                && one.catalogHours().signum() > 0) {
            return new HoursEach(Forecast.tenths(one.catalogHours()), HoursEach.Source.CATALOG);
        }
        BigDecimal median = past.hoursForEach(one.series(), one.startsOn());
        return median == null ? null : new HoursEach(median, HoursEach.Source.HISTORY);
    }
}
