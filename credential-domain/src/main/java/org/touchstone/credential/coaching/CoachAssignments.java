package org.touchstone.credential.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Who coaches whom in a cohort, for its manager. An educator has one coach at a time in a cohort;
 * whoever coached at any time in it never scores what the educator hands in until its last day.
 */
public interface CoachAssignments {
    /** Educators in one request. */
    int MOST = 200;

    /** Whoever may coach in this cohort, the least loaded first. */
    List<Coach> coaches(Actor manager, UUID cohortId);

    /**
     * Who takes part and by whom each is coached, by family name of the educator; an educator who
     * changed the coach has a row for each, the latest first.
     *
     * @param uncoached only those whom nobody coaches today or later
     */
    Paged<Assigned> list(Actor manager, UUID cohortId, boolean uncoached, Paged.Part part);

    /**
     * Gives educators a coach. Who had another coach changes to this one on the first day; asking
     * twice changes nothing.
     *
     * @throws IsNoCoach when the person does not hold the role on the first day
     * @throws NobodyCoachesThemselves when the coach is among the educators
     * @throws org.touchstone.credential.kernel.InvalidRequest when somebody is not enrolled, with a
     *     detail for each; nobody is assigned then
     */
    Outcome assign(Actor manager, UUID cohortId, NewAssignment assignment);

    /**
     * Ends one; a last day before its first takes it back.
     *
     * @param lastDay today or later
     */
    void end(Actor manager, UUID assignmentId, LocalDate lastDay);

    /**
     * @param from null: today, or the cohort's first day if that is to come
     * @param to null: the cohort's last day
     */
    record NewAssignment(UUID coachId, List<UUID> educatorIds, LocalDate from, LocalDate to) {
        public NewAssignment {
            educatorIds = educatorIds == null ? List.of() : List.copyOf(educatorIds);
        }
    }

    /**
     * @param assigned who has this coach only now
     * @param unchanged who had it already
     */
    record Outcome(int assigned, int unchanged) {}

    /**
     * @param organization where the role is held
     * @param educators whom the coach has today or later, in all cohorts
     * @param capacity how many the agency gives a coach
     */
    record Coach(UUID id, String name, String organization, int educators, int capacity) {
        public boolean isFull() {
            return educators >= capacity;
        }
    }

    /**
     * @param id null, like all that follows, for an educator without a coach
     * @param minutes of sessions with the educator in this cohort, whoever held them
     * @param isCurrent today or still to come
     */
    record Assigned(
            UUID educatorId,
            String educatorName,
            UUID id,
            UUID coachId,
            String coachName,
            LocalDate from,
            LocalDate to,
            int sessions,
            int minutes,
            boolean isCurrent) {}
}
