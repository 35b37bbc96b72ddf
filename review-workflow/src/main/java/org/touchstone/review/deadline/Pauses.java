package org.touchstone.review.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** The ledger of pauses: every time in which a clock stood still, with its cause. */
public interface Pauses {

    /**
     * The clock of this submission stands from now on. One that stands for this cause already goes
     * on standing.
     *
     * @param note for the ledger, or null
     */
    void begin(Actor actor, UUID submissionId, PauseCause cause, String note);

    /** The clock goes on and what is due moves on; does nothing unless it stands for this cause. */
    void end(Actor actor, UUID submissionId, PauseCause cause);

    /** Of one submission, the oldest first. */
    List<Entry> of(Actor actor, UUID submissionId);

    /**
     * No day from the first to the last counts for any work.
     *
     * @param note why
     * @return how many due dates moved
     */
    int closeAgency(Actor actor, LocalDate from, LocalDate to, String note);

    /**
     * Takes a closure back, as if it had not been.
     *
     * @return how many due dates moved
     * @throws org.touchstone.credential.kernel.NotFound when there is none with this id
     */
    int reopenAgency(Actor actor, UUID closureId);

    /** The newest first. */
    List<Closure> closures();

    /**
     * @param ends null: it goes on
     * @param begunBy a user name, or a job of the system
     * @param endedBy null while it goes on
     */
    record Entry(
            PauseCause cause,
            Instant begins,
            Instant ends,
            String begunBy,
            String endedBy,
            String note) {}

    /**
     * @param to the last day of it
     */
    record Closure(UUID id, LocalDate from, LocalDate to, String note) {}
}
