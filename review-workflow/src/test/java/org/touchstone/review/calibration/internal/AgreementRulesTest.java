package org.touchstone.review.calibration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;

class AgreementRulesTest {
    private final DriftRule rule = new DriftRule(10, 5, 8);

    @Test
    void normsAreThoseOfTheField() {
        assertThat(IntStream.rangeClosed(2, 6).map(AgreementNorms::toQualify))
                .containsExactly(90, 80, 70, 70, 70);
        assertThat(IntStream.rangeClosed(2, 6).map(AgreementNorms::inOperation))
                .containsExactly(85, 80, 75, 75, 60);
    }

    @Test
    void mixedRubricHasTheMeanOfItsCriteria() {
        assertThat(AgreementNorms.toQualify(List.of(criterion(2), criterion(3)))).isEqualTo(85);
        assertThat(AgreementNorms.inOperation(List.of(criterion(2), criterion(6)))).isEqualTo(73);
    }

    @Test
    void tallyCountsExactAndAdjacentLevels() {
        List<Criterion> rubric = List.of(criterion(4), criterion(4), criterion(4), criterion(4));
        Map<UUID, UUID> expert =
                Map.of(
                        rubric.get(0).id(), level(rubric, 0, 2),
                        rubric.get(1).id(), level(rubric, 1, 2),
                        rubric.get(2).id(), level(rubric, 2, 4),
                        rubric.get(3).id(), level(rubric, 3, 1));
        Map<UUID, UUID> chosen =
                Map.of(
                        rubric.get(0).id(), level(rubric, 0, 2),
                        rubric.get(1).id(), level(rubric, 1, 3),
                        rubric.get(2).id(), level(rubric, 2, 2));
        assertThat(Tally.of(rubric, expert, chosen)).isEqualTo(new Tally(4, 1, 1));
    }

    @Test
    void percentIsReachedExactlyAndNotByRounding() {
        assertThat(new Tally(10, 8, 0).reaches(80)).isTrue();
        assertThat(new Tally(1000, 799, 0).reaches(80)).isFalse();
        assertThat(new Tally(1000, 999, 0).percent()).isEqualTo(99);
    }

    @Test
    void fewPapersSayNothing() {
        assertThat(rule.check(papers(4, 0), 80)).isEmpty();
        assertThat(rule.check(papers(5, 0), 80)).isPresent();
    }

    @Test
    void readerAtTheFloorStaysAndUnderItDoesNot() {
        assertThat(rule.check(papers(10, 8), 80)).isEmpty();
        assertThat(rule.check(papers(10, 7), 80))
                .hasValueSatisfying(said -> assertThat(said).contains("70 %", "80 % is wanted"));
    }

    @Test
    void fallOfEightPointsCountsAboveTheFloor() {
        // NAEP's example: from 90 % to 82 %.
        List<Tally> ninety = Collections.nCopies(10, new Tally(50, 45, 0));
        assertThat(rule.check(join(Collections.nCopies(10, new Tally(50, 41, 0)), ninety), 80))
                .hasValueSatisfying(said -> assertThat(said).contains("from 90 % to 82 %"));
        assertThat(rule.check(join(Collections.nCopies(10, new Tally(500, 411, 0)), ninety), 80))
                .isEmpty();
    }

    @Test
    void windowBeforeNeedsEnoughPapersToCompareWith() {
        List<Tally> last = Collections.nCopies(10, new Tally(10, 8, 0));
        assertThat(rule.check(join(last, papers(4, 10)), 80)).isEmpty();
        assertThat(rule.check(join(last, papers(5, 10)), 80)).isPresent();
    }

    @Test
    void papersBeforeTheWindowDoNotCountAgainstTheFloor() {
        assertThat(rule.check(join(papers(10, 10), papers(10, 0)), 80)).isEmpty();
    }

    private static List<Tally> papers(int count, int exactOfTen) {
        return Collections.nCopies(count, new Tally(10, exactOfTen, 0));
    }

    private static List<Tally> join(List<Tally> newer, List<Tally> older) {
        return Stream.concat(newer.stream(), older.stream()).toList();
    }

    private static UUID level(List<Criterion> rubric, int criterion, int position) {
        return rubric.get(criterion).levels().get(position - 1).id();
    }

    private static Criterion criterion(int levels) {
        return new Criterion(
                UUID.randomUUID(),
                1,
                "Criterion",
                "Question",
                IntStream.rangeClosed(1, levels)
                        .mapToObj(i -> new Level(UUID.randomUUID(), i, "Level " + i, "d", i > 1))
                        .toList(),
                Set.of());
    }
}
