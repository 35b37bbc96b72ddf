package org.touchstone.reporting.intake.internal;

import org.touchstone.credential.kernel.SchemaMigration;

/** Named in persistence.xml. */
public final class ReportingMigrations extends SchemaMigration {
    public ReportingMigrations() {
        super("reporting");
    }
}
