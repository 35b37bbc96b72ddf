package org.touchstone.reporting.incentive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.once;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.reporting.incentive.ApprovalWindowIsClosed;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.BudgetIsSpent;
import org.touchstone.reporting.incentive.BudgetPeriodsOverlap;
import org.touchstone.reporting.incentive.CheckIsOpen;
import org.touchstone.reporting.incentive.DecisionAboutYourself;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.Eligibilities.Money;
import org.touchstone.reporting.incentive.Eligibilities.State;
import org.touchstone.reporting.incentive.EligibilityIsDecided;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.OwnIncentives;
import org.touchstone.reporting.incentive.ProposedByYourself;

/** Two persons decide, and a fund gives what it has to the first who came. */
class IncentiveApprovalTest {
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
    void whoProposedItCannotApproveItAndAnotherCan() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        var window = world.window(null);
        assertThat(
                        world.server.<Approvals, Integer>call(
                                Approvals.class, port -> port.propose(world.nadia, window.id())))
                .isEqualTo(1);
        List<UUID> proposed = world.proposed(window);

        assertThatThrownBy(() -> approve(world.nadia, window, proposed))
                .isInstanceOf(ProposedByYourself.class);
        assertThat(world.of(incentive, ann).state()).isEqualTo(State.PROPOSED);
        approve(world.noel, window, proposed);

        assertThat(world.of(incentive, ann).state()).isEqualTo(State.APPROVED);
        assertThat(world.of(incentive, ann).proposed().by()).isEqualTo("nadia");
        assertThat(world.of(incentive, ann).decided().by()).isEqualTo("noel");
        assertThat(
                        world.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'eligibility.approved'"))
                .isEqualTo(1);
        assertThat(
                        world.database()
                                .count(
                                        "select count(*) from credential.notice where kind = 'incentive-approved'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyApprovesWhatIsPaidToOneself() {
        world.works(world.noel, org.touchstone.credential.kernel.Role.EDUCATOR, "n1", null, null);
        world.earns(world.noel, "MC-1", "2026-02-10");
        world.incentive("A", rule(once(50_000)));
        var window = proposedWindow(null);

        assertThatThrownBy(() -> approve(world.noel, window, world.proposed(window)))
                .isInstanceOf(DecisionAboutYourself.class);
    }

    @Test
    void refusalHasAReasonThatTheEducatorReadsAndCanBeReopened() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        var window = proposedWindow(null);
        List<UUID> proposed = world.proposed(window);

        assertThatThrownBy(
                        () ->
                                world.server.run(
                                        Approvals.class,
                                        port ->
                                                port.refuse(
                                                        world.noel, window.id(), proposed, " ")))
                .isInstanceOf(InvalidRequest.class);
        world.server.run(
                Approvals.class,
                port ->
                        port.refuse(
                                world.noel, window.id(), proposed, "Paid by the state already."));

        var own = world.server.call(OwnIncentives.class, port -> port.mine(ann));
        assertThat(own)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.state()).isEqualTo(State.REFUSED);
                            assertThat(one.reason()).isEqualTo("Paid by the state already.");
                        });
        world.assess(incentive);
        assertThat(world.of(incentive, ann).state())
                .as("the sweep does not bring it back")
                .isEqualTo(State.REFUSED);
        world.server.run(
                Eligibilities.class,
                port -> port.reopen(world.noel, proposed.get(0), "It was another award."));
        assertThat(world.of(incentive, ann).state()).isEqualTo(State.ELIGIBLE);
        assertThat(world.of(incentive, ann).instalments()).hasSize(1);
    }

    @Test
    void outsideItsDaysAWindowDecidesNothing() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        world.incentive("A", rule(once(50_000)));
        var window = proposedWindow(null);
        List<UUID> proposed = world.proposed(window);
        world.waitUntil("2028-01-01");

        assertThatThrownBy(() -> approve(world.noel, window, proposed))
                .isInstanceOf(ApprovalWindowIsClosed.class);
        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        Approvals.class,
                                        port -> port.window(world.simon, window.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void awardThatIsRevokedWhileItIsProposedIsNotApproved() {
        Actor ann = world.teacher("ann", "n1");
        UUID award = world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        var window = proposedWindow(null);
        List<UUID> proposed = world.proposed(window);
        world.revoked(award);

        assertThatThrownBy(() -> approve(world.noel, window, proposed))
                .isInstanceOf(EligibilityIsDecided.class);
        world.assess(incentive);
        assertThat(world.of(incentive, ann).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void afterApprovalFactsStayAsTheyWere() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        world.approveAll();
        world.earns(ann, "MC-2", "2026-01-10");
        world.assess(incentive);

        assertThat(world.of(incentive, ann).state()).isEqualTo(State.APPROVED);
        assertThat(world.of(incentive, ann).earnedOn()).isEqualTo(LocalDate.parse("2026-02-10"));
    }

    @Test
    void fundGivesToTheFirstWhoCameAndTheOthersWaitInOrder() {
        world.fund("F", "2026-01-01", "2026-12-31", 100_000);
        Actor late = world.teacher("ann", "n1");
        Actor first = world.teacher("bob", "n1");
        Actor second = world.teacher("cy", "n1");
        world.earns(late, "MC-1", "2026-05-01");
        world.earns(first, "MC-1", "2026-03-01");
        world.earns(second, "MC-1", "2026-04-01");
        var incentive = world.incentive("A", funded(once(40_000)));

        assertThat(money(incentive, first)).isEqualTo(Money.RESERVED);
        assertThat(money(incentive, second)).isEqualTo(Money.RESERVED);
        assertThat(money(incentive, late)).isEqualTo(Money.WAITING);
        assertThat(world.of(incentive, late).instalments().get(0).place()).isEqualTo(1);
        var window = proposedWindow("F");
        assertThat(world.proposed(window)).hasSize(2);
        assertThat(fund().budgets().get(0).waitingCents()).isEqualTo(40_000);

        budget("2026-01-01", "2026-12-31", 120_000);
        assertThat(money(incentive, late))
                .as("more money reaches the next in line")
                .isEqualTo(Money.RESERVED);
    }

    @Test
    void whoEarnedItEarlierIsServedEarlierUntilSomebodyIsApproved() {
        world.fund("F", "2026-01-01", "2026-12-31", 40_000);
        Actor late = world.teacher("ann", "n1");
        world.earns(late, "MC-1", "2026-05-01");
        var incentive = world.incentive("A", funded(once(40_000)));
        assertThat(money(incentive, late)).isEqualTo(Money.RESERVED);

        Actor earlier = world.teacher("bob", "n1");
        world.earns(earlier, "MC-1", "2026-03-01");
        world.assess(incentive);
        assertThat(money(incentive, late)).isEqualTo(Money.WAITING);
        assertThat(money(incentive, earlier)).isEqualTo(Money.RESERVED);

        world.approveAll();
        Actor earliest = world.teacher("cy", "n1");
        world.earns(earliest, "MC-1", "2026-02-01");
        world.assess(incentive);
        assertThat(money(incentive, earlier))
                .as("what was promised stays")
                .isEqualTo(Money.RESERVED);
        assertThat(money(incentive, earliest)).isEqualTo(Money.WAITING);
    }

    @Test
    void onTheSameDayTheRecordedLotDecides() {
        world.fund("F", "2026-01-01", "2026-12-31", 40_000);
        List<Actor> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(world.teacher("t" + i, "n1"));
            world.earns(all.get(i), "MC-1", "2026-03-01");
        }
        var incentive = world.incentive("A", funded(once(40_000)));

        String smallest =
                all.stream()
                        .map(each -> world.of(incentive, each).lot())
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        assertThat(all)
                .filteredOn(each -> money(incentive, each) == Money.RESERVED)
                .singleElement()
                .satisfies(each -> assertThat(world.of(incentive, each).lot()).isEqualTo(smallest));
    }

    @Test
    void smallerAmountDoesNotJumpTheLine() {
        world.fund("F", "2026-01-01", "2026-12-31", 50_000);
        Actor big = world.teacher("ann", "n1");
        Actor small = world.teacher("bob", "n2");
        world.earns(big, "MC-1", "2026-03-01");
        world.earns(small, "MC-2", "2026-04-01");
        var bigOne = world.incentive("A", only("MC-1", funded(once(60_000))));
        var smallOne = world.incentive("B", only("MC-2", funded(once(10_000))));

        assertThat(money(bigOne, big)).isEqualTo(Money.WAITING);
        assertThat(money(smallOne, small)).isEqualTo(Money.WAITING);
    }

    @Test
    void budgetCannotBeLessThanWasPromisedAndPeriodsDoNotOverlap() {
        world.fund("F", "2026-01-01", "2026-12-31", 50_000);
        world.earns(world.teacher("ann", "n1"), "MC-1", "2026-03-01");
        world.incentive("A", funded(once(40_000)));
        world.approveAll();

        assertThatThrownBy(() -> budget("2026-01-01", "2026-12-31", 39_999))
                .isInstanceOf(BudgetIsSpent.class)
                .hasMessageContaining("$400.00");
        assertThatThrownBy(() -> budget("2026-12-31", "2027-12-31", 1))
                .isInstanceOf(BudgetPeriodsOverlap.class);
    }

    @Test
    void ofTwoApproversAtOnceOneDecides() throws Exception {
        for (int i = 0; i < 3; i++) {
            world.earns(world.teacher("t" + i, "n1"), "MC-1", "2026-02-10");
        }
        world.incentive("A", rule(once(50_000)));
        var window = proposedWindow(null);
        List<UUID> proposed = world.proposed(window);

        List<Object> outcomes =
                atOnce(
                        List.of(
                                () -> approve(world.noel, window, proposed),
                                () -> approve(world.kim, window, proposed)));

        assertThat(outcomes).filteredOn(Integer.class::isInstance).containsExactly(3);
        assertThat(outcomes).filteredOn(EligibilityIsDecided.class::isInstance).hasSize(1);
        assertThat(
                        world.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'eligibility.approved'"))
                .isEqualTo(3);
    }

    @Test
    void lastDollarsOfAFundAreGivenOnceHoweverManyThreadsAsk() throws Exception {
        world.fund("F", "2026-01-01", "2026-12-31", 100_000);
        List<IncentiveRule> rules =
                List.of(
                        only("MC-1", funded(once(30_000))),
                        only("MC-2", funded(once(30_000))),
                        only("MC-3", funded(once(30_000))));
        for (int i = 0; i < 4; i++) {
            for (int mc = 1; mc <= 3; mc++) {
                world.earns(
                        world.teacher("t" + i + "x" + mc, "n1"), "MC-" + mc, "2026-03-0" + (i + 1));
            }
        }
        for (int i = 0; i < 3; i++) {
            world.incentive("A" + i, rules.get(i));
        }
        var window = world.window("F");
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(
                    () ->
                            world.server.call(
                                    Approvals.class,
                                    port -> port.propose(world.nadia, window.id())));
            work.add(
                    () -> {
                        List<Object> done = new ArrayList<>();
                        for (int round = 0; round < 4; round++) {
                            for (UUID each : world.proposed(window)) {
                                try {
                                    done.add(approve(world.noel, window, List.of(each)));
                                } catch (Refusal decided) {
                                    done.add(decided);
                                }
                            }
                        }
                        return done;
                    });
        }

        assertThat(atOnce(work)).noneMatch(outcome -> outcome instanceof RuntimeException);

        for (UUID each : world.proposed(window)) {
            approve(world.noel, window, List.of(each));
        }
        assertThat(
                        world.database()
                                .count(
                                        "select sum(i.cents) from reporting.instalment i join reporting.eligibility e"
                                                + " on e.id = i.eligibility_id where e.state = 'APPROVED'"))
                .as("three of thirty fit into a hundred")
                .isEqualTo(90_000);
        assertThat(fund().budgets().get(0).committedCents()).isEqualTo(90_000);
    }

    @Test
    void educatorSeesWhatIsOfferedAndAsksOnceAtATime() {
        Actor ann = world.teacher("ann", "n1");
        var incentive = world.incentive("A", rule(once(50_000)));
        var elsewhere = world.incentive(world.simon, "south", "S", rule(once(50_000)));

        assertThat(offers(ann)).extracting(OwnIncentives.Offer::id).containsExactly(incentive.id());
        assertThatThrownBy(
                        () ->
                                world.server.run(
                                        OwnIncentives.class,
                                        port -> port.ask(ann, elsewhere.id(), "Why not me?")))
                .isInstanceOf(NotFound.class);
        world.server.run(OwnIncentives.class, port -> port.ask(ann, incentive.id(), "Why not me?"));
        assertThatThrownBy(
                        () ->
                                world.server.run(
                                        OwnIncentives.class,
                                        port -> port.ask(ann, incentive.id(), "Hello?")))
                .isInstanceOf(CheckIsOpen.class);
        var check =
                world.server
                        .call(
                                Eligibilities.class,
                                port -> port.checks(world.nadia, new Paged.Part(0, 10)))
                        .rows()
                        .get(0);
        assertThat(
                        world.server
                                .call(
                                        Eligibilities.class,
                                        port -> port.checks(world.simon, new Paged.Part(0, 10)))
                                .rows())
                .isEmpty();
        world.server.run(
                Eligibilities.class,
                port -> port.answer(world.nadia, check.id(), "You have not earned one yet."));

        assertThat(asked(ann))
                .extracting(Eligibilities.Check::answer)
                .containsExactly("You have not earned one yet.");
    }

    private List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var pool = new Pool(work.size())) {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<Object> each : work) {
                futures.add(
                        pool.submit(
                                () -> {
                                    go.await();
                                    try {
                                        return each.call();
                                    } catch (RuntimeException e) {
                                        return e;
                                    }
                                }));
            }
            go.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    /** Threads of one test. */
    record Pool(java.util.concurrent.ExecutorService threads) implements AutoCloseable {
        Pool(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        <T> Future<T> submit(Callable<T> work) {
            return threads.submit(work);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private void budget(String firstDay, String lastDay, long cents) {
        UUID fund = fund().id();
        world.server.run(
                Funds.class,
                port ->
                        port.setBudget(
                                world.nadia,
                                fund,
                                LocalDate.parse(firstDay),
                                LocalDate.parse(lastDay),
                                cents));
    }

    private List<OwnIncentives.Offer> offers(Actor who) {
        return world.server.call(OwnIncentives.class, port -> port.offers(who));
    }

    private List<Eligibilities.Check> asked(Actor who) {
        return world.server.call(OwnIncentives.class, port -> port.asked(who));
    }

    private int approve(Actor actor, Approvals.Window window, List<UUID> ids) {
        return world.server.call(Approvals.class, port -> port.approve(actor, window.id(), ids));
    }

    private Approvals.Window proposedWindow(String fund) {
        var window = world.window(fund);
        world.server.run(Approvals.class, port -> port.propose(world.nadia, window.id()));
        return window;
    }

    private Money money(org.touchstone.reporting.incentive.Incentives.View incentive, Actor who) {
        return world.of(incentive, who).instalments().get(0).money();
    }

    private Funds.Fund fund() {
        assertThat(world.nadia.may(Permission.MANAGE_INCENTIVES)).isTrue();
        return world.server.call(Funds.class, port -> port.list(world.nadia)).get(0);
    }

    private static IncentiveRule funded(IncentiveRule.Brings brings) {
        return rule(
                "2026-01-01", brings, new Limits(null, null, "F"), new ClawBack(Back.NONE, null));
    }

    private static IncentiveRule only(String code, IncentiveRule rule) {
        return new IncentiveRule(
                rule.effectiveFrom(),
                null,
                new IncentiveRule.Earned(
                        IncentiveRule.Earning.AWARD, List.of(code), null, null, List.of(), false),
                rule.participants(),
                rule.brings(),
                rule.limits(),
                rule.clawBack());
    }
}
