package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Leader roles and the way to them. */
final class LeaderRoleAccess {

    private LeaderRoleAccess() {}

    static void declare(AccessLines lines) {
        Permission takePart = Permission.TAKE_PART;
        lines.route("GET", API + "/leader-roles/own", takePart);
        lines.route("POST", API + "/leader-roles/own/{id}/application", takePart);
        lines.route("POST", API + "/leader-roles/own/{id}/withdrawal", takePart);
        lines.page("/educator/roles", takePart);
        lines.actions(takePart, "ownRoles.apply", "ownRoles.withdraw");

        Permission manage = Permission.MANAGE_PROGRAMS;
        lines.route("GET", API + "/leader-roles", manage);
        lines.route("PUT", API + "/leader-roles", manage);
        lines.route("GET", API + "/leader-roles/{id}", manage);
        lines.route("GET", API + "/leader-roles/{id}/board", manage);
        lines.route("GET", API + "/leader-roles/{id}/acceptance", manage);
        lines.route("GET", API + "/leader-roles/{id}/applications", manage);
        lines.route("POST", API + "/leader-roles/{id}/steps", manage);
        lines.page("/programs/leader-roles", manage);
        lines.page("/programs/leader-role", manage);
        lines.page("/programs/leader-role-edit", manage);
        lines.actions(manage, "leaderRoleEdit.save", "leaderRolePage.record");
    }
}
