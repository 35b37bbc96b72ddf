package org.touchstone.credential.organization;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;

/**
 * Whom somebody answers for. A program manager's reach is the organizations of that role, in force
 * today, with all below them; an agency administrator's and the system's is everything.
 */
public interface Oversight {

    Reach reach(Actor actor);

    /**
     * @param everywhere true: all organizations, and the set is empty
     */
    record Reach(boolean everywhere, Set<UUID> organizations) {
        public Reach {
            organizations = Set.copyOf(organizations);
        }

        public boolean includes(UUID organization) {
            return everywhere || organizations.contains(organization);
        }

        /** The organizations for a query, joined by commas. */
        public String ids() {
            return organizations.stream().map(UUID::toString).collect(Collectors.joining(","));
        }
    }
}
