package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What supervisors reach of qualifying sets and qualifications. */
final class CalibrationAccess {

    private CalibrationAccess() {}

    static void declare(AccessLines lines) {
        Permission permission = Permission.SUPERVISE_SCORING;
        String sets = API + "/calibration/sets";
        lines.route("GET", sets, permission);
        lines.route("POST", sets, permission);
        lines.route("GET", sets + "/{id}", permission);
        lines.route("POST", sets + "/{id}/activate", permission);
        lines.route("POST", sets + "/{id}/retire", permission);
        lines.route("POST", sets + "/{id}/papers", permission);
        lines.route("GET", sets + "/{id}/papers/{paper}", permission);
        lines.route("PUT", sets + "/{id}/papers/{paper}", permission);
        lines.route("DELETE", sets + "/{id}/papers/{paper}", permission);
        lines.route("GET", sets + "/{id}/papers/{paper}/evidence/{piece}", permission);
        String qualifications = API + "/calibration/qualifications";
        lines.route("GET", qualifications, permission);
        lines.route("POST", qualifications + "/{reviewer}/{version}/lift", permission);
        lines.route("POST", qualifications + "/{reviewer}/{version}/recalibrate", permission);
        lines.page("/supervisor/calibration", permission);
        lines.page("/supervisor/calibration-set", permission);
        lines.page("/supervisor/calibration-paper", permission);
        lines.page("/supervisor/qualification", permission);
        lines.actions(
                permission,
                "calibrationPage.create",
                "calibrationSet.add",
                "calibrationSet.remove",
                "calibrationSet.activate",
                "calibrationSet.retire",
                "calibrationPaper.save",
                "qualificationsPage.lift",
                "qualificationsPage.recalibrate");
    }
}
