package org.touchstone.credential.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * What an educator did in class, noted when it happened. An activity can answer a requirement of an
 * attempt: the attempt gets a copy. While the attempt is open, a change of the activity changes the
 * copy; once it was handed in, both stay as they are.
 */
public interface Activities {

    /** The actor's own, the latest day first. */
    Paged<Activity> mine(Actor educator, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for somebody else's
     */
    Activity find(Actor educator, UUID activityId);

    /**
     * Notes a new activity, or changes a known one; doing so twice changes nothing.
     *
     * @param activityId chosen by the caller
     * @throws ActivityIsFrozen once an attempt with a copy of it was handed in
     * @throws DayIsFull when more than a day's minutes would be logged for the day
     */
    Activity note(Actor educator, UUID activityId, ActivityText text);

    /**
     * Copies in open attempts stay there.
     *
     * @throws ActivityIsFrozen once an attempt with a copy of it was handed in
     */
    void remove(Actor educator, UUID activityId);

    /** The newest that are not in the attempt yet, at most {@value #OFFERED}. */
    List<Activity> offered(Actor educator, UUID submissionId);

    int OFFERED = 20;

    /**
     * Puts a copy into the attempt; once, however often it is asked.
     *
     * @param requirementId of kind classroom activity
     * @throws org.touchstone.credential.submission.EvidenceIsFrozen after the attempt was handed in
     */
    void attach(Actor educator, UUID activityId, UUID submissionId, UUID requirementId);

    /**
     * @param taughtOn in this school year, not in the future
     * @param classLabel which class or group, without names of students
     * @param standards codes, in whatever list the school uses
     * @param done what was done, without names of students
     */
    record ActivityText(
            LocalDate taughtOn,
            String classLabel,
            Integer minutes,
            List<String> standards,
            String done) {
        public ActivityText {
            standards = standards == null ? List.of() : List.copyOf(standards);
        }
    }

    /**
     * @param isFrozen an attempt with a copy of it was handed in
     * @param attempts those that have a copy of it
     * @param mayNameStudents the text looks as if it listed names
     */
    record Activity(
            UUID id, ActivityText text, boolean isFrozen, int attempts, boolean mayNameStudents) {}
}
