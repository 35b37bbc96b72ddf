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
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.web.demonstration.DemonstrationPapers.Level;
import org.touchstone.web.demonstration.DemonstrationPapers.Paper;

/** Works are handed in by their educators, read by an expert, and decided. */
@ApplicationScoped
public class DemonstrationExpert {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject DemonstrationWorks works;
    @Inject ReviewQueue queue;
    @Inject Scoring scoring;

    private record HandedIn(Paper paper, Actor author, UUID submission) {}

    /**
     * @param authors of the papers, in their order; they may submit
     * @param expert may score; nothing else may wait that the expert could claim
     * @return the number of the work that each paper is
     */
    Map<Paper, String> judge(
            DemonstrationPapers texts, CatalogEntry entry, List<Actor> authors, Actor expert) {
        List<HandedIn> all = handIn(texts, authors);
        Map<Paper, String> numbers = read(texts, entry, expert, all.size());
        await(
                "decisions",
                () ->
                        all.stream()
                                .map(this::state)
                                .allMatch(
                                        state ->
                                                state == SubmissionState.NOT_YET
                                                        || state == SubmissionState.EARNED));
        return numbers;
    }

    /** Hands in and leaves the works to whoever reads them. */
    void leaveToOthers(DemonstrationPapers texts, List<Actor> authors) {
        handIn(texts, authors);
    }

    private List<HandedIn> handIn(DemonstrationPapers texts, List<Actor> authors) {
        List<HandedIn> all = new ArrayList<>();
        for (Paper paper : texts.papers()) {
            Actor author = authors.get(all.size());
            all.add(new HandedIn(paper, author, works.handIn(author, texts, paper)));
        }
        await(
                "intake",
                () ->
                        all.stream()
                                .map(this::state)
                                .allMatch(state -> state == SubmissionState.IN_REVIEW));
        return all;
    }

    private SubmissionState state(HandedIn one) {
        return works.state(one.author(), one.submission());
    }

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

    /** Which of the papers it is; null: none of them. */
    static Paper paper(DemonstrationPapers texts, List<Piece> pieces) {
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

    /** The level that the paper has on a criterion, by its place in the rubric from 0. */
    static UUID chosen(CatalogEntry entry, Paper paper, int criterion) {
        return entry.rubric().get(criterion).levels().get(paper.levels().get(criterion) - 1).id();
    }

    /** For what messages bring about; a first start has the time. */
    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The " + what + " did not come in time.");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
