package org.touchstone.review.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.scoring.BatchIsClosed;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.ReleaseGate.Batch;
import org.touchstone.review.scoring.ReleaseGate.Held;
import org.touchstone.review.scoring.ReleaseGate.Outcome;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.SecondPersonIsNeeded;
import org.touchstone.review.testing.ReviewFixture;

class ReleaseGateTest extends ReviewFixture {

    private UUID heldWork() {
        policy(
                agencys ->
                        new ScoringPolicy(
                                agencys.secondReads(),
                                agencys.combination(),
                                agencys.discrepancy(),
                                agencys.adjudicator(),
                                agencys.validityShare(),
                                true,
                                agencys.conditionsToReturn()));
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        return submission;
    }

    private List<Held> held() {
        return server.call(ReleaseGate.class, gate -> gate.held(seed.supervisor(), 1).rows());
    }

    private void release(UUID submission) {
        server.run(ReleaseGate.class, gate -> gate.release(seed.supervisor(), submission));
    }

    private UUID propose(Actor supervisor, UUID... submissions) {
        return server.call(
                ReleaseGate.class,
                gate -> gate.propose(supervisor, List.of(submissions), "All of this week"));
    }

    private Outcome approve(Actor supervisor, UUID batch) {
        return server.call(ReleaseGate.class, gate -> gate.approve(supervisor, batch));
    }

    @Test
    void decisionWaitsUntilItIsReleased() {
        UUID submission = heldWork();
        assertThat(awards.granted).isEmpty();
        assertThat(held())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.submissionId()).isEqualTo(submission);
                            assertThat(one.workNumber()).isEqualTo(workNumber(submission));
                            assertThat(one.earned()).isTrue();
                            assertThat(one.met()).isEqualTo(2);
                            assertThat(one.comment()).isEqualTo("Thank you");
                        });

        release(submission);

        assertThat(awards.granted).hasSize(1);
        assertThat(held()).isEmpty();
        assertThatThrownBy(() -> release(submission)).isInstanceOf(NotFound.class);
    }

    @Test
    void bulkNeedsASecondPerson() {
        UUID one = heldWork();
        UUID two = heldWork();
        Actor proposer = seed.supervisor();
        UUID batch = propose(proposer, one, two);

        assertThat(awards.granted).isEmpty();
        assertThat(held()).allSatisfy(work -> assertThat(work.proposed()).isTrue());
        assertThatThrownBy(() -> approve(proposer, batch)).isInstanceOf(SecondPersonIsNeeded.class);
        assertThat(awards.granted).isEmpty();

        assertThat(approve(seed.supervisor(), batch)).isEqualTo(new Outcome(2, 0));
        assertThat(awards.granted).hasSize(2);
        assertThatThrownBy(() -> approve(seed.supervisor(), batch))
                .isInstanceOf(BatchIsClosed.class);
    }

    @Test
    void databaseItselfWantsTwoPersons() {
        Actor proposer = seed.supervisor();
        UUID batch = propose(proposer, heldWork());

        assertThatThrownBy(
                        () ->
                                seed.sql(
                                        "update review.release_batch set state = 'APPROVED', decided_by = ?, decided_at = now() where id = ?",
                                        proposer.personId(),
                                        batch))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void whatWasReleasedOrChangedMeanwhileIsSkipped() {
        UUID released = heldWork();
        UUID changed = heldWork();
        UUID same = heldWork();
        UUID batch = propose(seed.supervisor(), released, changed, same);
        release(released);
        seed.sql(
                "update review.work set held_decision = replace(held_decision, 'Thank you', 'Changed') where submission_id = ?",
                changed);

        assertThat(approve(seed.supervisor(), batch)).isEqualTo(new Outcome(1, 2));

        assertThat(held()).extracting(Held::submissionId).containsExactly(changed);
        assertThat(
                        server.<ReleaseGate, List<Batch>>call(
                                ReleaseGate.class,
                                gate -> gate.batches(seed.supervisor(), 1).rows()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.state()).isEqualTo("APPROVED");
                            assertThat(one.works()).isEqualTo(3);
                            assertThat(one.released()).isEqualTo(1);
                            assertThat(one.skipped()).isEqualTo(2);
                        });
    }

    @Test
    void withdrawnBatchReleasesNothing() {
        Actor proposer = seed.supervisor();
        UUID batch = propose(proposer, heldWork());

        server.run(ReleaseGate.class, gate -> gate.withdraw(proposer, batch));

        assertThatThrownBy(() -> approve(seed.supervisor(), batch))
                .isInstanceOf(BatchIsClosed.class);
        assertThat(held()).singleElement().satisfies(one -> assertThat(one.proposed()).isFalse());
    }

    @Test
    void batchOfNothingAndBatchWithoutANoteAreRefused() {
        UUID submission = heldWork();
        Actor supervisor = seed.supervisor();

        assertThatThrownBy(() -> propose(supervisor)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> propose(supervisor, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        ReleaseGate.class,
                                        gate -> gate.propose(supervisor, List.of(submission), " ")))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        ReleaseGate.class,
                                        gate -> gate.release(seed.reviewer(), submission)))
                .isInstanceOf(NotPermitted.class);
    }
}
