package org.touchstone.credential.organization;

import java.util.Optional;
import org.touchstone.credential.kernel.Actor;

/** What an empty system needs before anybody can sign in. */
public interface FirstAccounts {

    /** The roster id of the agency's own organization while no roster was imported. */
    String STATE = "STATE";

    /** The user name of the first administrator. */
    String ADMINISTRATOR = "admin";

    /**
     * Makes the agency's organization and its first administrator where there are none.
     *
     * @param password null: a random one is made
     * @param token a bearer token that the operator chose, kept for a year; null: none
     * @return the password that was made; empty when one was given or the administrator was there
     */
    Optional<String> ensureAdministrator(Actor actor, String password, String token);
}
