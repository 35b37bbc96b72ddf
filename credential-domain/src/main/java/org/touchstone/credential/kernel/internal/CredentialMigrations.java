package org.touchstone.credential.kernel.internal;

import org.touchstone.credential.kernel.SchemaMigration;

/** Named in persistence.xml. */
public final class CredentialMigrations extends SchemaMigration {
    public CredentialMigrations() {
        super("credential");
    }
}
