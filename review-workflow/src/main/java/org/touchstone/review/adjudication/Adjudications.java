package org.touchstone.review.adjudication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.TaskKind;

/**
 * What supervisors read by name: works whose two readings differ too much, and readings that are
 * read again to watch their reader. Every operation needs the permission to supervise scoring.
 */
public interface Adjudications {

    /**
     * What is open, adjudications first, then what is due first; of backreads those of the newest
     * readers come first.
     *
     * @param page 1 for the first
     */
    Page<Open> open(Actor supervisor, int page);

    /**
     * Claims one by name.
     *
     * @throws org.touchstone.review.queue.WorkIsNotYours when it is taken, or the rules of who may
     *     read what exclude this supervisor
     */
    ClaimedWork claim(Actor supervisor, UUID taskId);

    /**
     * Both sealed readings of the work that is being adjudicated, without their readers' names. The
     * third one is the adjudication itself; all three are kept.
     *
     * @return empty when the claim in hand is not an adjudication
     */
    Optional<SideBySide> readings(Actor supervisor, UUID claimId);

    /**
     * @param inMyHands this supervisor may go on with it
     * @param since when it was opened
     */
    record Open(
            UUID taskId,
            String workNumber,
            String code,
            String title,
            TaskKind kind,
            LocalDate dueOn,
            int businessDaysLeft,
            boolean claimed,
            boolean inMyHands,
            Instant since) {}
}
