package org.touchstone.credential.kernel;

/**
 * There is no such thing, or none that the caller may know of; the two read the same on purpose.
 */
public class NotFound extends Refusal {
    public NotFound(String what, Object id) {
        super(
                Kind.NOT_FOUND,
                "There is no "
                        + what
                        + " '"
                        + id
                        + "' that you can see. Check the address or the id.");
    }
}
