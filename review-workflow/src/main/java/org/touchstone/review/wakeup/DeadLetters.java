package org.touchstone.review.wakeup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;

/**
 * Wake-ups that failed as often as a broker delivers. The book is kept by the application, because
 * the brokers' own have gaps after a crash. A letter only stands for a message: the rows that it is
 * about are the truth, and whatever it wanted done is still to be done.
 */
public interface DeadLetters {
    /** Keeps it; a second one for the same subject while the first is open adds its error. */
    void keep(String kind, UUID subjectId, int deliveries, String error);

    /** Of these subjects those about which no open letter is: the others wait for a supervisor. */
    List<UUID> withoutLetter(List<UUID> subjectIds);

    /**
     * The newest first.
     *
     * @param openOnly without those that were retried or discarded
     * @param page 1 for the first
     */
    Page<Letter> list(Actor supervisor, boolean openOnly, int page);

    /**
     * Sends the wake-up again.
     *
     * @throws org.touchstone.credential.kernel.NotFound unless it is open
     */
    void retry(Actor supervisor, UUID letterId);

    /**
     * Forgets the message. What it was about comes back by the sweeps as long as it is to be done.
     *
     * @param reason kept for the record
     * @throws org.touchstone.credential.kernel.NotFound unless it is open
     */
    void discard(Actor supervisor, UUID letterId, String reason);

    /**
     * @param deliveries how often it was tried
     * @param state OPEN, RETRIED or DISCARDED
     * @param handledAt null while open, as are the two after it
     */
    record Letter(
            UUID id,
            String kind,
            UUID subjectId,
            int deliveries,
            String error,
            Instant failedAt,
            String state,
            Instant handledAt,
            String handledBy,
            String handledReason) {}
}
