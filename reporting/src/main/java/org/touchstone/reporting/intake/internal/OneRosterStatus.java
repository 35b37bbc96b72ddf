package org.touchstone.reporting.intake.internal;

/** The two columns that every OneRoster file has after the key. */
final class OneRosterStatus {

    /**
     * @return false when the source system has taken the record away; never null
     */
    static boolean isActive(Row row) {
        String status = row.optional("status");
        if (status != null
                && !status.equals("active")
                && !status.equals("inactive")
                && !status.equals("tobedeleted")) {
            row.refuse(
                    "status",
                    "not-a-choice",
                    Row.quoted(status) + " is none of active, inactive, tobedeleted or empty.");
        }
        return status == null || status.equals("active");
    }

    private OneRosterStatus() {}
}
