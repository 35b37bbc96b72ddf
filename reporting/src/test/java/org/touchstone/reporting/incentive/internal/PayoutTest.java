package org.touchstone.reporting.incentive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.once;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.rule;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.yearly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.CorrectionExceedsLine;
import org.touchstone.reporting.incentive.Eligibilities.State;
import org.touchstone.reporting.incentive.IncentiveCosts;
import org.touchstone.reporting.incentive.IncentiveCostsCsv;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.reporting.incentive.PayoutIsNotExported;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.reporting.incentive.ProposedByYourself;
import org.touchstone.reporting.incentive.TotalsDoNotAgree;

/** What is paid is paid once, and totals agree. */
class PayoutTest {
    private IncentiveWorld world;

    @BeforeEach
    void start() {
        world = new IncentiveWorld();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void runThreeTimesPaysEachLineOnce() {
        twenty();

        Optional<Payouts.Run> first = world.pay("2026-12-31");
        assertThat(first)
                .hasValueSatisfying(
                        run -> {
                            assertThat(run.lines()).isEqualTo(20);
                            assertThat(run.persons()).isEqualTo(20);
                            assertThat(run.cents()).isEqualTo(20 * 50_000);
                        });
        assertThat(world.pay("2026-12-31")).as("nothing new").isEmpty();
        assertThat(world.pay("2026-12-31")).as("nothing new").isEmpty();
        assertThat(lines()).isEqualTo(20);
        assertThat(world.database().count("select count(*) from reporting.payout_run"))
                .isEqualTo(1);
    }

    @Test
    void runThatIsKilledInTheMiddlePaysNothingAndTheNextPaysEachLineOnce() throws Exception {
        twenty();
        world.execute(
                "create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return new;"
                        + " end $$");
        world.execute(
                "create trigger slowly before insert on reporting.payout_line for each row execute function slowly()");
        Process victim =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PayingNode.class.getName(),
                                world.database().address(),
                                world.nadia.personId().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (sleeping() == 0) {
            assertThat(victim.isAlive()).as("it is paying").isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
        Thread.sleep(1200);
        victim.destroyForcibly().waitFor();
        assertThat(lines())
                .as("the run had begun to write lines, and none of them is kept")
                .isZero();
        world.execute("drop trigger slowly on reporting.payout_line");

        Optional<Payouts.Run> again = world.pay("2026-12-31");

        assertThat(again)
                .hasValueSatisfying(
                        run -> {
                            assertThat(run.lines()).isEqualTo(20);
                            assertThat(run.cents()).isEqualTo(20 * 50_000);
                        });
        assertThat(lines()).isEqualTo(20);
        assertThat(
                        world.database()
                                .count(
                                        "select count(distinct person_id) from reporting.payout_line"))
                .isEqualTo(20);
        assertThat(world.pay("2026-12-31")).isEmpty();
    }

    private long sleeping() {
        return world.database()
                .count(
                        "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()");
    }

    @Test
    void ofManyRunsAtOnceOneFindsEverything() throws Exception {
        twenty();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Optional<Payouts.Run>>> runs = new ArrayList<>();
        try (var pool = new IncentiveApprovalTest.Pool(6)) {
            for (int i = 0; i < 6; i++) {
                runs.add(
                        pool.submit(
                                () -> {
                                    go.await();
                                    return world.pay("2026-12-31");
                                }));
            }
            go.countDown();
            int found = 0;
            for (Future<Optional<Payouts.Run>> run : runs) {
                found += run.get().isPresent() ? 1 : 0;
            }
            assertThat(found).isEqualTo(1);
        }
        assertThat(lines()).isEqualTo(20);
        assertThat(world.database().count("select sum(cents) from reporting.payout_line"))
                .isEqualTo(20 * 50_000);
    }

    @Test
    void samePersonAndYearCannotBePaidTwiceEvenByHand() {
        twenty();
        world.pay("2026-12-31");

        assertThatThrownBy(
                        () ->
                                world.execute(
                                        "insert into reporting.payout_line (id, run_id, position, eligibility_id, instalment_id,"
                                                + " incentive_id, person_id, occasion, period, cents, family_name, given_name)"
                                                + " select gen_random_uuid(), run_id, 999, eligibility_id, instalment_id, incentive_id,"
                                                + " person_id, occasion, period, cents, 'x', 'y' from reporting.payout_line limit 1"))
                .hasStackTraceContaining("payout_line_once");
    }

    @Test
    void whatIsPaidForGoodIsOneLineForEachYearThatIsDue() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2023-02-10");
        var incentive =
                world.incentive(
                        "A",
                        rule(
                                "2016-01-01",
                                yearly(null, 50_000),
                                new Limits(null, null, null),
                                none()));
        world.approveAll();

        assertThat(world.pay("2026-12-31").orElseThrow().lines())
                .as("2023, 2024, 2025 and 2026")
                .isEqualTo(4);
        world.waitUntil("2027-02-09");
        assertThat(world.pay("2027-02-09")).isEmpty();
        world.waitUntil("2027-02-10");
        assertThat(world.pay("2027-02-10").orElseThrow().cents()).isEqualTo(50_000);
        assertThat(world.of(incentive, ann).lines()).hasSize(5);
    }

    @Test
    void whoWorksElsewhereOnTheDayGetsNothingForThatYear() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(yearly(null, 50_000)));
        world.approveAll();
        assertThat(world.pay("2026-12-31")).isPresent();
        world.leaves(ann, "2026-12-20");
        world.waitUntil("2027-03-01");

        assertThat(world.pay("2027-03-01")).isEmpty();
        assertThat(world.of(incentive, ann).instalments())
                .filteredOn(one -> one.dueOn().getYear() == 2027)
                .singleElement()
                .satisfies(
                        one -> assertThat(one.why()).isEqualTo(IncentiveRule.Why.NOT_IN_SERVICE));
    }

    @Test
    void leavingAfterEightOfTwentyFourMonthsIsANegativeLineThatNamesTheOldOne() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-03-01");
        var incentive =
                world.incentive(
                        "A",
                        rule(
                                "2026-01-01",
                                once(300_000),
                                new Limits(null, null, null),
                                new ClawBack(Back.PRO_RATA, 24)));
        world.approveAll();
        UUID paid = world.pay("2026-11-03").orElseThrow().id();
        world.leaves(ann, "2026-10-31");
        world.assess(incentive);
        world.assess(incentive);

        var correction = only(world.of(incentive, ann).corrections());
        assertThat(correction.kind()).isEqualTo(Approvals.Kind.CLAW_BACK);
        assertThat(correction.cents()).as("16 of 24 months of $3,000").isEqualTo(-200_000);
        assertThat(world.pay("2026-11-30")).as("nobody approved it yet").isEmpty();
        world.server.run(
                Approvals.class, port -> port.approveCorrection(world.noel, correction.id()));
        Payouts.Run back = world.pay("2026-11-30").orElseThrow();

        assertThat(back.cents()).isEqualTo(-200_000);
        assertThat(only(lines(back.id())).correctsRun())
                .isEqualTo(
                        world.server
                                .call(Payouts.class, port -> port.find(world.nadia, paid))
                                .number());
        assertThat(world.pay("2026-12-31")).isEmpty();
    }

    @Test
    void whoComesBackBeforeItIsDecidedOwesNothing() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-03-01");
        var incentive =
                world.incentive(
                        "A",
                        rule(
                                "2026-01-01",
                                once(300_000),
                                new Limits(null, null, null),
                                new ClawBack(Back.FULL, 24)));
        world.approveAll();
        world.pay("2026-11-03");
        world.leaves(ann, "2026-10-31");
        world.assess(incentive);
        world.execute(
                "update credential.role_grant set ends_on = null where person_id = ?",
                ann.personId());
        world.assess(incentive);

        assertThat(only(world.of(incentive, ann).corrections()).state())
                .isEqualTo(Approvals.Decision.REFUSED);
    }

    @Test
    void awardThatIsRevokedAfterItWasPaidIsAskedBackInFullAndNothingMoreIsDue() {
        Actor ann = world.teacher("ann", "n1");
        UUID award = world.earns(ann, "MC-1", "2026-03-01");
        var incentive = world.incentive("A", rule(yearly(10, 350_000)));
        world.approveAll();
        world.pay("2026-11-03");
        world.revoked(award);
        world.assess(incentive);
        world.assess(incentive);

        var view = world.of(incentive, ann);
        assertThat(view.state()).isEqualTo(State.REVOKED);
        assertThat(only(view.corrections()).cents()).isEqualTo(-350_000);
        assertThat(view.instalments())
                .filteredOn(one -> one.number() > 1)
                .extracting(one -> one.cents())
                .containsOnly(0L);
    }

    @Test
    void lateSalaryBaseIsCorrectedByTheDifference() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-08-01");
        var incentive = world.incentive("A", rule(IncentiveWorld.percent("3")));
        base(58_000_00);
        world.assess(incentive);
        world.approveAll();
        assertThat(world.pay("2026-11-03").orElseThrow().cents()).isEqualTo(174_000);
        base(60_000_00);
        world.assess(incentive);
        world.assess(incentive);

        var correction = only(world.of(incentive, ann).corrections());
        assertThat(correction.cents()).isEqualTo(6_000);
        assertThat(correction.kind()).isEqualTo(Approvals.Kind.AMOUNT);
    }

    private void base(long cents) {
        world.server.call(
                IncentiveData.class,
                port ->
                        port.putBases(
                                world.nadia,
                                List.of(new IncentiveData.BaseText("ann", 2026, cents))));
    }

    @Test
    void correctionByHandNeedsASecondPersonAndTakesNoMoreThanWasPaid() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-03-01");
        var incentive = world.incentive("A", rule(once(50_000)));
        world.approveAll();
        UUID run = world.pay("2026-11-03").orElseThrow().id();
        UUID line = only(lines(run)).id();

        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        Approvals.class,
                                        port ->
                                                port.correct(
                                                        world.nadia, line, -50_001, "Too much")))
                .isInstanceOf(CorrectionExceedsLine.class);
        var correction =
                world.server.call(
                        Approvals.class,
                        port -> port.correct(world.nadia, line, -20_000, "Half time"));
        assertThatThrownBy(
                        () ->
                                world.server.run(
                                        Approvals.class,
                                        port ->
                                                port.approveCorrection(
                                                        world.nadia, correction.id())))
                .isInstanceOf(ProposedByYourself.class);
        world.server.run(
                Approvals.class, port -> port.approveCorrection(world.noel, correction.id()));

        assertThat(world.pay("2026-11-30").orElseThrow().cents()).isEqualTo(-20_000);
        assertThat(world.of(incentive, ann).lines())
                .extracting(each -> each.cents())
                .containsExactly(50_000L, -20_000L);
    }

    @Test
    void fileIsWrittenOnceAndIsTheSameForEver() throws Exception {
        Actor evil = world.teacher("=HYPERLINK(1)", "n1");
        world.earns(evil, "MC-1", "2026-03-01");
        world.incentive("A", rule(once(50_000)));
        world.approveAll();
        UUID run = world.pay("2026-11-03").orElseThrow().id();
        assertThatThrownBy(
                        () -> world.server.call(Payouts.class, port -> port.file(world.nadia, run)))
                .isInstanceOf(PayoutIsNotExported.class);

        Payouts.Run exported =
                world.server.call(Payouts.class, port -> port.export(world.nadia, run));
        world.execute(
                "update credential.person set family_name = 'Renamed' where id = ?",
                evil.personId());
        Payouts.Run again = world.server.call(Payouts.class, port -> port.export(world.nadia, run));
        Payouts.File file = world.server.call(Payouts.class, port -> port.file(world.nadia, run));

        assertThat(again).isEqualTo(exported);
        assertThat(HexFormat.of().formatHex(PayoutRows.sha256().digest(file.content())))
                .isEqualTo(exported.sha256());
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "run,line,employee_id,family_name,given_name,school,incentive,rule_version,due_on,kind,corrects_run,"
                                + "corrects_line,amount\r\n%d,1,ID-=HYPERLINK(1),'=HYPERLINK(1),Dana,n1,A,1,2026-03-01,PAYMENT,,,500.00\r\n"
                                        .formatted(exported.number()));
        assertThat(world.server.call(Payouts.class, port -> port.confirm(world.nadia, run)).state())
                .isEqualTo(Payouts.State.CONFIRMED);
        assertThatThrownBy(
                        () -> world.server.call(Payouts.class, port -> port.find(world.simon, run)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void linesThatWereTamperedWithAreNotHandedOut() {
        twenty();
        UUID run = world.pay("2026-12-31").orElseThrow().id();
        world.execute("update reporting.payout_line set cents = cents + 1 where position = 1");

        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        Payouts.class, port -> port.export(world.nadia, run)))
                .isInstanceOf(TotalsDoNotAgree.class);
    }

    @Test
    void reportCountsByRuleProgramAndSchoolAsOfADay() {
        twenty();
        UUID run = world.pay("2026-12-31").orElseThrow().id();
        IncentiveCosts.Costs before = costs(null);
        assertThat(before.total().approvedShare().numerator()).isEqualTo(20);
        assertThat(before.total().approvedCents()).isEqualTo(20 * 50_000);
        assertThat(before.total().paidCents()).as("not exported").isZero();
        world.server.call(Payouts.class, port -> port.export(world.nadia, run));

        IncentiveCosts.Costs after = costs(null);
        assertThat(after.total().paidCents()).isEqualTo(20 * 50_000);
        assertThat(after.total().paidShare().percent()).isEqualByComparingTo("100.0");
        assertThat(only(after.byRule()).code()).isEqualTo("A v1");
        assertThat(after.byOrganization())
                .extracting(IncentiveCosts.Line::code)
                .containsExactly("n1", "n2");
        assertThat(costs(LocalDate.parse("2026-10-01")).total().approved()).isZero();
        assertThat(costs(LocalDate.parse("2026-01-31")).total().earned()).isZero();
        assertThat(IncentiveCostsCsv.of(after))
                .contains(
                        "rule,A v1,Incentive A,20,20,20,100.0,20,100.0,10000.00,10000.00,0.00,2026-11-03");
    }

    private IncentiveCosts.Costs costs(LocalDate asOf) {
        return world.server.call(IncentiveCosts.class, port -> port.of(world.kim, asOf, "north"));
    }

    /** Twenty teachers with five hundred dollars each, approved. */
    private Incentives.View twenty() {
        for (int i = 0; i < 20; i++) {
            world.earns(
                    world.teacher("teacher" + i, i % 2 == 0 ? "n1" : "n2"), "MC-1", "2026-02-10");
        }
        var incentive = world.incentive("A", rule(once(50_000)));
        assertThat(world.approveAll()).isEqualTo(20);
        return incentive;
    }

    private long lines() {
        return world.database().count("select count(*) from reporting.payout_line");
    }

    private List<Payouts.Line> lines(UUID run) {
        return world.server
                .call(Payouts.class, port -> port.lines(world.nadia, run, new Paged.Part(0, 50)))
                .rows();
    }

    private static ClawBack none() {
        return new ClawBack(Back.NONE, null);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
