package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.touchstone.credential.pathway.Progress;
import org.touchstone.credential.pathway.Progress.State;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;
import org.touchstone.credential.pathway.RuleJson;

/** The engine against a slow model that tries every way to give what is held to the steps. */
class RuleEnginePropertiesTest {
    private static final List<Credit> CREDITS =
            List.of("A", "B", "C", "D", "E").stream().map(Credit::microCredential).toList();

    @Property(tries = 3000)
    void engineSaysDoneExactlyWhenSomeWayOfGivingWhatIsHeldDoesIt(
            @ForAll("rules") Group rule, @ForAll("holdings") Map<Credit, LocalDate> held) {
        assertThat(RuleEngine.progress(rule, held).isDone())
                .isEqualTo(most(rule, held.keySet()) >= rule.needed());
    }

    @Property(tries = 2000)
    void asManyMembersCountAsTheBestWayGives(
            @ForAll("rules") Group rule, @ForAll("holdings") Map<Credit, LocalDate> held) {
        int best =
                rule.order() == Order.ORDERED
                        ? longestStart(rule, held.keySet())
                        : most(rule, held.keySet());
        assertThat(RuleEngine.progress(rule, held).counted())
                .isEqualTo(Math.min(best, rule.needed()));
    }

    @Property(tries = 2000)
    void dayIsTheFirstOnWhichItWasDone(
            @ForAll("rules") Group rule, @ForAll("holdings") Map<Credit, LocalDate> held) {
        LocalDate first =
                held.values().stream()
                        .sorted()
                        .filter(day -> most(rule, until(held, day).keySet()) >= rule.needed())
                        .findFirst()
                        .orElse(null);
        assertThat(RuleEngine.progress(rule, held).doneOn()).isEqualTo(first);
    }

    @Property(tries = 1000)
    void oneMoreAwardNeverUndoesAnything(
            @ForAll("rules") Group rule,
            @ForAll("holdings") Map<Credit, LocalDate> held,
            @ForAll("credits") Credit more) {
        Progress before = RuleEngine.progress(rule, held);
        Map<Credit, LocalDate> after = new HashMap<>(held);
        after.putIfAbsent(more, LocalDate.parse("2026-12-31"));
        Progress then = RuleEngine.progress(rule, after);
        assertThat(then.counted()).isGreaterThanOrEqualTo(before.counted());
        assertThat(then.remaining()).isLessThanOrEqualTo(before.remaining());
        assertThat(then.isDone() || !before.isDone()).isTrue();
    }

    @Property(tries = 1000)
    void nothingCountsForTwoStepsOfOneGroupAndNothingIsUsedThatIsNotHeld(
            @ForAll("rules") Group rule, @ForAll("holdings") Map<Credit, LocalDate> held) {
        check(RuleEngine.progress(rule, held), held);
    }

    private static void check(Progress progress, Map<Credit, LocalDate> held) {
        List<Credit> used =
                progress.members().stream()
                        .map(Progress::with)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        assertThat(used).doesNotHaveDuplicates().allMatch(held::containsKey);
        progress.members().forEach(member -> check(member, held));
    }

    @Property(tries = 500)
    void memberOfAnOrderedGroupCountsOnlyAfterTheOneBefore(
            @ForAll("rules") Group any, @ForAll("holdings") Map<Credit, LocalDate> held) {
        Group rule = new Group(null, Order.ORDERED, 0, null, any.members());
        boolean waiting = false;
        for (Progress member : RuleEngine.progress(rule, held).members()) {
            if (waiting) {
                assertThat(member.state()).isIn(State.HELD, State.LATER);
            }
            waiting = waiting || member.state() != State.DONE;
        }
    }

    @Property(tries = 500)
    void ruleIsTheSameAfterItWasWrittenAndRead(@ForAll("rules") Group rule) {
        Rule read = RuleJson.read(RuleJson.write(rule).toString());
        assertThat(RuleJson.write(read)).isEqualTo(RuleJson.write(rule));
    }

    @Property(tries = 500)
    void everyPartExplainsItself(
            @ForAll("rules") Group rule, @ForAll("holdings") Map<Credit, LocalDate> held) {
        RuleWords words = new RuleWords(Map.of());
        assertThat(words.lines(RuleEngine.progress(rule, held)))
                .hasSize((int) rule.all().count())
                .allSatisfy(
                        line -> {
                            assertThat(line.text()).isNotBlank();
                            assertThat(line.standing()).isNotBlank().doesNotContain("null");
                        });
    }

    /** How many members can count at once: every way of giving what is held is tried. */
    private static int most(Group group, Set<Credit> held) {
        List<Step> steps = new ArrayList<>();
        int groups = 0;
        for (Rule member : group.members()) {
            if (member instanceof Step step) {
                steps.add(step);
            } else if (most((Group) member, held) >= ((Group) member).needed()) {
                groups++;
            }
        }
        return groups + most(steps, 0, new HashSet<>(held));
    }

    private static int most(List<Step> steps, int from, Set<Credit> left) {
        if (from == steps.size()) {
            return 0;
        }
        int best = most(steps, from + 1, left);
        for (Credit credit : List.copyOf(left)) {
            if (steps.get(from).takes(credit)) {
                left.remove(credit);
                best = Math.max(best, 1 + most(steps, from + 1, left));
                left.add(credit);
            }
        }
        return best;
    }

    private static int longestStart(Group group, Set<Credit> held) {
        int longest = 0;
        for (int length = 1; length <= group.members().size(); length++) {
            Group start = new Group(null, Order.ALL, 0, null, group.members().subList(0, length));
            if (most(start, held) == length) {
                longest = length;
            }
        }
        return longest;
    }

    private static Map<Credit, LocalDate> until(Map<Credit, LocalDate> held, LocalDate day) {
        Map<Credit, LocalDate> soFar = new HashMap<>(held);
        soFar.values().removeIf(on -> on.isAfter(day));
        return soFar;
    }

    @Provide
    Arbitrary<Credit> credits() {
        return Arbitraries.of(CREDITS);
    }

    @Provide
    Arbitrary<Map<Credit, LocalDate>> holdings() {
        return Arbitraries.maps(
                        credits(),
                        Arbitraries.integers()
                                .between(1, 28)
                                .map(day -> LocalDate.of(2026, 3, day)))
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Group> rules() {
        return groups(2);
    }

    private Arbitrary<Group> groups(int depth) {
        Arbitrary<Rule> steps =
                Combinators.combine(credits(), credits().list().ofMaxSize(2)).as(Step::new);
        Arbitrary<Rule> members =
                depth == 0
                        ? steps
                        : Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, steps),
                                net.jqwik.api.Tuple.of(1, groups(depth - 1).map(Rule.class::cast)));
        return Combinators.combine(
                        Arbitraries.of(Order.values()),
                        Arbitraries.integers().between(1, 4),
                        members.list().ofMinSize(1).ofMaxSize(4))
                .as((order, asked, list) -> new Group(null, order, asked, null, list));
    }
}
