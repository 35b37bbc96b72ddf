package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Pathways: the public catalog, those who write them, and those who follow them. */
final class PathwayAccess {

    private PathwayAccess() {}

    static void declare(AccessLines lines) {
        lines.everyonePages("/pathways", "/pathway");
        lines.everyoneRoute("GET", API + "/pathways");
        lines.everyoneRoute("GET", API + "/pathways/{code}");

        Permission manage = Permission.MANAGE_PATHWAYS;
        lines.route("POST", API + "/pathways", manage);
        lines.route("GET", API + "/pathways/{code}/draft", manage);
        lines.route("PUT", API + "/pathways/{code}/draft", manage);
        lines.route("POST", API + "/pathways/{code}/publication", manage);
        lines.route("PUT", API + "/pathways/{code}/closing", manage);
        lines.route("DELETE", API + "/pathways/{code}/closing", manage);
        lines.route("GET", API + "/pathways/{code}/followers", manage);
        lines.page("/pathways/list", manage);
        lines.page("/pathways/pathway", manage);
        lines.page("/pathways/edit", manage);
        lines.actions(
                manage,
                "pathwayAuthored.publish",
                "pathwayAuthored.close",
                "pathwayAuthored.reopen",
                "pathwayEdit.addStep",
                "pathwayEdit.addGroup",
                "pathwayEdit.up",
                "pathwayEdit.down",
                "pathwayEdit.remove",
                "pathwayEdit.preview",
                "pathwayEdit.save");

        Permission programs = Permission.MANAGE_PROGRAMS;
        lines.route("GET", API + "/cohorts/{id}/target", programs);
        lines.route("PUT", API + "/cohorts/{id}/target", programs);
        lines.page("/programs/target", programs);
        lines.actions(programs, "cohortTarget.save");

        Permission takePart = Permission.TAKE_PART;
        lines.route("GET", API + "/pathway-progress", takePart);
        lines.route("GET", API + "/pathway-progress/{code}", takePart);
        lines.route("PUT", API + "/pathway-progress/{code}", takePart);
        lines.route("DELETE", API + "/pathway-progress/{code}", takePart);
        lines.route("POST", API + "/pathway-progress/{code}/newest-version", takePart);
        lines.page("/educator/pathways", takePart);
        lines.page("/educator/pathway", takePart);
        lines.actions(takePart, "ownPathways.join", "ownPathway.leave", "ownPathway.moveUp");
    }
}
