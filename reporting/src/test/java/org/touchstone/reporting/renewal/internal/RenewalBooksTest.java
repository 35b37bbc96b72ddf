package org.touchstone.reporting.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.renewal.CyclesOverlap;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.ExchangeRates.NewRate;
import org.touchstone.reporting.renewal.ExchangeRates.Preview;
import org.touchstone.reporting.renewal.ExchangeRates.RateView;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RateHasBegun;
import org.touchstone.reporting.renewal.RatesOverlap;
import org.touchstone.reporting.renewal.RenewalCycles;
import org.touchstone.reporting.renewal.RenewalCycles.Line;
import org.touchstone.reporting.renewal.RenewalCycles.Outcome;
import org.touchstone.reporting.renewal.RenewalCycles.Terms;
import org.touchstone.reporting.renewal.RenewalReport;
import org.touchstone.reporting.renewal.RenewalReport.JurisdictionFigures;
import org.touchstone.reporting.renewal.RenewalStatements;
import org.touchstone.reporting.renewal.RenewalStatements.CycleAccount;

/** Rates, cycles, statements and the report on a database; it is November 25, 2026. */
class RenewalBooksTest {
    private final TestServer server =
            new TestServer(
                    new TestClock("2026-11-25T14:00:00Z"), "credential", "review", "reporting");
    private final Sql sql = new Sql(server.database().dataSource());
    private final Actor agency =
            actor(
                    UUID.randomUUID(),
                    Permission.MANAGE_RENEWAL,
                    Permission.READ_REPORTS,
                    Permission.MANAGE_PEOPLE);
    private UUID state;
    private UUID north;
    private UUID south;
    private UUID nina;
    private UUID sven;

    @BeforeEach
    void twoDistrictsWithATeacherEach() {
        state = organization("state", "STATE", null);
        north = organization("north", "DISTRICT", state);
        south = organization("south", "DISTRICT", state);
        role(agency.personId(), "kim", state, "AGENCY_ADMINISTRATOR");
        nina = UUID.randomUUID();
        sven = UUID.randomUUID();
        role(nina, "nina", north, "EDUCATOR");
        role(sven, "sven", south, "EDUCATOR");
        sql.update("update credential.person set state_id = 'T-1' where id = ?", nina);
        keep("IL", true);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewRateEndsTheOneBeforeOnTheDayBeforeAndStatementsFollow() {
        add("IL", byDefault("15", "2026-01-01", null));
        add("IL", byDefault("10", "2026-11-01", null));
        assertThat(rates("IL"))
                .extracting(RateView::lastDay)
                .containsExactly(null, LocalDate.parse("2026-10-31"));
        assertThat(rates("IL")).extracting(RateView::inForce).containsExactly(true, false);

        open("IL", five("120"), "nina");
        award(nina, "DATA", "2026-10-31");
        award(nina, "QUESTIONING", "2026-11-01");
        CycleAccount account = own(nina).get(0);
        assertThat(account.lines())
                .extracting(line -> line.counted().toPlainString())
                .containsExactly("15", "10");
        assertThat(account.total()).isEqualByComparingTo("25");
        assertThat(account.missing()).isEqualByComparingTo("95");
    }

    @Test
    void ofManyWhoAddARateForTheSameDayOneIsHeard() throws Exception {
        List<Object> outcomes =
                atOnce(8, n -> add("IL", byDefault(Integer.toString(n + 1), "2026-12-01", null)));
        assertThat(outcomes).filteredOn(RateView.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(RatesOverlap.class::isInstance).hasSize(7);
        assertThat(rates("IL")).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondRateOfADay() {
        RateView rate = add("IL", byDefault("15", "2026-01-01", null));
        assertThatThrownBy(
                        () ->
                                sql.update(
                                        """
                                        insert into reporting.exchange_rate (id, jurisdiction_id, scope, quarters, begins_on)
                                        select gen_random_uuid(), jurisdiction_id, scope, 4, date '2026-05-01'
                                        from reporting.exchange_rate where id = ?
                                        """,
                                        rate.id()))
                .hasMessageContaining("overlaps another");
    }

    @Test
    void aRateThatHasBegunEndsAndOneToComeIsTakenBack() {
        RateView begun = add("IL", byDefault("15", "2026-01-01", "2027-06-30"));
        RateView coming = add("IL", byDefault("20", "2027-07-01", null));
        assertThatThrownBy(() -> takeBack(begun)).isInstanceOf(RateHasBegun.class);
        assertThatThrownBy(() -> end(begun, "2027-07-01")).isInstanceOf(RatesOverlap.class);
        assertThatThrownBy(() -> end(begun, "2025-12-31")).isInstanceOf(InvalidRequest.class);
        takeBack(coming);
        end(begun, "2026-11-30");
        assertThat(rates("IL"))
                .extracting(RateView::lastDay)
                .containsExactly(LocalDate.parse("2026-11-30"));
    }

    @Test
    void thePreviewSaysWhoseCreditAChangeTouchesAndChangesNothing() {
        add("IL", byDefault("15", "2026-01-01", null));
        open("IL", five("120"), "nina", "sven");
        award(nina, "DATA", "2026-03-01");
        award(nina, "QUESTIONING", "2026-09-01");
        award(sven, "DATA", "2026-10-01");
        revoke(award(sven, "QUESTIONING", "2026-10-02"));

        Preview preview =
                server.call(
                        ExchangeRates.class,
                        port -> port.preview(agency, "IL", byDefault("12.5", "2026-09-01", null)));
        assertThat(preview.educators()).isEqualTo(2);
        assertThat(preview.awards()).isEqualTo(2);
        assertThat(preview.first().get(0).name()).isEqualTo("nina Family");
        assertThat(preview.first().get(0).before()).isEqualByComparingTo("15");
        assertThat(preview.first().get(0).after()).isEqualByComparingTo("12.5");
        assertThat(rates("IL")).hasSize(1);
    }

    @Test
    void anAmountThatIsNoQuarterIsRefusedWithItsField() {
        assertThatThrownBy(() -> add("IL", byDefault("1.1", "2026-01-01", null)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details().get(0).code())
                                        .isEqualTo("not-a-quarter"));
        assertThatThrownBy(
                        () ->
                                add(
                                        "IL",
                                        new NewRate(
                                                Scope.MICRO_CREDENTIAL,
                                                "NO-SUCH",
                                                BigDecimal.ONE,
                                                null,
                                                LocalDate.parse("2026-01-01"),
                                                null)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void cyclesAreOpenedByWhateverIdentifierOnceAndTheEducatorIsTold() {
        List<Line> lines = open("IL", five("120"), "t-1", "SVEN", "nina", "nobody");
        assertThat(lines)
                .extracting(Line::outcome)
                .containsExactly(Outcome.OPENED, Outcome.OPENED, Outcome.REPEATED, Outcome.UNKNOWN);
        assertThat(open("IL", five("120"), "nina"))
                .extracting(Line::outcome)
                .containsExactly(Outcome.OVERLAPS);
        assertThat(server.database().count("select count(*) from reporting.renewal_cycle"))
                .isEqualTo(2);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.notice where kind = 'renewal-cycle-opened'"))
                .isEqualTo(2);
    }

    @Test
    void ofManyWhoOpenACycleForOneEducatorOneDoes() throws Exception {
        List<Object> outcomes = atOnce(8, n -> open("IL", five("120"), "nina").get(0).outcome());
        assertThat(outcomes).filteredOn(Outcome.OPENED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.OVERLAPS::equals).hasSize(7);
    }

    @Test
    void aCycleCannotGrowIntoTheNext() {
        open("IL", five("120"), "nina");
        open("IL", terms("2030-07-01", "2035-06-30", "120"), "nina");
        UUID first =
                server.call(
                                RenewalCycles.class,
                                port ->
                                        port.list(
                                                agency,
                                                "IL",
                                                "nina",
                                                new org.touchstone.credential.kernel.Paged.Part(
                                                        1, 1)))
                        .rows()
                        .get(0)
                        .id();
        assertThatThrownBy(() -> change(first, terms("2025-07-01", "2030-07-01", "120")))
                .isInstanceOf(CyclesOverlap.class);
        change(first, terms("2025-07-01", "2030-06-30", "90.25"));
        assertThat(own(nina))
                .filteredOn(cycle -> cycle.id().equals(first))
                .extracting(CycleAccount::needed)
                .containsExactly(new BigDecimal("90.25"));
    }

    @Test
    void aManagerSeesTheOwnDistrictInStatementsAndInTheReport() {
        Actor manager = actor(UUID.randomUUID(), Permission.READ_REPORTS);
        role(manager.personId(), "manager", north, "PROGRAM_MANAGER");
        add("IL", byDefault("15", "2026-01-01", null));
        open("IL", five("20"), "nina", "sven");
        award(nina, "DATA", "2026-03-01");
        award(sven, "DATA", "2026-03-01");
        award(sven, "QUESTIONING", "2026-03-02");

        assertThat(figures(manager, null).educators()).isEqualTo(1);
        assertThat(figures(manager, null).credit()).isEqualByComparingTo("15");
        JurisdictionFigures all = figures(agency, null);
        assertThat(all.educators()).isEqualTo(2);
        assertThat(all.met()).isEqualTo(1);
        assertThat(all.awards()).isEqualTo(3);
        assertThat(all.credit()).isEqualByComparingTo("45");
        assertThat(all.missing()).isEqualByComparingTo("5");
        assertThat(figures(agency, "south").credit()).isEqualByComparingTo("30");
        assertThatThrownBy(() -> figures(manager, "south")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures(manager, "state")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statement(manager, sven)).isInstanceOf(NotFound.class);
        assertThat(statement(manager, nina)).hasSize(1);
    }

    @Test
    void theExportHasEachAwardThatCountsOnceAndControlTotals() {
        add("IL", byDefault("15", "2026-01-01", null));
        open("IL", five("20"), "nina", "sven");
        award(nina, "=DATA", "2026-03-01");
        revoke(award(sven, "QUESTIONING", "2026-03-02"));
        String csv = server.call(RenewalStatements.class, port -> port.export(agency, "IL", null));
        List<String> rows = csv.lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .startsWith("IL,T-1,Family,nina,nina,2025-07-01,2030-06-30,'=DATA,")
                .endsWith(",2026-03-01,15,15,clock hours,2026-11-25");
        assertThat(rows.get(2)).isEqualTo("CONTROL TOTAL,,,,,,,,,,1,15,clock hours,2026-11-25");
    }

    @Test
    void anAwardThatWasUsedForSomethingElseIsNotedAndTheNoteTakenBack() {
        keep("IL", false);
        add("IL", byDefault("15", "2026-01-01", null));
        open("IL", five("20"), "nina");
        UUID award = award(nina, "DATA", "2026-03-01");
        server.run(RenewalStatements.class, port -> port.use(agency, award, "Salary step 4"));
        assertThat(own(nina).get(0).total()).isEqualByComparingTo("0");
        server.run(RenewalStatements.class, port -> port.use(agency, award, null));
        assertThat(own(nina).get(0).total()).isEqualByComparingTo("15");
    }

    @Test
    void whoHasNotThePermissionDoesNothing() {
        Actor educator = actor(nina, Permission.TAKE_PART);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        ExchangeRates.class,
                                        port ->
                                                port.add(
                                                        educator,
                                                        "IL",
                                                        byDefault("15", "2026-01-01", null))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        RenewalStatements.class,
                                        port -> port.export(educator, "IL", null)))
                .isInstanceOf(NotPermitted.class);
    }

    private interface Numbered {
        Object at(int n) throws Exception;
    }

    private static List<Object> atOnce(int threads, Numbered work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Object>> tasks =
                    IntStream.range(0, threads)
                            .mapToObj(
                                    n ->
                                            (Callable<Object>)
                                                    () -> {
                                                        start.await();
                                                        return work.at(n);
                                                    })
                            .toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> each : pool.invokeAll(tasks)) {
                try {
                    outcomes.add(each.get());
                } catch (ExecutionException refused) {
                    outcomes.add(refused.getCause());
                }
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    private void keep(String code, boolean shares) {
        server.run(
                ExchangeRates.class,
                port ->
                        port.keep(
                                agency,
                                new JurisdictionView(code, "Illinois", "clock hours", shares)));
    }

    private RateView add(String jurisdiction, NewRate rate) {
        return server.call(ExchangeRates.class, port -> port.add(agency, jurisdiction, rate));
    }

    private void takeBack(RateView rate) {
        server.run(ExchangeRates.class, port -> port.takeBack(agency, rate.id()));
    }

    private void end(RateView rate, String day) {
        server.run(ExchangeRates.class, port -> port.end(agency, rate.id(), LocalDate.parse(day)));
    }

    private List<RateView> rates(String jurisdiction) {
        return server.call(ExchangeRates.class, port -> port.rates(agency, jurisdiction));
    }

    private List<Line> open(String jurisdiction, Terms terms, String... identifiers) {
        return server.call(
                RenewalCycles.class,
                port -> port.open(agency, jurisdiction, terms, List.of(identifiers)));
    }

    private void change(UUID cycle, Terms terms) {
        server.run(RenewalCycles.class, port -> port.change(agency, cycle, terms));
    }

    private List<CycleAccount> own(UUID person) {
        Actor educator = actor(person, Permission.TAKE_PART);
        return server.call(RenewalStatements.class, port -> port.own(educator)).cycles();
    }

    private List<CycleAccount> statement(Actor actor, UUID person) {
        return server.call(RenewalStatements.class, port -> port.of(actor, person, null)).cycles();
    }

    private JurisdictionFigures figures(Actor actor, String organization) {
        return server.call(RenewalReport.class, port -> port.of(actor, null, organization))
                .jurisdictions()
                .get(0);
    }

    private static NewRate byDefault(String amount, String from, String to) {
        return new NewRate(
                Scope.DEFAULT,
                null,
                new BigDecimal(amount),
                null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Terms five(String needed) {
        return terms("2025-07-01", "2030-06-30", needed);
    }

    private static Terms terms(String from, String to, String needed) {
        return new Terms(
                LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(needed), null, null);
    }

    private static Actor actor(UUID person, Permission... permissions) {
        return new Actor(person, "someone", Set.of(permissions), "127.0.0.1");
    }

    private UUID organization(String code, String type, UUID parent) {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into credential.organization (id, sourced_id, name, type, parent_id) values (?, ?, ?, ?, ?)",
                id,
                code,
                code,
                type,
                parent);
        return id;
    }

    private void role(UUID person, String name, UUID organization, String role) {
        sql.update(
                "insert into credential.person (id, username, given_name, family_name) values (?, ?, ?, 'Family')",
                person,
                name,
                name);
        sql.update(
                "insert into credential.role_grant (id, person_id, organization_id, role) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                person,
                organization,
                role);
    }

    private UUID award(UUID educator, String code, String day) {
        sql.update(
                "insert into credential.micro_credential values (gen_random_uuid(), ?, ?) on conflict do nothing",
                code,
                "Title of " + code);
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                select ?, ?, id, ? from credential.micro_credential where code = ?
                """,
                id,
                educator,
                LocalDate.parse(day),
                code);
        return id;
    }

    private void revoke(UUID award) {
        sql.update(
                """
                insert into credential.revocation (id, award_id, reason, revoked_at, revoked_by_name)
                values (gen_random_uuid(), ?, 'Not the own work', now(), 'kim')
                """,
                award);
    }
}
