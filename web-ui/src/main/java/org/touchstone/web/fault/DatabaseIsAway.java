package org.touchstone.web.fault;

import java.sql.SQLException;

/** Tells a database that is down, or was restarted under our hands, from a fault of our own. */
final class DatabaseIsAway {
    private DatabaseIsAway() {}

    static boolean isCauseOf(Throwable fault) {
        Throwable cause = fault;
        while (cause != null) {
            if (cause instanceof SQLException sql && tellsIt(sql)) {
                return true;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return false;
    }

    /**
     * Class 08 is the connection, 57P that the server shuts down, has crashed or starts up
     * (Appendix A of PostgreSQL's manual). The pool's own complaint has no state.
     */
    private static boolean tellsIt(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection")
                : state.startsWith("08") || state.startsWith("57P");
    }
}
