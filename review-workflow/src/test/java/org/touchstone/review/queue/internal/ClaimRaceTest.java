package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.testing.ReviewFixture;

/** What holds when many click at once: threads and a database, nothing else. */
class ClaimRaceTest extends ReviewFixture {
    private static final int THREADS = 16;

    @Test
    void sixteenReadersEmptyTheQueueWithoutADoubleClaimOrAStrandedWork() throws Exception {
        Set<String> submitted = new HashSet<>();
        for (int i = 0; i < 48; i++) {
            submitted.add(workNumber(waiting()));
        }

        List<List<String>> read =
                atOnce(
                        i -> {
                            Actor reader = seed.reviewer();
                            return () -> readUntilNothingIsLeft(reader);
                        });

        List<String> all = read.stream().flatMap(List::stream).toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(submitted);
        assertThat(count("select count(*) from review.review_task where state <> 'SEALED'"))
                .isZero();
        assertThat(count("select count(*) from review.task_claim where ended_at is null")).isZero();
        assertThat(decisions()).isEqualTo(48);
    }

    private List<String> readUntilNothingIsLeft(Actor reader) {
        List<String> read = new ArrayList<>();
        for (var work = claimNext(reader); work.isPresent(); work = claimNext(reader)) {
            read.add(work.get().workNumber());
            scoreAndSeal(reader, work.get());
        }
        return read;
    }

    @Test
    void everyReaderWithSomethingWaitingGetsSomethingAtTheFirstClick() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            waiting();
        }

        List<String> claimed =
                atOnce(
                        i -> {
                            Actor reader = seed.reviewer();
                            return () ->
                                    claimNext(reader).map(ClaimedWork::workNumber).orElse("none");
                        });

        assertThat(claimed).doesNotHaveDuplicates().doesNotContain("none");
    }

    @Test
    void sixteenClicksOfOneReaderGetOneClaim() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            waiting();
        }
        Actor reader = seed.reviewer();

        List<UUID> claims = atOnce(i -> () -> claim(reader).claimId());

        assertThat(new HashSet<>(claims)).hasSize(1);
        assertThat(count("select count(*) from review.task_claim")).isEqualTo(1);
    }

    @Test
    void sixteenMessagesForOneSubmissionOpenOneTask() throws Exception {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());

        atOnce(
                i ->
                        () -> {
                            server.run(Intake.class, intake -> intake.receive(submission));
                            return i;
                        });

        assertThat(count("select count(*) from review.review_task")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'review.opened'"))
                .isEqualTo(1);
    }

    @Test
    void sixteenSealsOfOneClaimDecideOnceAndAnswerAlike() throws Exception {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        save(reader, work, allMet());

        List<Scoring.SealedReading> answers = atOnce(i -> () -> seal(reader, work));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void sealAndReleaseAtOnceLeaveEitherASealOrAWaitingWork() throws Exception {
        for (int round = 0; round < 5; round++) {
            waiting();
            Actor reader = seed.reviewer();
            ClaimedWork work = claim(reader);
            save(reader, work, allMet());

            List<Boolean> done =
                    atOnce(
                            i ->
                                    () ->
                                            succeeds(
                                                    () -> {
                                                        if (i % 2 == 0) {
                                                            release(reader, work);
                                                        } else {
                                                            seal(reader, work);
                                                        }
                                                    }));

            assertThat(done).contains(true);
            assertThat(
                            count(
                                    """
                                    select count(*) from review.review_task t where (t.state = 'SEALED') <>
                                    exists (select 1 from review.scorecard s where s.task_id = t.id
                                        and s.sealed_at is not null)
                                    """))
                    .isZero();
            assertThat(count("select count(*) from review.review_task where state = 'CLAIMED'"))
                    .isZero();
            seed.sql("update review.review_task set state = 'CANCELLED' where state = 'WAITING'");
        }
    }

    private void release(Actor reader, ClaimedWork work) {
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reader, work.claimId(), work.token(), ReleaseReason.OTHER, null));
    }

    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (org.touchstone.credential.kernel.Refusal refused) {
            return false;
        }
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> action) throws Exception {
        return AtOnce.all(IntStream.range(0, THREADS).mapToObj(action).toList());
    }
}
