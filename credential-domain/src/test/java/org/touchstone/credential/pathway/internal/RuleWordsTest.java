package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/** What a rule says of itself, and what it says when it cannot be published. */
class RuleWordsTest {
    private static final Credit A = Credit.microCredential("A");
    private static final Credit B = Credit.microCredential("B");
    private static final Credit C = Credit.microCredential("C");
    private static final Credit X = Credit.pathway("X");
    private static final Map<Credit, String> TITLES =
            Map.of(A, "Asking", B, "Building", C, "Checking", X, "Extras");

    private static final LocalDate MARCH = LocalDate.parse("2026-03-03");

    @Test
    void countedGroupSaysHowManyMore() {
        Group any = group(Order.ANY, 2, step(A), step(B), step(C));
        assertThat(standing(any, Map.of())).isEqualTo("2 more, any of these");
        assertThat(standing(any, Map.of(B, MARCH))).isEqualTo("1 more, any of these");
        assertThat(standing(group(Order.CHOICE, 2, step(A), step(B), step(C)), Map.of()))
                .isEqualTo("2 more, your choice");
    }

    @Test
    void orderedGroupSaysWhatIsNextAndThen() {
        Group ordered = group(Order.ORDERED, 0, step(A), step(B), step(C));
        assertThat(standing(ordered, Map.of(A, MARCH))).isEqualTo("Next: Building, then Checking");
        assertThat(lines(ordered, Map.of(C, MARCH)).get(3).standing())
                .isEqualTo("Earned on March 3, 2026; counts when its turn comes");
    }

    @Test
    void whatIsDoneSaysWhenAndWithWhat() {
        Group all = group(Order.ALL, 0, step(A, X), step(B));
        List<PathwayLine> lines = lines(all, Map.of(X, MARCH));
        assertThat(lines.get(1).asks()).isEqualTo("or Extras");
        assertThat(lines.get(1).standing()).isEqualTo("Done on March 3, 2026 with Extras");
        assertThat(lines.get(0).standing()).isEqualTo("One more: Building");
        assertThat(standing(group(Order.ANY, 1, step(A), step(B)), Map.of(B, MARCH)))
                .isEqualTo("Done on March 3, 2026 with Building");
    }

    @Test
    void groupWithinSaysItselfWhatIsMissing() {
        Group inner = new Group("Electives", Order.ANY, 1, "Explorer", List.of(step(B), step(C)));
        assertThat(standing(group(Order.ALL, 0, step(A), inner), Map.of(A, MARCH)))
                .isEqualTo("One more: Electives (1 more, any of these)");
    }

    @Test
    void ruleThatNobodyCanCompleteNamesTheSmallestGroupAtFault() {
        Group retired = new Group("Electives", Order.ANY, 2, null, List.of(step(B), step(C)));
        assertThat(problems(group(Order.ALL, 0, step(A), retired), Set.of(A, B)))
                .singleElement()
                .satisfies(
                        detail -> {
                            assertThat(detail.field()).isEqualTo("rule.members[1]");
                            assertThat(detail.code()).isEqualTo("impossible");
                            assertThat(detail.message())
                                    .startsWith("Group 2 ‘Electives’: it asks for 2")
                                    .contains("only 1 can be earned");
                        });
        assertThat(codes(group(Order.ANY, 3, step(A), step(B)))).containsExactly("needs-too-many");
    }

    @Test
    void whatOneThingAloneStandsForTwiceIsImpossible() {
        Group twice = group(Order.ALL, 0, step(A, C), step(B, C));
        assertThat(problems(twice, Set.of(C)))
                .extracting(Detail::code)
                .containsExactly("impossible");
        assertThat(problems(twice, Set.of(C, A))).isEmpty();
    }

    @Test
    void ruleThatEverybodyFulfilsIsRefused() {
        assertThat(codes(group(Order.ALL, 0))).containsExactly("empty");
        assertThat(codes(group(Order.ANY, 0, step(A)))).containsExactly("needs-nothing");
        assertThat(codes(group(Order.CHOICE, -1, step(A)))).containsExactly("needs-nothing");
        assertThat(codes(group(Order.ALL, 0, step(A), group(Order.ORDERED, 0))))
                .containsExactly("empty");
    }

    @Test
    void unknownCodesAndDuplicatesAreNamedWithTheirPlace() {
        assertThat(
                        problems(
                                group(
                                        Order.ALL,
                                        0,
                                        step(A),
                                        step(Credit.pathway("NOWHERE")),
                                        step(A)),
                                Set.of(A)))
                .extracting(Detail::field, Detail::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rule.members[1]", "unknown-code"),
                        org.assertj.core.groups.Tuple.tuple("rule.members[2]", "duplicate"));
        assertThat(codes(group(Order.ALL, 0, step(A, A)))).containsExactly("duplicate");
    }

    private static List<String> codes(Rule rule) {
        return problems(rule, TITLES.keySet()).stream().map(Detail::code).toList();
    }

    private static List<Detail> problems(Rule rule, Set<Credit> obtainable) {
        return new RuleCheck(new RuleWords(TITLES), TITLES.keySet(), obtainable).problems(rule);
    }

    private static String standing(Rule rule, Map<Credit, LocalDate> earned) {
        return lines(rule, earned).get(0).standing();
    }

    private static List<PathwayLine> lines(Rule rule, Map<Credit, LocalDate> earned) {
        return new RuleWords(TITLES).lines(RuleEngine.progress(rule, earned));
    }

    private static Step step(Credit credit, Credit... equivalents) {
        return new Step(credit, List.of(equivalents));
    }

    private static Group group(Order order, int asked, Rule... members) {
        return new Group(null, order, asked, null, List.of(members));
    }
}
