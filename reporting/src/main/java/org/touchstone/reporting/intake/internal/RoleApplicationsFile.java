package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.RoleApplicationRow;

final class RoleApplicationsFile extends HistoryFile<RoleApplicationRow> {

    RoleApplicationsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.ROLE_APPLICATIONS,
                ProgramHistory::addRoleApplications,
                "role_applications.csv",
                "program",
                "user",
                "appliedOn",
                "outcome");
    }

    @Override
    RoleApplicationRow read(Row row) {
        return new RoleApplicationRow(
                row.required("program"),
                row.required("user"),
                row.requiredDate("appliedOn"),
                row.optionalChoice("outcome", ProgramHistory.ApplicationOutcome.class));
    }
}
