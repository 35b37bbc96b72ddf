package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What program managers and their participants reach: programs, cohorts, exit surveys. */
final class ProgramAccess {

    private ProgramAccess() {}

    static void declare(AccessLines lines) {
        Permission manage = Permission.MANAGE_PROGRAMS;
        lines.route("GET", API + "/programs", manage);
        lines.route("POST", API + "/programs", manage);
        lines.route("GET", API + "/programs/{id}", manage);
        lines.route("PUT", API + "/programs/{id}", manage);
        lines.route("GET", API + "/programs/{id}/cohorts", manage);
        lines.route("POST", API + "/programs/{id}/cohorts", manage);
        lines.route("GET", API + "/cohorts/{id}", manage);
        lines.route("PUT", API + "/cohorts/{id}", manage);
        lines.route("GET", API + "/cohorts/{id}/following", manage);
        lines.route("POST", API + "/cohorts/{id}/next", manage);
        lines.route("GET", API + "/cohorts/{id}/participants", manage);
        lines.route("POST", API + "/cohorts/{id}/invitations", manage);
        lines.route("GET", API + "/cohorts/{id}/exit-survey", manage);
        lines.route("POST", API + "/participants/{id}/enrolment", manage);
        lines.route("POST", API + "/participants/{id}/completion", manage);
        lines.route("POST", API + "/participants/{id}/leaving", manage);
        lines.route("DELETE", API + "/participants/{id}", manage);
        lines.page("/programs/list", manage);
        lines.page("/programs/program", manage);
        lines.page("/programs/program-edit", manage);
        lines.page("/programs/cohort", manage);
        lines.page("/programs/cohort-edit", manage);
        lines.page("/programs/invite", manage);
        lines.actions(
                manage,
                "programEdit.save",
                "cohortEdit.save",
                "cohortPage.enrol",
                "cohortPage.takeBack",
                "cohortPage.complete",
                "cohortPage.leave",
                "invitePage.match",
                "invitePage.invite");

        Permission takePart = Permission.TAKE_PART;
        lines.route("GET", API + "/participations", takePart);
        lines.route("GET", API + "/participations/{id}", takePart);
        lines.route("POST", API + "/participations/{id}/acceptance", takePart);
        lines.route("POST", API + "/participations/{id}/refusal", takePart);
        lines.route("POST", API + "/participations/{id}/leaving", takePart);
        lines.route("PUT", API + "/participations/{id}/exit-survey", takePart);
        lines.page("/educator/program", takePart);
        lines.page("/educator/exit-survey", takePart);
        lines.actions(
                takePart,
                "participationPage.accept",
                "participationPage.decline",
                "participationPage.leave",
                "participationPage.answer");

        lines.route("GET", API + "/exit-reasons", takePart, manage);
        lines.route("PUT", API + "/exit-reasons/{code}", Permission.MANAGE_EXIT_REASONS);
        lines.page("/administration/exit-reasons", Permission.MANAGE_EXIT_REASONS);
        lines.actions(
                Permission.MANAGE_EXIT_REASONS,
                "exitReasonsPage.keep",
                "exitReasonsPage.retire",
                "exitReasonsPage.offer");
    }
}
