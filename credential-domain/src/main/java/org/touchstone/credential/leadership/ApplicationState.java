package org.touchstone.credential.leadership;

import java.util.Set;

/** How far an educator has come towards a leader role: five events, and two ways out. */
public enum ApplicationState {
    /** Has earned what the role asks for. */
    ELIGIBLE,
    APPLIED,
    INTERVIEWED,
    /** Holds one of the places. */
    ACCEPTED,
    PLACED,
    /** By the organization. */
    DECLINED,
    /** By the applicant, who may apply again. */
    WITHDRAWN;

    public Set<ApplicationState> next() {
        return switch (this) {
            case ELIGIBLE, WITHDRAWN -> Set.of(APPLIED);
            case APPLIED -> Set.of(INTERVIEWED, DECLINED, WITHDRAWN);
            case INTERVIEWED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> Set.of(PLACED, WITHDRAWN);
            case PLACED, DECLINED -> Set.of();
        };
    }
}
