package org.touchstone.reporting.intake.internal;

import java.time.LocalDate;
import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.ProgramRow;

final class ProgramsFile extends HistoryFile<ProgramRow> {

    ProgramsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.PROGRAMS,
                ProgramHistory::addPrograms,
                "programs.csv",
                "code",
                "title",
                "organization",
                "startsOn",
                "endsOn",
                "participation",
                "requiredCredentials",
                "incentive",
                "incentiveAmount",
                "incentiveRecurrence",
                "coachingCadence");
    }

    @Override
    boolean isReferredTo() {
        return true;
    }

    @Override
    ProgramRow read(Row row) {
        LocalDate starts = row.requiredDate("startsOn");
        LocalDate ends = row.requiredDate("endsOn");
        row.inOrder(starts, ends, "endsOn");
        return new ProgramRow(
                row.required("code"),
                row.required("title"),
                row.required("organization"),
                starts,
                ends,
                row.requiredChoice("participation", ProgramHistory.Participation.class),
                row.optionalCount("requiredCredentials"),
                row.requiredWord("incentive"),
                row.optionalAmount("incentiveAmount"),
                row.optionalWord("incentiveRecurrence"),
                row.requiredWord("coachingCadence"));
    }
}
