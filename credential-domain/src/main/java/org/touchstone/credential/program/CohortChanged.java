package org.touchstone.credential.program;

import java.util.UUID;

/**
 * A cohort's days or its cadence are other than they were; fired in the transaction of the change.
 */
public record CohortChanged(UUID cohortId) {}
