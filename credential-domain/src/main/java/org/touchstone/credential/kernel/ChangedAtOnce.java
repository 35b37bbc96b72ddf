package org.touchstone.credential.kernel;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Two changed the same at the same moment, and the database kept the first. No business rule can
 * foresee it, so it is recognized here, by what the database and its mapping throw.
 */
public final class ChangedAtOnce extends Refusal {
    private static final long serialVersionUID = 1;

    /** Serialization failure and deadlock, Appendix A of PostgreSQL's manual. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private ChangedAtOnce() {
        super(
                Kind.CONFLICT,
                "This was changed by somebody else, or in another tab, at the same moment. Nothing of yours was"
                        + " changed. Load it again and try once more.");
    }

    /** The refusal, where that is what happened. */
    public static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql && STATES.contains(sql.getSQLState()))) {
                return Optional.of(new ChangedAtOnce());
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return Optional.empty();
    }
}
