package org.touchstone.credential.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Objects;

/**
 * A business rule said no. Each rule that can refuse has its own subclass, named as what happened,
 * with a message that tells the reader what to do next. It rolls the transaction back, crosses the
 * EJB border unwrapped, and one handler in the web module turns it into a page or an RFC 9457
 * problem document.
 */
@ApplicationException(inherited = true, rollback = true)
public abstract class Refusal extends RuntimeException {

    /** What sort of no it is; the web module maps each to one HTTP status. */
    public enum Kind {
        /** The request itself is wrong: 422. */
        INVALID,
        /** Nobody is signed in, or the token is unknown or expired: 401. */
        NOT_AUTHENTICATED,
        /** Signed in, but not allowed: 403. */
        NOT_PERMITTED,
        /** There is no such thing, or none that the caller may see: 404. */
        NOT_FOUND,
        /** The state of things does not allow it now: 409. */
        CONFLICT,
        /** More than the limit: 413. */
        TOO_LARGE
    }

    /**
     * One thing to mend.
     *
     * @param field where, in the words of the request; null when it concerns the whole
     * @param code stable, for programs
     * @param message for people
     */
    public record Detail(String field, String code, String message) {}

    private final Kind kind;
    private final transient List<Detail> details;

    protected Refusal(Kind kind, String message) {
        this(kind, message, List.of());
    }

    protected Refusal(Kind kind, String message, List<Detail> details) {
        super(Objects.requireNonNull(message));
        this.kind = kind;
        this.details = List.copyOf(details);
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Stable name of the refusal for programs: the class name in kebab case, {@code
     * claim-has-expired}.
     */
    public String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Everything to mend, possibly empty, never null. */
    public List<Detail> details() {
        return details == null ? List.of() : details;
    }
}
