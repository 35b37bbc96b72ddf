package org.touchstone.web.access;

import org.touchstone.credential.kernel.Refusal;

/** Nobody is signed in, or the token is not good. */
public class NotSignedIn extends Refusal {
    public NotSignedIn(boolean hadToken) {
        super(
                Kind.NOT_AUTHENTICATED,
                hadToken
                        ? "The token is unknown, expired or revoked. Ask for a new one and send it again."
                        : "Sign in first, or send a token in the header 'Authorization: Bearer …'.");
    }
}
