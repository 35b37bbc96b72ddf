package org.touchstone.review.testing;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.Works;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Settlement;

/**
 * A team of two at a micro-credential of two criteria, of which the first judges what the team
 * shares.
 */
public abstract class TeamReviewFixture extends ReviewFixture {
    protected UUID dana;
    protected UUID alex;
    protected UUID artifact;

    @BeforeEach
    void formTeam() {
        dana = seed.person();
        alex = seed.person();
        artifact = seed.team(credential, 1, dana, alex);
    }

    /** The submission of a member, handed in and not received. */
    protected UUID handedIn(UUID member) {
        return seed.submittedWith(artifact, credential, member, clock.instant());
    }

    protected UUID received(UUID member) {
        UUID submission = handedIn(member);
        server.run(Intake.class, intake -> intake.receive(submission));
        return submission;
    }

    /** Claims what is next and scores what there is to score. */
    protected ClaimedWork read(Actor reader, boolean met) {
        ClaimedWork work = claim(reader);
        save(reader, work, scores(work, met));
        seal(reader, work);
        return work;
    }

    protected DraftScores scores(ClaimedWork work, boolean met) {
        List<UUID> asked = criteria(work);
        return new DraftScores(
                credential.criteria().stream()
                        .filter(one -> asked.contains(one.criterionId()))
                        .map(
                                one ->
                                        new CriterionDraft(
                                                one.criterionId(),
                                                met ? one.demonstrated() : one.notMet(),
                                                "Seen",
                                                null))
                        .toList(),
                null);
    }

    protected static List<UUID> criteria(ClaimedWork work) {
        return work.microCredential().rubric().stream().map(one -> one.id()).toList();
    }

    /** What the sweep does for works whose shared result is known. */
    protected void goOn() {
        server.call(Works.class, works -> works.sharedResultKnown(100))
                .forEach(
                        submission ->
                                server.run(
                                        Settlement.class,
                                        settlement -> settlement.goOnWithShared(submission)));
    }

    protected String stage(UUID submission) {
        return server.database()
                .text("select stage from review.work where submission_id = '" + submission + "'");
    }

    protected String state(UUID submission) {
        return server.database()
                .text("select state from credential.submission where id = '" + submission + "'");
    }

    protected Invariants.Report check() {
        return server.call(Invariants.class, all -> all.check(seed.supervisor()));
    }
}
