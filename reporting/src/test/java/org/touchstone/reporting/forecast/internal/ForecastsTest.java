package org.touchstone.reporting.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecast.HoursEach;
import org.touchstone.reporting.forecast.Forecast.State;
import org.touchstone.reporting.forecast.Forecasts.CohortForecast;
import org.touchstone.reporting.forecast.Forecasts.OwnForecast;
import org.touchstone.reporting.forecast.Forecasts.PersonForecast;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;

/**
 * A program counts three micro-credentials of 20 hours each. Its first cohort ran for exactly 12
 * weeks of working days; in it, the first person logged 1 hour a week, the second 2, and so on up
 * to the eleventh. Its second cohort has a target of 3 and ends in exactly 10 weeks. It is Tuesday,
 * November 3, 2026.
 */
class ForecastsTest {
    private static final Paged.Part ALL = new Paged.Part(0, 50);
    private static final UUID SERIES = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private final Map<String, UUID> credentials = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final AtomicInteger statements = new AtomicInteger();
    private TestServer server;
    private Sql sql;
    private ForecastsBean forecasts;

    @BeforeEach
    void start() {
        server = new TestServer(clock, "credential");
        DataSource dataSource = server.database().dataSource();
        sql = new Sql(dataSource);
        forecasts =
                new ForecastsBean(
                        fake(
                                DataSource.class,
                                (proxy, method, arguments) -> {
                                    statements.incrementAndGet();
                                    return method.invoke(dataSource, arguments);
                                }),
                        new BusinessDays(clock, ZoneOffset.UTC),
                        fake(
                                Cohorts.class,
                                (proxy, method, arguments) ->
                                        server.call(
                                                Cohorts.class,
                                                port ->
                                                        port.find(
                                                                (Actor) arguments[0],
                                                                (UUID) arguments[1]))),
                        fake(
                                AgencyCalendars.class,
                                (proxy, method, arguments) -> AgencyCalendar.plain(ZoneOffset.UTC)),
                        10);
        world();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsNeededIsHeldAgainstWhatPeopleOfTheProgramManage() {
        enrol(SECOND, "ada", "2026-09-07");
        enrol(SECOND, "ben", "2026-09-07");
        award(SECOND, "ben", "MC-1");

        CohortForecast all = of(manager("north"), null);

        assertThat(all.pace().people()).isEqualTo(11);
        assertThat(all.pace().median()).isEqualByComparingTo("6.0");
        assertThat(all.pace().upperQuartile()).isEqualByComparingTo("8.5");
        Forecast ada = person(all, "ada");
        assertThat(ada.situation().weeksLeft()).isEqualByComparingTo("10");
        assertThat(ada.situation().hoursEach())
                .isEqualTo(new HoursEach(new BigDecimal("20.0"), HoursEach.Source.CATALOG));
        assertThat(ada.neededPerWeek()).as("60 hours in 10 weeks").isEqualByComparingTo("6.0");
        assertThat(ada.state()).isEqualTo(State.ON_TRACK);
        assertThat(person(all, "ben").neededPerWeek()).isEqualByComparingTo("4.0");
        assertThat(all.people().rows())
                .extracting(PersonForecast::personId)
                .as("who needs most comes first")
                .containsExactly(people.get("ada"), people.get("ben"));
    }

    @Test
    void thoseWhoAreBehindAreCountedAndFound() {
        credentials.values().forEach(id -> version(id, 2, 28));
        enrol(SECOND, "ada", "2026-09-07");
        enrol(SECOND, "ben", "2026-09-07");
        award(SECOND, "ben", "MC-1");

        CohortForecast tight = of(manager("north"), State.TIGHT);

        assertThat(tight.behind()).isEqualTo(1);
        assertThat(tight.byState().get(State.TIGHT)).as("84 hours in 10 weeks").isEqualTo(1);
        assertThat(tight.byState().get(State.ON_TRACK)).as("56 hours").isEqualTo(1);
        assertThat(tight.people().rows())
                .extracting(PersonForecast::personId)
                .containsExactly(people.get("ada"));
    }

    @Test
    void withNinePeopleTheUsualPaceIsNotSaid() {
        sql.update(
                "delete from credential.classroom_activity where person_id in (?, ?)",
                people.get("p1"),
                people.get("p2"));
        enrol(SECOND, "ada", "2026-09-07");

        CohortForecast all = of(manager("north"), null);

        assertThat(all.pace().people()).isEqualTo(9);
        assertThat(all.pace().median()).isNull();
        assertThat(person(all, "ada").state()).isEqualTo(State.PACE_UNKNOWN);
    }

    @Test
    void whereTheProgramNamesNoMicroCredentialsItsOwnHistorySaysHowLongOneTakes() {
        sql.update("delete from credential.program_micro_credential");
        enrol(SECOND, "ada", "2026-09-07");
        assertThat(person(of(manager("north"), null), "ada").state())
                .as("nobody has earned yet")
                .isEqualTo(State.HOURS_UNKNOWN);
        for (int n = 1; n <= 11; n++) {
            award(FIRST, "p" + n, "MC-1");
            award(FIRST, "p" + n, "MC-2");
        }

        Forecast ada = person(of(manager("north"), null), "ada");

        assertThat(ada.situation().hoursEach())
                .as("the sixth person logged 72 hours and earned two")
                .isEqualTo(new HoursEach(new BigDecimal("36.0"), HoursEach.Source.HISTORY));
    }

    @Test
    void cohortsThatBeganLaterOrMoreThanFiveYearsBeforeSayNothing() {
        sql.update(
                "update credential.program set starts_on = date '2021-01-04', ends_on = date '2021-03-26' where id = ?",
                FIRST);
        enrol(SECOND, "ada", "2026-09-07");

        assertThat(of(manager("north"), null).pace().people()).isZero();
    }

    @Test
    void withoutATargetNothingIsForecast() {
        sql.update("update credential.program set required_credentials = null");
        enrol(SECOND, "ada", "2026-09-07");

        assertThat(person(of(manager("north"), null), "ada").state()).isEqualTo(State.NO_TARGET);
    }

    @Test
    void educatorSeesTheOwnForecastWithTheOwnPace() {
        enrol(SECOND, "ada", "2026-09-07");
        enrol(SECOND, "ben", "2026-09-07");
        activity("ada", "2026-10-01", 1000);

        List<OwnForecast> mine = forecasts.mine(educator("ada"));

        assertThat(mine)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.cohortId()).isEqualTo(SECOND);
                            assertThat(one.lastDay()).isEqualTo("2027-01-11");
                            assertThat(one.ownPerWeek())
                                    .as("16.7 hours in 8.4 weeks")
                                    .isEqualByComparingTo("2.0");
                        });
        assertThat(forecasts.mine(educator("p1"))).as("the first cohort is over").isEmpty();
    }

    @Test
    void cohortOfAnotherDistrictIsNotFound() {
        assertThatThrownBy(() -> of(manager("south"), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoStatementsReadAnyNumberOfPeople() {
        for (int n = 0; n < 40; n++) {
            enrol(SECOND, "e" + n, "2026-09-07");
        }
        statements.set(0);

        CohortForecast page = forecasts.of(manager("north"), SECOND, null, new Paged.Part(30, 20));

        assertThat(page.people().total()).isEqualTo(40);
        assertThat(page.people().rows()).hasSize(10);
        assertThat(statements).hasValue(2);
    }

    private CohortForecast of(Actor manager, State state) {
        return forecasts.of(manager, SECOND, state, ALL);
    }

    private Forecast person(CohortForecast all, String name) {
        return all.people().rows().stream()
                .filter(one -> one.personId().equals(people.get(name)))
                .findFirst()
                .orElseThrow()
                .forecast();
    }

    private void world() {
        for (String district : List.of("north", "south")) {
            sql.update(
                    "insert into credential.organization (id, sourced_id, name, type) values (?, ?, ?, 'DISTRICT')",
                    UUID.randomUUID(),
                    district,
                    district);
        }
        sql.update(
                "insert into credential.program_series (id, code, title, organization_id)"
                        + " select ?, 'TL', 'Leaders', id from credential.organization where sourced_id = 'north'",
                SERIES);
        cohort(FIRST, "TL-1", "2026-01-05", "2026-03-27");
        cohort(SECOND, "TL-2", "2026-09-07", "2027-01-11");
        for (int n = 1; n <= 3; n++) {
            credential("MC-" + n, n);
        }
        for (int n = 1; n <= 11; n++) {
            enrol(FIRST, "p" + n, "2026-01-05");
            activity("p" + n, "2026-02-02", 12 * 60 * n);
        }
    }

    private void cohort(UUID id, String code, String first, String last) {
        sql.update(
                "insert into credential.program (id, code, title, organization_id, series_id, starts_on, ends_on,"
                        + " participation, required_credentials, incentive, coaching_cadence)"
                        + " select ?, ?, 'Leaders', id, ?, ?, ?, 'VOLUNTARY', 3, 'NONE', 'NONE'"
                        + " from credential.organization where sourced_id = 'north'",
                id,
                code,
                SERIES,
                LocalDate.parse(first),
                LocalDate.parse(last));
    }

    private void credential(String code, int position) {
        UUID id = UUID.randomUUID();
        credentials.put(code, id);
        sql.update(
                "insert into credential.micro_credential (id, code, title) values (?, ?, ?)",
                id,
                code,
                code);
        version(id, 1, 20);
        sql.update(
                "insert into credential.program_micro_credential (series_id, micro_credential_id, position) values (?, ?, ?)",
                SERIES,
                id,
                position);
    }

    private void version(UUID credential, int number, int hours) {
        sql.update(
                "insert into credential.micro_credential_version (id, micro_credential_id, number, state, competency,"
                        + " key_method, method_components, research, overview, estimated_hours, reading_minutes, published_at)"
                        + " values (?, ?, ?, 'PUBLISHED', '', '', '', '', '', ?, 30, now())",
                UUID.randomUUID(),
                credential,
                number,
                hours);
    }

    private UUID known(String name) {
        return people.computeIfAbsent(
                name,
                username -> {
                    UUID id = UUID.randomUUID();
                    sql.update(
                            "insert into credential.person (id, username, given_name, family_name) values (?, ?, 'Dana', ?)",
                            id,
                            username,
                            username);
                    return id;
                });
    }

    private void enrol(UUID cohort, String name, String day) {
        sql.update(
                "insert into credential.participation (id, program_id, person_id, school_id, invited_on, enrolled_on)"
                        + " select ?, ?, ?, id, ?, ? from credential.organization where sourced_id = 'north'",
                UUID.randomUUID(),
                cohort,
                known(name),
                LocalDate.parse(day),
                LocalDate.parse(day));
    }

    private void activity(String name, String day, int minutes) {
        sql.update(
                "insert into credential.classroom_activity (id, person_id, taught_on, class_label, minutes, standards,"
                        + " done, created_at) values (?, ?, ?, 'Grade 5', ?, '', 'Lesson', now())",
                UUID.randomUUID(),
                known(name),
                LocalDate.parse(day),
                minutes);
    }

    private void award(UUID cohort, String name, String code) {
        sql.update(
                "insert into credential.award (id, educator_id, micro_credential_id, program_id, awarded_on)"
                        + " values (?, ?, ?, ?, date '2026-03-01')",
                UUID.randomUUID(),
                known(name),
                credentials.get(code),
                cohort);
    }

    private Actor educator(String name) {
        return new Actor(people.get(name), name, Set.of(Permission.TAKE_PART), "127.0.0.1");
    }

    private Actor manager(String district) {
        UUID id = known("manager-" + district);
        sql.update(
                "insert into credential.role_grant (id, person_id, organization_id, role)"
                        + " select ?, ?, id, 'PROGRAM_MANAGER' from credential.organization where sourced_id = ?",
                UUID.randomUUID(),
                id,
                district);
        return new Actor(id, district, Permission.of(Set.of(Role.PROGRAM_MANAGER)), "127.0.0.1");
    }

    private static <T> T fake(Class<T> type, InvocationHandler does) {
        return type.cast(
                Proxy.newProxyInstance(
                        ForecastsTest.class.getClassLoader(), new Class<?>[] {type}, does));
    }
}
