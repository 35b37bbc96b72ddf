package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.CoachingSessionRow;

final class CoachingSessionsFile extends HistoryFile<CoachingSessionRow> {

    CoachingSessionsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.COACHING_SESSIONS,
                ProgramHistory::addCoachingSessions,
                "coaching_sessions.csv",
                "program",
                "user",
                "heldOn",
                "minutes");
    }

    @Override
    CoachingSessionRow read(Row row) {
        return new CoachingSessionRow(
                row.required("program"),
                row.required("user"),
                row.requiredDate("heldOn"),
                row.requiredCount("minutes"));
    }
}
