package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.ParticipantRow;

final class ParticipantsFile extends HistoryFile<ParticipantRow> {

    ParticipantsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.PARTICIPANTS,
                ProgramHistory::addParticipants,
                "participants.csv",
                "program",
                "user",
                "school",
                "invitedOn",
                "enrolledOn");
    }

    @Override
    ParticipantRow read(Row row) {
        return new ParticipantRow(
                row.required("program"),
                row.required("user"),
                row.required("school"),
                row.requiredDate("invitedOn"),
                row.optionalDate("enrolledOn"));
    }
}
