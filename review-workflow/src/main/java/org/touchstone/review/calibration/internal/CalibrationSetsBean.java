package org.touchstone.review.calibration.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.PaperWasRead;
import org.touchstone.review.calibration.WorkIsNoPaper;

@Stateless
public class CalibrationSetsBean implements CalibrationSets {
    private static final int TITLE_LIMIT = 200;
    private static final int REASON_LIMIT = 10_000;
    private static final String SUBJECT = "QualifyingSet";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject DecidedWorks works;
    @Inject Catalog catalog;
    @Inject BlindWork blind;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<SetView> all(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return em
                .createQuery(
                        "select s from QualifyingSet s order by s.active desc, s.createdAt desc",
                        QualifyingSet.class)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    @Override
    public SetView find(Actor supervisor, UUID setId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return view(set(setId, LockModeType.NONE));
    }

    @Override
    public UUID create(Actor supervisor, NewSet wanted) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        CatalogEntry entry = catalog.version(wanted.versionId());
        String title = text("title", wanted.title(), TITLE_LIMIT);
        if (title == null) {
            throw InvalidRequest.field("title", "required", "Give the set a title.");
        }
        int percent =
                wanted.passPercent() == null
                        ? AgreementNorms.toQualify(entry.rubric())
                        : wanted.passPercent();
        if (percent < 0 || percent > 100) {
            throw InvalidRequest.field(
                    "passPercent", "out-of-range", "The percent that passes is from 0 to 100.");
        }
        QualifyingSet set =
                new QualifyingSet(
                        entry.versionId(), wanted.kind(), title, percent, clock.instant());
        em.persist(set);
        em.flush();
        audit.record(supervisor, "calibration.set-created", SUBJECT, set.id());
        return set.id();
    }

    @Override
    public UUID addPaper(Actor supervisor, UUID setId, String workNumber) {
        QualifyingSet set = setToChange(supervisor, setId);
        set.mustBeInactive();
        DecidedWorks.Found work =
                works.byNumber(supervisor.personId(), workNumber)
                        .orElseThrow(() -> new NotFound("work", workNumber));
        if (!work.decided()) {
            throw WorkIsNoPaper.notDecided(workNumber);
        }
        if (!work.versionId().equals(set.versionId())) {
            throw WorkIsNoPaper.ofAnotherVersion(workNumber);
        }
        if (set.holds(work.submissionId())) {
            throw WorkIsNoPaper.alreadyInSet(workNumber);
        }
        List<ExpertJudgement> levels = works.levels(work.submissionId());
        if (levels.size() < catalog.version(set.versionId()).rubric().size()) {
            throw WorkIsNoPaper.readInPart(workNumber);
        }
        Paper paper = set.add(work.submissionId(), clock.instant());
        levels.forEach(one -> paper.judge(one.criterionId(), one.levelId(), one.rationale()));
        em.persist(paper);
        em.flush();
        audit.record(supervisor, "calibration.paper-added", "Paper", paper.id());
        return paper.id();
    }

    @Override
    public void judge(Actor supervisor, UUID setId, UUID paperId, List<ExpertJudgement> levels) {
        QualifyingSet set = setToChange(supervisor, setId);
        set.mustBeInactive();
        Paper paper = unread(set, paperId);
        RubricLevels.mustCover(
                catalog.version(set.versionId()).rubric(),
                levels.stream()
                        .map(one -> new LevelChoice(one.criterionId(), one.levelId()))
                        .toList());
        for (ExpertJudgement one : levels) {
            paper.judge(
                    one.criterionId(),
                    one.levelId(),
                    text(one.criterionId().toString(), one.rationale(), REASON_LIMIT));
        }
        em.flush();
        audit.record(supervisor, "calibration.paper-judged", "Paper", paperId);
    }

    @Override
    public void removePaper(Actor supervisor, UUID setId, UUID paperId) {
        QualifyingSet set = setToChange(supervisor, setId);
        set.mustBeInactive();
        set.remove(unread(set, paperId));
        em.flush();
        audit.record(supervisor, "calibration.paper-removed", "Paper", paperId);
    }

    private Paper unread(QualifyingSet set, UUID paperId) {
        Paper paper = set.paper(paperId);
        if (works.wasGiven(paperId)) {
            throw new PaperWasRead();
        }
        return paper;
    }

    @Override
    public void activate(Actor supervisor, UUID setId) {
        setToChange(supervisor, setId).activate();
        em.flush();
        audit.record(supervisor, "calibration.set-activated", SUBJECT, setId);
    }

    @Override
    public void retire(Actor supervisor, UUID setId) {
        setToChange(supervisor, setId).retire();
        em.flush();
        audit.record(supervisor, "calibration.set-retired", SUBJECT, setId);
    }

    @Override
    public PaperView paper(Actor supervisor, UUID setId, UUID paperId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        QualifyingSet set = set(setId, LockModeType.NONE);
        Paper paper = set.paper(paperId);
        CatalogEntry entry = catalog.version(set.versionId());
        return new PaperView(
                paper.id(),
                set.numberOf(paper),
                entry,
                blind.pieces(paper.submissionId()),
                entry.rubric().stream()
                        .map(
                                one ->
                                        new ExpertJudgement(
                                                one.id(),
                                                paper.levelByCriterion().get(one.id()),
                                                paper.rationale(one.id())))
                        .toList());
    }

    @Override
    public BlindWork.Content evidence(Actor supervisor, UUID setId, UUID paperId, UUID pieceId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return blind.content(set(setId, LockModeType.NONE).paper(paperId).submissionId(), pieceId);
    }

    private QualifyingSet setToChange(Actor supervisor, UUID setId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return set(setId, LockModeType.PESSIMISTIC_WRITE);
    }

    private QualifyingSet set(UUID setId, LockModeType lock) {
        QualifyingSet set = em.find(QualifyingSet.class, setId, lock);
        if (set == null) {
            throw new NotFound("set", setId);
        }
        return set;
    }

    /** Null where nothing is said. */
    private static String text(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > limit || text.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    field, "too-long", "Write at most " + limit + " readable characters.");
        }
        return text.strip();
    }

    private SetView view(QualifyingSet set) {
        CatalogEntry entry = catalog.version(set.versionId());
        return new SetView(
                set.id(),
                set.versionId(),
                entry.code(),
                entry.title(),
                entry.number(),
                set.kind(),
                set.title(),
                set.passPercent(),
                set.isActive(),
                set.createdAt(),
                set.papers().stream()
                        .map(
                                paper ->
                                        new PaperSummary(
                                                paper.id(),
                                                set.numberOf(paper),
                                                paper.reasonsMissing()))
                        .toList());
    }
}
