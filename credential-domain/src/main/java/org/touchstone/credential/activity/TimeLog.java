package org.touchstone.credential.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/** Time that an educator worked for an attempt outside of coursework and class. */
public interface TimeLog {

    /** Of one's own attempt, the latest day first. */
    Paged<Entry> of(Actor educator, UUID submissionId, Paged.Part part);

    /**
     * Logging twice under one id logs once.
     *
     * @param entryId chosen by the caller
     * @param on in this school year, not in the future
     * @param note what for; null or blank: nothing to say
     * @throws DayIsFull when more than a day's minutes would be logged for the day
     */
    Entry log(
            Actor educator,
            UUID entryId,
            UUID submissionId,
            LocalDate on,
            Integer minutes,
            String note);

    void remove(Actor educator, UUID entryId);

    /** What the actor has logged in all, of every kind. */
    Total total(Actor educator);

    record Entry(UUID id, UUID submissionId, LocalDate on, int minutes, String note) {}

    /**
     * @param thisWeek minutes since Monday
     * @param all minutes
     */
    record Total(long thisWeek, long all) {}
}
