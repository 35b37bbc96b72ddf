package org.touchstone.credential.kernel;

/** What a person does in the program; granted for an organization and a period. */
public enum Role {
    EDUCATOR,
    COACH,
    REVIEWER,
    SUPERVISOR,
    PROGRAM_MANAGER,
    AGENCY_ADMINISTRATOR
}
