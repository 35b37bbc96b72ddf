package org.touchstone.credential.kernel;

/** The caller is known but lacks the permission that the operation declares. */
public class NotPermitted extends Refusal {
    public NotPermitted(Permission needed) {
        super(
                Kind.NOT_PERMITTED,
                "Your roles do not allow this; it needs the permission "
                        + needed
                        + ". Ask your agency administrator if you should have it.");
    }

    public NotPermitted(String message) {
        super(Kind.NOT_PERMITTED, message);
    }
}
