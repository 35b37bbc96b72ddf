package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.ExitSurveyRow;

final class ExitSurveysFile extends HistoryFile<ExitSurveyRow> {

    ExitSurveysFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.EXIT_SURVEYS,
                ProgramHistory::addExitSurveys,
                "exit_surveys.csv",
                "program",
                "user",
                "answeredOn",
                "reason");
    }

    @Override
    ExitSurveyRow read(Row row) {
        return new ExitSurveyRow(
                row.required("program"),
                row.required("user"),
                row.requiredDate("answeredOn"),
                row.requiredWord("reason"));
    }
}
