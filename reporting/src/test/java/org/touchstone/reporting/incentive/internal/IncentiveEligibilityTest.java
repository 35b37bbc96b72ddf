package org.touchstone.reporting.incentive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.once;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.rule;
import static org.touchstone.reporting.incentive.internal.IncentiveWorld.yearly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Role;
import org.touchstone.reporting.incentive.Eligibilities.Fact;
import org.touchstone.reporting.incentive.Eligibilities.State;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.reporting.incentive.IncentiveData.BaseText;
import org.touchstone.reporting.incentive.IncentiveData.TierText;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Participants;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;
import org.touchstone.reporting.incentive.IncentiveRule.Why;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.reporting.incentive.RulePeriodsOverlap;
import org.touchstone.reporting.incentive.TierHasNoAmount;
import org.touchstone.reporting.incentive.TierPeriodsOverlap;

/** Who is eligible, and by which facts. */
class IncentiveEligibilityTest {
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
    void eligibilityExplainsItselfWithTheFactsThatMadeIt() {
        Actor ann = world.teacher("ann", "n1");
        UUID award = world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));

        var found = world.of(incentive, ann);
        assertThat(found.state()).isEqualTo(State.ELIGIBLE);
        assertThat(found.earnedOn()).isEqualTo(LocalDate.parse("2026-02-10"));
        assertThat(found.facts())
                .contains(
                        new Fact("RULE", "", "1", null),
                        new Fact(
                                "AWARD",
                                award.toString(),
                                "Credential MC-1",
                                LocalDate.parse("2026-02-10")))
                .anySatisfy(
                        fact -> {
                            assertThat(fact.kind()).isEqualTo("SCHOOL");
                            assertThat(fact.title()).isEqualTo("n1");
                        });
        assertThat(found.instalments())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.cents()).isEqualTo(50_000);
                            assertThat(one.dueOn()).isEqualTo(LocalDate.parse("2026-02-10"));
                        });
    }

    @Test
    void lookingAgainChangesNothing() {
        world.earns(world.teacher("ann", "n1"), "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(yearly(null, 50_000)));
        String before = kept();

        int changed =
                world.server.call(
                        Incentives.class, port -> port.assess(world.nadia, incentive.id()));

        assertThat(changed).isZero();
        assertThat(kept()).isEqualTo(before);
    }

    private String kept() {
        return world.database()
                .text(
                        "select string_agg(cast(e as text) || cast(i as text), ';' order by i.id)"
                                + " from reporting.eligibility e join reporting.instalment i on i.eligibility_id = e.id");
    }

    @Test
    void factsThatChangeBeforeApprovalChangeIt() {
        Actor ann = world.teacher("ann", "n1");
        UUID award = world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        world.earns(ann, "MC-2", "2026-01-15");
        world.assess(incentive);
        assertThat(world.of(incentive, ann).earnedOn()).isEqualTo(LocalDate.parse("2026-01-15"));
        assertThat(world.of(incentive, ann).instalments())
                .singleElement()
                .satisfies(one -> assertThat(one.dueOn()).isEqualTo(LocalDate.parse("2026-01-15")));

        world.revoked(award);
        world.execute("delete from credential.award where awarded_on = date '2026-01-15'");
        world.assess(incentive);

        assertThat(world.of(incentive, ann).state()).isEqualTo(State.WITHDRAWN);
        assertThat(world.of(incentive, ann).instalments()).isEmpty();
    }

    @Test
    void onlyWhoWorkedForTheDistrictOnThatDayIsEligible() {
        Actor north = world.teacher("ann", "n1");
        Actor south = world.teacher("bob", "s1");
        Actor moved = world.teacher("cy", "s1");
        world.works(moved, Role.EDUCATOR, "n2", "2026-06-01", null);
        for (Actor each : List.of(north, south, moved)) {
            world.earns(each, "MC-1", "2026-02-10");
        }
        world.earns(moved, "MC-2", "2026-07-10");
        var incentive = world.incentive("A", rule(once(50_000)));

        assertThat(world.rows(incentive))
                .extracting(row -> row.personId() + " " + row.earnedOn())
                .containsExactlyInAnyOrder(
                        north.personId() + " 2026-02-10", moved.personId() + " 2026-07-10");
        assertThat(world.of(incentive, moved).school()).isEqualTo("n2");
    }

    @Test
    void threeAwardsWithinAYearEarnItOnTheDayOfTheThird() {
        Actor ann = world.teacher("ann", "n1");
        Actor slow = world.teacher("bob", "n1");
        for (String[] each :
                new String[][] {
                    {"MC-1", "2025-09-01"}, {"MC-2", "2026-01-05"}, {"MC-3", "2026-08-31"}
                }) {
            world.earns(ann, each[0], each[1]);
        }
        for (String[] each :
                new String[][] {
                    {"MC-1", "2025-08-31"}, {"MC-2", "2026-01-05"}, {"MC-3", "2026-08-31"}
                }) {
            world.earns(slow, each[0], each[1]);
        }
        var incentive =
                world.incentive(
                        "A",
                        earned(
                                new Earned(Earning.AWARDS, List.of(), 3, 12, List.of(), false),
                                none()));

        assertThat(world.rows(incentive)).hasSize(1);
        assertThat(world.of(incentive, ann).earnedOn()).isEqualTo(LocalDate.parse("2026-08-31"));
        assertThat(world.of(incentive, ann).facts())
                .filteredOn(f -> f.kind().equals("AWARD"))
                .hasSize(3);
    }

    @Test
    void eachAwardOfASetEarnsItAnewWhereTheRuleSaysSo() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        world.earns(ann, "MC-2", "2026-03-10");
        world.earns(ann, "MC-3", "2026-04-10");
        var incentive =
                world.incentive(
                        "A",
                        earned(
                                new Earned(
                                        Earning.AWARD,
                                        List.of("MC-1", "MC-3"),
                                        null,
                                        null,
                                        List.of(),
                                        true),
                                none()));

        assertThat(world.rows(incentive)).hasSize(2);
    }

    @Test
    void whoReachesTheTargetOfTheCohortIsEligibleAndOthersAreNot() {
        Actor ann = world.teacher("ann", "n1");
        Actor bob = world.teacher("bob", "n1");
        UUID cohort = cohort("LEADERS");
        enrol(cohort, ann, "2026-01-01", "2026-06-15");
        enrol(cohort, bob, "2026-01-01", null);
        var incentive =
                world.incentive(
                        "A",
                        earned(
                                new Earned(
                                        Earning.COHORT_TARGET,
                                        List.of(),
                                        null,
                                        null,
                                        List.of(),
                                        true),
                                new Participants(List.of("LEADERS"), List.of(), List.of())));

        assertThat(world.rows(incentive)).hasSize(1);
        assertThat(world.of(incentive, ann).earnedOn()).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(world.of(incentive, ann).facts())
                .contains(new Fact("COHORT", cohort.toString(), "LEADERS", null));
    }

    @Test
    void participantsOfNamedCohortsSchoolsAndRolesOnly() {
        Actor ann = world.teacher("ann", "n1");
        Actor bob = world.teacher("bob", "n2");
        Actor coach = world.teacher("cy", "n1");
        world.works(coach, Role.COACH, "n1", "2026-01-01", null);
        UUID cohort = cohort("LEADERS");
        enrol(cohort, ann, "2026-01-01", null);
        for (Actor each : List.of(ann, bob, coach)) {
            world.earns(each, "MC-1", "2026-02-10");
        }
        Earned award = new Earned(Earning.AWARD, List.of(), null, null, List.of(), false);

        assertThat(
                        world.rows(
                                world.incentive(
                                        "C",
                                        earned(
                                                award,
                                                new Participants(
                                                        List.of("LEADERS"),
                                                        List.of(),
                                                        List.of())))))
                .extracting(row -> row.personId())
                .containsExactly(ann.personId());
        assertThat(
                        world.rows(
                                world.incentive(
                                        "O",
                                        earned(
                                                award,
                                                new Participants(
                                                        List.of(), List.of("n2"), List.of())))))
                .extracting(row -> row.personId())
                .containsExactly(bob.personId());
        assertThat(
                        world.rows(
                                world.incentive(
                                        "R",
                                        earned(
                                                award,
                                                new Participants(
                                                        List.of(),
                                                        List.of(),
                                                        List.of(Role.COACH))))))
                .extracting(row -> row.personId())
                .containsExactly(coach.personId());
    }

    @Test
    void ruleThatChangesInMidYearHoldsForThoseWhoEarnFromThatDayOn() {
        Actor before = world.teacher("ann", "n1");
        Actor after = world.teacher("bob", "n1");
        world.earns(before, "MC-1", "2026-06-30");
        world.earns(after, "MC-1", "2026-07-01");
        var first = world.incentive("A", rule(yearly(null, 50_000)));

        IncentiveRule raised =
                rule(
                        "2026-07-01",
                        yearly(null, 75_000),
                        new IncentiveRule.Limits(null, null, null),
                        new IncentiveRule.ClawBack(IncentiveRule.Back.NONE, null));
        var second = world.publish(world.nadia, first.id(), raised);

        assertThat(second.versions())
                .extracting(each -> each.rule().effectiveTo())
                .containsExactly(null, LocalDate.parse("2026-06-30"));
        assertThat(world.of(second, before).instalments())
                .extracting(one -> one.dueOn() + " " + one.cents())
                .containsExactly("2026-06-30 50000", "2027-06-30 50000");
        assertThat(world.of(second, after).instalments())
                .extracting(one -> one.cents())
                .containsOnly(75_000L);
        assertThat(world.of(second, after).version()).isEqualTo(2);
    }

    @Test
    void publishedRuleIsNeverEdited() {
        var incentive = world.incentive("A", rule(once(50_000)));

        assertThatThrownBy(
                        () ->
                                world.execute(
                                        "update reporting.incentive_version set cents = 1 where incentive_id = ?",
                                        incentive.id()))
                .hasStackTraceContaining("is published and stays as it is");
        assertThatThrownBy(() -> world.publish(world.nadia, incentive.id(), rule(once(60_000))))
                .isInstanceOf(RulePeriodsOverlap.class);
    }

    @Test
    void amountFollowsTheSchoolsTierOfTheDayOnWhichItIsDue() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        world.server.call(
                IncentiveData.class,
                port ->
                        port.putTiers(
                                world.nadia,
                                List.of(
                                        new TierText(
                                                "NEED",
                                                "n1",
                                                "HIGH",
                                                LocalDate.parse("2025-07-01"),
                                                LocalDate.parse("2026-12-31")),
                                        new TierText(
                                                "NEED",
                                                "n2",
                                                "LOW",
                                                LocalDate.parse("2025-07-01"),
                                                null))));
        Brings tiered =
                new Brings(
                        Recurrence.YEARS,
                        3,
                        null,
                        100_000L,
                        null,
                        "NEED",
                        List.of(
                                new TierAmount("HIGH", 300_000L, null),
                                new TierAmount("LOW", 150_000L, null)));
        var incentive = world.incentive("A", rule(tiered));

        assertThat(world.of(incentive, ann).instalments())
                .extracting(one -> one.dueOn() + " " + one.tier() + " " + one.cents())
                .containsExactly("2026-02-10 HIGH 300000", "2027-02-10 null 100000");
    }

    @Test
    void tiersWithoutAnAmountAndOverlappingTiersAreRefused() {
        world.server.call(
                IncentiveData.class,
                port ->
                        port.putTiers(
                                world.nadia,
                                List.of(
                                        tier("n1", "HIGH", "2025-07-01", null),
                                        tier("n2", "HIGHEST", "2025-07-01", null))));
        Brings gap =
                new Brings(
                        Recurrence.ONE_TIME,
                        null,
                        null,
                        null,
                        null,
                        "NEED",
                        List.of(new TierAmount("HIGH", 300_000L, null)));

        assertThatThrownBy(() -> world.incentive("A", rule(gap)))
                .isInstanceOf(TierHasNoAmount.class)
                .hasMessageContaining("HIGHEST");
        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        IncentiveData.class,
                                        port ->
                                                port.putTiers(
                                                        world.nadia,
                                                        List.of(
                                                                tier(
                                                                        "n1",
                                                                        "LOW",
                                                                        "2026-07-01",
                                                                        null)))))
                .isInstanceOf(TierPeriodsOverlap.class);
        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        IncentiveData.class,
                                        port ->
                                                port.putTiers(
                                                        world.nadia,
                                                        List.of(
                                                                tier(
                                                                        "s1",
                                                                        "LOW",
                                                                        "2026-07-01",
                                                                        null)))))
                .as("South is not hers")
                .isInstanceOf(InvalidRequest.class);
    }

    private static TierText tier(String school, String tier, String from, LocalDate until) {
        return new TierText("NEED", school, tier, LocalDate.parse(from), until);
    }

    @Test
    void percentWaitsForTheSalaryBaseOfItsYear() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(IncentiveWorld.percent("3.5")));
        assertThat(world.of(incentive, ann).instalments())
                .extracting(one -> one.why())
                .containsOnly(Why.NO_SALARY_BASE);

        world.server.call(
                IncentiveData.class,
                port ->
                        port.putBases(
                                world.nadia, List.of(new BaseText("ID-ann", 2025, 5_812_345))));
        world.assess(incentive);

        assertThat(world.of(incentive, ann).instalments())
                .extracting(one -> one.dueOn() + " " + one.cents() + " " + one.why())
                .containsExactly("2026-02-10 203432 DUE", "2027-02-10 null NO_SALARY_BASE");
    }

    @Test
    void previewSaysWhomItWouldMakeEligibleAndWhatItCostsAndKeepsNothing() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-08-10");
        world.earns(world.teacher("bob", "n2"), "MC-1", "2026-09-10");
        UUID id =
                world.server
                        .call(
                                Incentives.class,
                                port ->
                                        port.create(
                                                world.nadia,
                                                new Incentives.Text("A", "A", "north", null)))
                        .id();
        world.server.run(
                Incentives.class,
                port -> port.saveDraft(world.nadia, id, rule(yearly(3, 350_000))));

        var preview = world.server.call(Incentives.class, port -> port.preview(world.nadia, id));

        assertThat(preview.people()).isEqualTo(2);
        assertThat(preview.sample()).extracting(each -> each.cents()).containsOnly(350_000L);
        assertThat(preview.costs()).hasSize(10);
        assertThat(preview.costs().subList(0, 4))
                .extracting(year -> year.year() + " " + year.cents())
                .containsExactly("2026 700000", "2027 700000", "2028 700000", "2029 0");
        assertThat(world.database().count("select count(*) from reporting.eligibility")).isZero();
    }

    @Test
    void everythingThatIsWrongWithARuleIsSaidAtOnceAndNothingIsKept() {
        UUID id =
                world.server
                        .call(
                                Incentives.class,
                                port ->
                                        port.create(
                                                world.nadia,
                                                new Incentives.Text("A", "A", "north", null)))
                        .id();
        IncentiveRule wrong =
                new IncentiveRule(
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-06-01"),
                        new Earned(Earning.AWARDS, List.of("NOPE"), 1, null, List.of(), true),
                        none(),
                        new Brings(
                                Recurrence.YEARS,
                                null,
                                "02-29",
                                -5L,
                                new BigDecimal("3"),
                                null,
                                List.of()),
                        new IncentiveRule.Limits(500L, 100L, "NO-FUND"),
                        new IncentiveRule.ClawBack(IncentiveRule.Back.FULL, null));

        assertThatThrownBy(
                        () ->
                                world.server.run(
                                        Incentives.class,
                                        port -> port.saveDraft(world.nadia, id, wrong)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting(Refusal.Detail::field)
                                        .contains(
                                                "effectiveTo",
                                                "earned.needed",
                                                "earned.eachTime",
                                                "earned.microCredentials",
                                                "brings.years",
                                                "brings.payDay",
                                                "brings.cents",
                                                "limits.totalCents",
                                                "limits.fund",
                                                "clawBack.months"));
        assertThat(world.server.call(Incentives.class, port -> port.find(world.nadia, id)).draft())
                .isNull();
    }

    @Test
    void managerOfAnotherDistrictSeesNothing() {
        Actor ann = world.teacher("ann", "n1");
        world.earns(ann, "MC-1", "2026-02-10");
        var incentive = world.incentive("A", rule(once(50_000)));
        UUID eligibility = world.of(incentive, ann).id();

        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        Incentives.class,
                                        port -> port.find(world.simon, incentive.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        org.touchstone.reporting.incentive.Eligibilities.class,
                                        port -> port.find(world.simon, eligibility)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                world.server.call(
                                        Incentives.class, port -> port.find(ann, incentive.id())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoCompletesAPathwayIsEligibleUntilItIsRevoked() {
        Actor ann = world.teacher("ann", "n1");
        UUID pathway = world.pathway("LEAD");
        var incentive =
                world.incentive(
                        "A",
                        earned(
                                new Earned(
                                        Earning.PATHWAY,
                                        List.of(),
                                        null,
                                        null,
                                        List.of("LEAD"),
                                        false),
                                none()));
        assertThat(world.rows(incentive)).as("nobody has completed it yet").isEmpty();

        UUID badge = world.completed(pathway, ann, "2026-05-05");
        world.assess(incentive);
        assertThat(world.of(incentive, ann).facts())
                .contains(
                        new Fact(
                                "PATHWAY",
                                pathway.toString(),
                                "Pathway LEAD",
                                LocalDate.parse("2026-05-05")));
        world.approveAll();
        world.assess(incentive);
        assertThat(world.of(incentive, ann).state()).isEqualTo(State.APPROVED);

        world.revoked(badge);
        world.assess(incentive);

        assertThat(world.of(incentive, ann).state()).isEqualTo(State.REVOKED);
    }

    private UUID cohort(String code) {
        UUID id = UUID.randomUUID();
        world.execute(
                "insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,"
                        + " incentive, coaching_cadence) select ?, ?, ?, id, date '2025-09-01', date '2026-12-31',"
                        + " 'VOLUNTARY', 'NONE', 'NONE' from credential.organization where sourced_id = 'north'",
                id,
                code,
                code);
        return id;
    }

    private void enrol(UUID cohort, Actor who, String on, String completed) {
        world.execute(
                "insert into credential.participation (id, program_id, person_id, school_id, invited_on, enrolled_on,"
                        + " completed_on) select ?, ?, ?, id, cast(? as date), cast(? as date), cast(? as date)"
                        + " from credential.organization where sourced_id = 'n1'",
                UUID.randomUUID(),
                cohort,
                who.personId(),
                on,
                on,
                completed);
    }

    private static Participants none() {
        return new Participants(List.of(), List.of(), List.of());
    }

    private static IncentiveRule earned(Earned earned, Participants participants) {
        IncentiveRule base = rule(once(50_000));
        return new IncentiveRule(
                base.effectiveFrom(),
                null,
                earned,
                participants,
                base.brings(),
                base.limits(),
                base.clawBack());
    }
}
