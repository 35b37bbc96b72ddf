package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.AwardRow;

final class AwardsFile extends HistoryFile<AwardRow> {

    AwardsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.AWARDS,
                ProgramHistory::addAwards,
                "awards.csv",
                "program",
                "user",
                "microCredential",
                "awardedOn");
    }

    @Override
    AwardRow read(Row row) {
        return new AwardRow(
                row.optional("program"),
                row.required("user"),
                row.required("microCredential"),
                row.requiredDate("awardedOn"));
    }
}
