package org.touchstone.credential.program.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkPart;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.RowRefusal;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.program.ProgramHistory;

@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProgramHistoryBean implements ProgramHistory {

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    private Sql sql;

    public ProgramHistoryBean() {}

    /** Outside a server. */
    public ProgramHistoryBean(DataSource dataSource) {
        this.dataSource = dataSource;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    @Override
    public void begin() {
        for (Part part : Part.values()) {
            rows(part).open(sql);
        }
    }

    @Override
    public void addMicroCredentials(List<BulkRow<MicroCredentialRow>> rows) {
        CohortParts.MICRO_CREDENTIALS.add(sql, rows);
    }

    @Override
    public void addPrograms(List<BulkRow<ProgramRow>> rows) {
        CohortParts.PROGRAMS.add(sql, rows);
    }

    @Override
    public void addParticipants(List<BulkRow<ParticipantRow>> rows) {
        CohortParts.PARTICIPANTS.add(sql, rows);
    }

    @Override
    public void addAwards(List<BulkRow<AwardRow>> rows) {
        EventParts.AWARDS.add(sql, rows);
    }

    @Override
    public void addCoachingSessions(List<BulkRow<CoachingSessionRow>> rows) {
        EventParts.COACHING_SESSIONS.add(sql, rows);
    }

    @Override
    public void addExitSurveys(List<BulkRow<ExitSurveyRow>> rows) {
        EventParts.EXIT_SURVEYS.add(sql, rows);
    }

    @Override
    public void addRoleApplications(List<BulkRow<RoleApplicationRow>> rows) {
        EventParts.ROLE_APPLICATIONS.add(sql, rows);
    }

    @Override
    public RowRefusal.Found check(Part part, int limit) {
        return rows(part).check(sql, limit);
    }

    @Override
    public MergeCounts merge(Actor actor, Part part, String keepAs) {
        actor.mustHave(Permission.IMPORT_DATA);
        MergeCounts counts = rows(part).merge(sql, keepAs);
        if (part == Part.AWARDS) {
            dateByAwards();
        }
        return counts;
    }

    /** Who worked and who completed, in the programs of which this import says anything. */
    private void dateByAwards() {
        sql.query(
                """
                select count(*) from credential.date_by_awards(array(
                    select g.id from credential.program g where g.code in (
                        select code from staged_program union select program from staged_participation
                        union select program from staged_award)), null)
                """,
                row -> row.getLong(1));
    }

    private static BulkPart<?> rows(Part part) {
        return switch (part) {
            case MICRO_CREDENTIALS -> CohortParts.MICRO_CREDENTIALS;
            case PROGRAMS -> CohortParts.PROGRAMS;
            case PARTICIPANTS -> CohortParts.PARTICIPANTS;
            case AWARDS -> EventParts.AWARDS;
            case COACHING_SESSIONS -> EventParts.COACHING_SESSIONS;
            case EXIT_SURVEYS -> EventParts.EXIT_SURVEYS;
            case ROLE_APPLICATIONS -> EventParts.ROLE_APPLICATIONS;
        };
    }
}
