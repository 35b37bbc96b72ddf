package org.touchstone.review.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.Works;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.scoring.Settlement;

/** A database with one micro-credential of two criteria, on Tuesday 3 November 2026 at noon. */
public abstract class ReviewFixture {
    protected final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    protected final AwardsOfTests awards = new AwardsOfTests();
    protected TestServer server;
    protected Seed seed;
    protected Seed.Credential credential;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential", "review")
                        .with(AwardRegistry.class, awards)
                        .with(EvidenceStore.class, new EvidenceOfTests());
        seed = new Seed(server.database().dataSource());
        policy(
                agencys ->
                        new ScoringPolicy(
                                new SecondReads(BigDecimal.ZERO, 0, 0, false),
                                agencys.combination(),
                                agencys.discrepancy(),
                                agencys.adjudicator(),
                                BigDecimal.ZERO,
                                false,
                                agencys.conditionsToReturn()));
        credential = credential("DATA-1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    protected Seed.Credential credential(String code) {
        return seed.credential(code, 2);
    }

    /** A submission that went through the intake. */
    protected UUID waiting() {
        return waiting(seed.person());
    }

    protected UUID waiting(UUID educator) {
        return waiting(credential, educator, 1, clock.instant());
    }

    protected UUID waiting(
            Seed.Credential credential, UUID educator, int attempt, Instant submittedAt) {
        UUID submission = submitted(credential, educator, attempt, submittedAt);
        server.run(Intake.class, intake -> intake.receive(submission));
        return submission;
    }

    protected UUID submitted(
            Seed.Credential credential, UUID educator, int attempt, Instant submittedAt) {
        return seed.submitted(credential, educator, attempt, submittedAt);
    }

    protected Optional<ClaimedWork> claimNext(Actor reviewer) {
        return server.call(ReviewQueue.class, queue -> queue.claimNext(reviewer));
    }

    protected ClaimedWork claim(Actor reviewer) {
        return claimNext(reviewer).orElseThrow();
    }

    protected void save(Actor reviewer, ClaimedWork work, DraftScores scores) {
        server.run(
                Scoring.class,
                scoring -> scoring.saveDraft(reviewer, work.claimId(), work.token(), scores));
    }

    /** In the order of the rubric. */
    protected DraftScores draft(Actor reviewer, ClaimedWork work) {
        DraftScores draft =
                server.call(Scoring.class, scoring -> scoring.draft(reviewer, work.claimId()))
                        .scores();
        List<UUID> order = credential.criteria().stream().map(Seed.Judged::criterionId).toList();
        return new DraftScores(
                draft.criteria().stream()
                        .sorted(Comparator.comparingInt(one -> order.indexOf(one.criterionId())))
                        .toList(),
                draft.comment());
    }

    /** Seals and settles, as the message does that the seal sends. */
    protected Scoring.SealedReading seal(Actor reviewer, ClaimedWork work) {
        Scoring.SealedReading sealed = sealOnly(reviewer, work);
        settleAll();
        return sealed;
    }

    protected Scoring.SealedReading sealOnly(Actor reviewer, ClaimedWork work) {
        return server.call(
                Scoring.class, scoring -> scoring.seal(reviewer, work.claimId(), work.token()));
    }

    protected void settleAll() {
        server.call(Works.class, works -> works.leftBehind(clock.instant().plusSeconds(1), 1000))
                .forEach(
                        task ->
                                server.run(
                                        Settlement.class, settlement -> settlement.settle(task)));
    }

    /** The agency's policy of these tests is a single reading; this changes it. */
    protected void policy(UnaryOperator<ScoringPolicy> change) {
        Actor supervisor = seed.supervisor();
        server.run(
                ScoringPolicies.class,
                policies -> policies.set(supervisor, null, change.apply(policies.agencys())));
    }

    protected Scoring.SealedReading scoreAndSeal(Actor reviewer, ClaimedWork work) {
        save(reviewer, work, allMet());
        return seal(reviewer, work);
    }

    protected void notYet(Actor reviewer, ClaimedWork work) {
        save(
                reviewer,
                work,
                new DraftScores(
                        credential.criteria().stream()
                                .map(
                                        judged ->
                                                new CriterionDraft(
                                                        judged.criterionId(),
                                                        judged.notMet(),
                                                        "More of this",
                                                        null))
                                .toList(),
                        null));
        seal(reviewer, work);
    }

    protected DraftScores allMet() {
        return new DraftScores(
                credential.criteria().stream()
                        .map(
                                judged ->
                                        new CriterionDraft(
                                                judged.criterionId(),
                                                judged.demonstrated(),
                                                "Well shown",
                                                null))
                        .toList(),
                "Thank you");
    }

    /** A level for the first criterion only. */
    protected DraftScores half() {
        Seed.Judged first = credential.criteria().get(0);
        return new DraftScores(
                List.of(
                        new CriterionDraft(
                                first.criterionId(), first.demonstrated(), "Seen", null)),
                null);
    }

    protected String workNumber(UUID submission) {
        return server.call(SubmissionsByNumber.class, numbers -> numbers.workNumber(submission));
    }

    protected long decisions() {
        return count(
                "select count(*) from credential.audit_record where action = 'submission.decided'");
    }

    protected long count(String sql) {
        return server.database().count(sql);
    }
}
