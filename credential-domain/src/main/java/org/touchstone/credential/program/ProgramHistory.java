package org.touchstone.credential.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.kernel.RowRefusal;

/**
 * What programs did before they came here, in bulk: cohorts, coaching, awards and what became of
 * them. Used like {@link org.touchstone.credential.organization.Roster}, after it has begun in the
 * same transaction, because people and organizations may be in the same import.
 *
 * <p>Organizations and people are named by their roster keys, programs and micro-credentials by
 * their codes. In all rows null means not known.
 */
public interface ProgramHistory {

    /** In the order in which they are merged. */
    enum Part {
        MICRO_CREDENTIALS,
        PROGRAMS,
        PARTICIPANTS,
        AWARDS,
        COACHING_SESSIONS,
        EXIT_SURVEYS,
        ROLE_APPLICATIONS
    }

    enum Participation {
        VOLUNTARY,
        REQUIRED
    }

    enum ApplicationOutcome {
        ACCEPTED,
        NOT_ACCEPTED
    }

    /** The title of one whose versions are published here is left as it is. */
    record MicroCredentialRow(String code, String title) {}

    /**
     * @param requiredCredentials null: no target, so completion is undefined
     * @param incentiveAmount in US dollars
     */
    record ProgramRow(
            String code,
            String title,
            String organization,
            LocalDate startsOn,
            LocalDate endsOn,
            Participation participation,
            Integer requiredCredentials,
            String incentive,
            BigDecimal incentiveAmount,
            String incentiveRecurrence,
            String coachingCadence) {}

    /**
     * @param enrolledOn null: invited only
     */
    record ParticipantRow(
            String program,
            String person,
            String school,
            LocalDate invitedOn,
            LocalDate enrolledOn) {}

    /**
     * @param program null: it counts for none
     */
    record AwardRow(String program, String person, String microCredential, LocalDate awardedOn) {}

    record CoachingSessionRow(String program, String person, LocalDate heldOn, Integer minutes) {}

    record ExitSurveyRow(String program, String person, LocalDate answeredOn, String reason) {}

    /**
     * @param outcome null: not decided
     */
    record RoleApplicationRow(
            String program, String person, LocalDate appliedOn, ApplicationOutcome outcome) {}

    void begin();

    void addMicroCredentials(List<BulkRow<MicroCredentialRow>> rows);

    void addPrograms(List<BulkRow<ProgramRow>> rows);

    void addParticipants(List<BulkRow<ParticipantRow>> rows);

    void addAwards(List<BulkRow<AwardRow>> rows);

    void addCoachingSessions(List<BulkRow<CoachingSessionRow>> rows);

    void addExitSurveys(List<BulkRow<ExitSurveyRow>> rows);

    void addRoleApplications(List<BulkRow<RoleApplicationRow>> rows);

    RowRefusal.Found check(Part part, int limit);

    /**
     * @param keepAs name to keep what changes under, in {@link
     *     org.touchstone.credential.kernel.ChangedRows}; null: it is not kept
     */
    MergeCounts merge(Actor actor, Part part, String keepAs);
}
