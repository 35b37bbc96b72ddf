package org.touchstone.review.calibration.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.SetKind;

@Stateless
public class PracticeBean implements Practice {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject PracticeOffers practiceOffers;
    @Inject PracticeAttempts attempts;
    @Inject PracticeSeal seal;
    @Inject Catalog catalog;
    @Inject BlindWork blind;
    @Inject Clock clock;

    @Override
    public List<Standing> standings(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        return practiceOffers.standings(reviewer.personId(), clock.instant());
    }

    @Override
    public List<Offer> offers(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        return practiceOffers.offers(reviewer.personId(), clock.instant());
    }

    @Override
    public AttemptView start(Actor reviewer, UUID setId) {
        reviewer.mustHave(Permission.SCORE);
        QualifyingSet set = em.find(QualifyingSet.class, setId);
        if (set == null || !set.kind().isTaken()) {
            throw new NotFound("set", setId);
        }
        Optional<PracticeAttempt> open = attempts.open(reviewer.personId(), setId);
        if (open.isPresent()) {
            return view(open.get());
        }
        if (!set.isActive()) {
            throw new NotFound("set", setId);
        }
        Instant now = clock.instant();
        practiceOffers.mustBeOpen(reviewer.personId(), set, now);
        return view(attempts.begin(reviewer, set, now));
    }

    @Override
    public AttemptView attempt(Actor reviewer, UUID attemptId) {
        return view(attempts.find(reviewer, attemptId));
    }

    @Override
    public Optional<PracticePaper> next(Actor reviewer, UUID attemptId) {
        PracticeAttempt attempt = attempts.find(reviewer, attemptId);
        return attempt.next()
                .map(
                        turn ->
                                new PracticePaper(
                                        turn.id(),
                                        turn.position(),
                                        entry(attempt),
                                        blind.pieces(paper(turn).submissionId())));
    }

    @Override
    public AttemptView answer(
            Actor reviewer, UUID attemptId, UUID paperId, List<LevelChoice> levels) {
        PracticeAttempt attempt = attempts.lock(reviewer, attemptId);
        List<Criterion> rubric = entry(attempt).rubric();
        Instant now = clock.instant();
        attempt.paper(paperId).answer(RubricLevels.mustCover(rubric, levels), now);
        if (attempt.next().isEmpty()) {
            seal.seal(reviewer, attempt, set(attempt), whole(attempt, rubric), now);
        }
        em.flush();
        return view(attempt);
    }

    private Tally whole(PracticeAttempt attempt, List<Criterion> rubric) {
        return attempt.papers().stream()
                .map(
                        turn ->
                                Tally.of(
                                        rubric,
                                        paper(turn).levelByCriterion(),
                                        turn.levelByCriterion()))
                .reduce(Tally.NONE, Tally::plus);
    }

    @Override
    public BlindWork.Content evidence(Actor reviewer, UUID attemptId, UUID paperId, UUID pieceId) {
        PracticeAttempt attempt = attempts.find(reviewer, attemptId);
        return blind.content(paper(attempt.paper(paperId)).submissionId(), pieceId);
    }

    private AttemptView view(PracticeAttempt attempt) {
        QualifyingSet set = set(attempt);
        CatalogEntry entry = entry(attempt);
        return new AttemptView(
                attempt.id(),
                set.id(),
                set.kind(),
                set.title(),
                entry.title(),
                attempt.papers().size(),
                (int) answered(attempt).count(),
                attempt.sealedAt(),
                attempt.isSealed() ? attempt.hasPassed() : null,
                attempt.exactPercent(),
                attempt.isSealed() ? attempt.passPercent() : set.passPercent(),
                set.kind() == SetKind.CALIBRATION || attempt.isSealed()
                        ? answered(attempt).map(turn -> compare(turn, entry.rubric())).toList()
                        : List.of());
    }

    private static Stream<PracticeTurn> answered(PracticeAttempt attempt) {
        return attempt.papers().stream().filter(PracticeTurn::isAnswered);
    }

    private PaperResult compare(PracticeTurn turn, List<Criterion> rubric) {
        Paper paper = paper(turn);
        Map<UUID, UUID> chosen = turn.levelByCriterion();
        Map<UUID, UUID> expert = paper.levelByCriterion();
        return new PaperResult(
                turn.position(),
                rubric.stream()
                        .map(
                                one ->
                                        new Compared(
                                                one.id(),
                                                one.title(),
                                                one.level(chosen.get(one.id())).name(),
                                                one.level(expert.get(one.id())).name(),
                                                chosen.get(one.id()).equals(expert.get(one.id())),
                                                paper.rationale(one.id())))
                        .toList());
    }

    private Paper paper(PracticeTurn turn) {
        return em.find(Paper.class, turn.paperId());
    }

    private QualifyingSet set(PracticeAttempt attempt) {
        return em.find(QualifyingSet.class, attempt.setId());
    }

    private CatalogEntry entry(PracticeAttempt attempt) {
        return catalog.version(set(attempt).versionId());
    }
}
