package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.ProgramHistory.MicroCredentialRow;

final class MicroCredentialsFile extends HistoryFile<MicroCredentialRow> {

    MicroCredentialsFile(ProgramHistory history) {
        super(
                history,
                ProgramHistory.Part.MICRO_CREDENTIALS,
                ProgramHistory::addMicroCredentials,
                "micro_credentials.csv",
                "code",
                "title");
    }

    @Override
    boolean isReferredTo() {
        return true;
    }

    @Override
    MicroCredentialRow read(Row row) {
        return new MicroCredentialRow(row.required("code"), row.required("title"));
    }
}
