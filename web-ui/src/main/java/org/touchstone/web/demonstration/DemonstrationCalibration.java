package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.web.demonstration.DemonstrationPapers.Paper;

/**
 * A qualifying set and validity papers, made in the way of an agency: works are handed in, read by
 * an expert and put into sets. One reviewer has passed the set, so that it can be seen from both
 * sides.
 */
@ApplicationScoped
public class DemonstrationCalibration {
    @Inject DemonstrationExpert judged;
    @Inject CalibrationSets sets;
    @Inject Practice practice;

    /**
     * @param authors of the papers, in their order; they may submit
     * @param expert may score, and reads them
     * @param supervisor may supervise scoring
     * @param reviewer passes the qualifying set
     * @return the id of the qualifying set
     */
    UUID make(
            DemonstrationPapers texts,
            CatalogEntry entry,
            List<Actor> authors,
            Actor expert,
            Actor supervisor,
            Actor reviewer) {
        Map<Paper, String> numbers = judged.judge(texts, entry, authors, expert);
        UUID qualifying = null;
        for (SetKind kind : List.of(SetKind.VALIDITY, SetKind.QUALIFYING)) {
            UUID set = set(kind, entry, supervisor, numbers);
            qualifying = kind == SetKind.QUALIFYING ? set : qualifying;
        }
        pass(texts, entry, reviewer, qualifying);
        return qualifying;
    }

    private UUID set(
            SetKind kind, CatalogEntry entry, Actor supervisor, Map<Paper, String> numbers) {
        String title =
                kind == SetKind.QUALIFYING
                        ? "Qualifying set for " + entry.title()
                        : "Validity papers for " + entry.title();
        UUID set = sets.create(supervisor, new NewSet(entry.versionId(), kind, title, null));
        numbers.forEach(
                (paper, number) -> {
                    if (paper.set() == kind) {
                        sets.addPaper(supervisor, set, number);
                    }
                });
        sets.activate(supervisor, set);
        return set;
    }

    /** Answers every paper as the experts did. */
    void pass(DemonstrationPapers texts, CatalogEntry entry, Actor reviewer, UUID qualifying) {
        AttemptView attempt = practice.start(reviewer, qualifying);
        for (int i = 0; i < attempt.papers(); i++) {
            Practice.PracticePaper turn = practice.next(reviewer, attempt.id()).orElseThrow();
            Paper paper = DemonstrationExpert.paper(texts, turn.pieces());
            practice.answer(
                    reviewer,
                    attempt.id(),
                    turn.id(),
                    IntStream.range(0, entry.rubric().size())
                            .mapToObj(
                                    criterion ->
                                            new LevelChoice(
                                                    entry.rubric().get(criterion).id(),
                                                    DemonstrationExpert.chosen(
                                                            entry, paper, criterion)))
                            .toList());
        }
    }
}
