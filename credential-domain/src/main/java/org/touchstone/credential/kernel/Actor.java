package org.touchstone.credential.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts, with what they may do, and from where. Passed to every operation that changes state or
 * shows what is not public, so that neither the rules nor the audit record depend on a container's
 * idea of the caller.
 *
 * @param personId null for the system itself
 * @param name the user name, or the name of the job
 * @param permissions what the sign-in or the token allows, possibly less than the person's roles
 * @param origin the remote address, or 'system'
 */
public record Actor(UUID personId, String name, Set<Permission> permissions, String origin) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** A job of the system: a timer, a message listener. */
    public static Actor system(String job) {
        return new Actor(null, job, Set.of(Permission.values()), "system");
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * @throws NotPermitted when the actor lacks it
     */
    public void mustHave(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }
}
