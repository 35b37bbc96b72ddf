package org.touchstone.review.calibration.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.calibration.Calibration;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

/** Decided works, a supervisor, and readings that were sealed, without the way there. */
abstract class CalibrationFixture extends ReviewFixture {
    protected final Actor supervisor =
            new Actor(
                    UUID.randomUUID(),
                    "supervisor",
                    Set.of(Permission.SUPERVISE_SCORING),
                    "127.0.0.1");

    private int works;

    /** A decided work: every criterion met, with the reader's reasons. */
    protected String decided(UUID author) {
        String number = "W-TEST-" + ++works;
        UUID submission = submitted(credential, author, works, clock.instant());
        work(submission, author, "DECIDED");
        sealedReading(
                submission, author, number, "FIRST_READ", seed.person(), true, clock.instant());
        return number;
    }

    protected String decided() {
        return decided(seed.person());
    }

    private void work(UUID submission, UUID author, String stage) {
        seed.sql("update credential.submission set state = 'NOT_YET' where id = ?", submission);
        seed.sql(
                "insert into review.work (submission_id, version_id, micro_credential_id, author_id, attempt, received_at, due_at, stage) values (?, ?, ?, ?, 1, now(), now(), ?)",
                submission,
                credential.versionId(),
                credential.id(),
                author,
                stage);
    }

    /** A live reading of a work of its own. */
    protected UUID liveReading(UUID reviewer) {
        UUID author = seed.person();
        UUID submission = submitted(credential, author, 1, clock.instant());
        work(submission, author, "DECIDED");
        return sealedReading(
                submission,
                author,
                "W-LIVE-" + UUID.randomUUID(),
                "FIRST_READ",
                reviewer,
                true,
                clock.instant());
    }

    private UUID sealedReading(
            UUID submission,
            UUID author,
            String number,
            String kind,
            UUID reviewer,
            boolean met,
            Instant at) {
        UUID task = UUID.randomUUID();
        seed.sql(
                "insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id, work_number, kind, state, estimated_minutes, opened_at, due_at, order_at) values (?, ?, ?, ?, ?, ?, ?, 'CLAIMED', 45, now(), now(), now())",
                task,
                submission,
                credential.versionId(),
                credential.id(),
                author,
                number,
                kind);
        sealTask(task, reviewer, met, at);
        return task;
    }

    /** Seals the scorecard of a task with the highest or the lowest level throughout. */
    protected void sealTask(UUID task, UUID reviewer, boolean met, Instant at) {
        UUID card = UUID.randomUUID();
        seed.sql(
                "insert into review.scorecard (id, task_id, reviewer_id, saved_at) values (?, ?, ?, now())",
                card,
                task,
                reviewer);
        for (Seed.Judged judged : credential.criteria()) {
            seed.sql(
                    "insert into review.criterion_score (id, scorecard_id, criterion_id, level_id, comment) values (?, ?, ?, ?, 'Because it shows')",
                    UUID.randomUUID(),
                    card,
                    judged.criterionId(),
                    met ? judged.demonstrated() : judged.notMet());
        }
        seed.sql(
                "update review.scorecard set sealed_at = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                card);
        seed.sql(
                "update review.review_task set state = 'SEALED', sealed_at = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                task);
    }

    protected UUID set(SetKind kind, String title) {
        return server.call(
                CalibrationSets.class,
                sets ->
                        sets.create(
                                supervisor, new NewSet(credential.versionId(), kind, title, null)));
    }

    protected UUID addPaper(UUID set, String workNumber) {
        return server.call(
                CalibrationSets.class, sets -> sets.addPaper(supervisor, set, workNumber));
    }

    protected void judge(UUID set, UUID paper, List<ExpertJudgement> levels) {
        server.run(CalibrationSets.class, sets -> sets.judge(supervisor, set, paper, levels));
    }

    protected void activate(UUID set) {
        server.run(CalibrationSets.class, sets -> sets.activate(supervisor, set));
    }

    protected void retire(UUID set) {
        server.run(CalibrationSets.class, sets -> sets.retire(supervisor, set));
    }

    /** An active set of so many papers. */
    protected UUID activeSet(SetKind kind, int papers) {
        UUID set = set(kind, kind + " set");
        for (int i = 0; i < papers; i++) {
            addPaper(set, decided());
        }
        activate(set);
        return set;
    }

    protected AttemptView start(Actor reviewer, UUID set) {
        return server.call(Practice.class, practice -> practice.start(reviewer, set));
    }

    /** Answers the next paper with the highest or the lowest level throughout. */
    protected AttemptView answerNext(Actor reviewer, UUID attempt, boolean met) {
        UUID paper =
                server.call(Practice.class, practice -> practice.next(reviewer, attempt))
                        .orElseThrow()
                        .id();
        return answer(reviewer, attempt, paper, levels(met));
    }

    protected AttemptView answer(
            Actor reviewer, UUID attempt, UUID paper, List<LevelChoice> levels) {
        return server.call(
                Practice.class, practice -> practice.answer(reviewer, attempt, paper, levels));
    }

    protected List<LevelChoice> levels(boolean met) {
        return credential.criteria().stream()
                .map(
                        judged ->
                                new LevelChoice(
                                        judged.criterionId(),
                                        met ? judged.demonstrated() : judged.notMet()))
                .toList();
    }

    /** Answers every paper of the set at the experts' level. */
    protected AttemptView pass(Actor reviewer, UUID set) {
        return take(reviewer, set, true);
    }

    protected AttemptView take(Actor reviewer, UUID set, boolean met) {
        AttemptView attempt = start(reviewer, set);
        while (attempt.sealedAt() == null) {
            attempt = answerNext(reviewer, attempt.id(), met);
        }
        return attempt;
    }

    protected void afterReading(UUID task) {
        server.run(Calibration.class, calibration -> calibration.afterReading(task));
    }

    protected void judged(UUID task) {
        server.run(Calibration.class, calibration -> calibration.judged(task));
    }
}
