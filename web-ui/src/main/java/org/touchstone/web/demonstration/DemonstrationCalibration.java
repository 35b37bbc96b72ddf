package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.web.demonstration.DemonstrationPapers.Level;
import org.touchstone.web.demonstration.DemonstrationPapers.Paper;

/**
 * A qualifying set and validity papers, made in the way of an agency: works are handed in, read by
 * an expert and put into sets. One reviewer has passed the set, so that it can be seen from both
 * sides.
 */
@ApplicationScoped
public class DemonstrationCalibration {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject DemonstrationWorks works;
    @Inject ReviewQueue queue;
    @Inject Scoring scoring;
    @Inject CalibrationSets sets;
    @Inject Practice practice;

    private record HandedIn(Paper paper, Actor author, UUID submission) {}

    /**
     * @param authors of the papers, in their order; they may submit
     * @param expert may score, and reads them
     * @param supervisor may supervise scoring
     * @param reviewer passes the qualifying set
     */
    void make(
            DemonstrationPapers texts,
            CatalogEntry entry,
            List<Actor> authors,
            Actor expert,
            Actor supervisor,
            Actor reviewer) {
        List<HandedIn> all = new ArrayList<>();
        for (Paper paper : texts.papers()) {
            Actor author = authors.get(all.size());
            all.add(new HandedIn(paper, author, works.handIn(author, texts, paper)));
        }
        await("intake", () -> all.stream().allMatch(one -> is(one, SubmissionState.IN_REVIEW)));
        Map<Paper, String> numbers = read(texts, entry, expert, all.size());
        await("decisions", () -> all.stream().allMatch(one -> is(one, SubmissionState.NOT_YET)));
        UUID qualifying = null;
        for (SetKind kind : List.of(SetKind.VALIDITY, SetKind.QUALIFYING)) {
            UUID set = set(kind, entry, supervisor, numbers);
            qualifying = kind == SetKind.QUALIFYING ? set : qualifying;
        }
        pass(texts, entry, reviewer, qualifying);
    }

    private boolean is(HandedIn one, SubmissionState state) {
        return works.state(one.author(), one.submission()) == state;
    }

    /** The number of the work that each paper is. */
    private Map<Paper, String> read(
            DemonstrationPapers texts, CatalogEntry entry, Actor expert, int count) {
        Map<Paper, String> numbers = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ClaimedWork work = queue.claimNext(expert).orElseThrow();
            Paper paper = paper(texts, work.pieces());
            if (paper == null) {
                queue.release(expert, work.claimId(), work.token(), ReleaseReason.OTHER, null);
                throw new IllegalStateException("Other work waits; it is left to its readers.");
            }
            scoring.saveDraft(
                    expert,
                    work.claimId(),
                    work.token(),
                    new DraftScores(drafts(texts, entry, paper), null));
            scoring.seal(expert, work.claimId(), work.token());
            numbers.put(paper, work.workNumber());
        }
        return numbers;
    }

    private static Paper paper(DemonstrationPapers texts, List<Piece> pieces) {
        return texts.papers().stream()
                .filter(
                        paper ->
                                pieces.stream()
                                        .anyMatch(
                                                piece ->
                                                        texts.reflection(paper)
                                                                .equals(piece.narrative())))
                .findFirst()
                .orElse(null);
    }

    private static List<CriterionDraft> drafts(
            DemonstrationPapers texts, CatalogEntry entry, Paper paper) {
        return IntStream.range(0, entry.rubric().size())
                .mapToObj(
                        criterion -> {
                            Level level = texts.level(paper, criterion);
                            return new CriterionDraft(
                                    entry.rubric().get(criterion).id(),
                                    chosen(entry, paper, criterion),
                                    level.reason(),
                                    null);
                        })
                .toList();
    }

    private static UUID chosen(CatalogEntry entry, Paper paper, int criterion) {
        return entry.rubric().get(criterion).levels().get(paper.levels().get(criterion) - 1).id();
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

    private void pass(
            DemonstrationPapers texts, CatalogEntry entry, Actor reviewer, UUID qualifying) {
        AttemptView attempt = practice.start(reviewer, qualifying);
        for (int i = 0; i < attempt.papers(); i++) {
            Practice.PracticePaper turn = practice.next(reviewer, attempt.id()).orElseThrow();
            Paper paper = paper(texts, turn.pieces());
            practice.answer(
                    reviewer,
                    attempt.id(),
                    turn.id(),
                    IntStream.range(0, entry.rubric().size())
                            .mapToObj(
                                    criterion ->
                                            new LevelChoice(
                                                    entry.rubric().get(criterion).id(),
                                                    chosen(entry, paper, criterion)))
                            .toList());
        }
    }

    /** For what messages bring about; a first start has the time. */
    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The " + what + " did not come in time.");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
