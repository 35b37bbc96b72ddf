package org.touchstone.credential.kernel;

import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.flywaydb.core.Flyway;

/**
 * Brings a module's PostgreSQL schema up to date before its persistence unit opens. A startup bean
 * would be too late: a message can be delivered before it runs.
 */
public abstract class SchemaMigration extends SessionEventAdapter {
    private final String schema;

    /**
     * @param schema the module's own schema; its scripts lie in {@code db/SCHEMA} on the class path
     */
    protected SchemaMigration(String schema) {
        this.schema = schema;
    }

    @Override
    public void preLogin(SessionEvent event) {
        if (event.getSession().getDatasourceLogin() instanceof DatasourceLogin login
                && login.getConnector() instanceof JNDIConnector connector) {
            migrate(connector.getDataSource(), schema, getClass().getClassLoader());
        }
    }

    /** The same outside a server, for tests. */
    public static void migrate(DataSource dataSource, String schema, ClassLoader scripts) {
        Flyway.configure(scripts)
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                .table("schema_history")
                .load()
                .migrate();
    }
}
