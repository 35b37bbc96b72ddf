package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What a coach reaches. */
final class CoachAccess {

    private CoachAccess() {}

    static void declare(AccessLines lines) {
        lines.route("POST", API + "/educators/{id}/coaching-sessions", Permission.COACH_EDUCATORS);
        lines.page("/coach/desk", Permission.COACH_EDUCATORS);
        lines.actions(Permission.COACH_EDUCATORS, "coachDesk.record");
    }
}
