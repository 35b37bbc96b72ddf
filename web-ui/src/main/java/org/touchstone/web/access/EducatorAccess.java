package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What an educator reaches: attempts, teams, decisions and awards. */
final class EducatorAccess {

    private EducatorAccess() {}

    static void declare(AccessLines lines) {
        lines.route("GET", API + "/submissions", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/submissions", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/submissions/{id}", Permission.SUBMIT_WORK);
        lines.route("PUT", API + "/submissions/{id}", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/submissions/{id}/completeness", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/submissions/{id}/evidence", Permission.SUBMIT_WORK);
        lines.route("DELETE", API + "/submissions/{id}/evidence/{item}", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/submissions/{id}/evidence/{item}", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/submissions/{id}/submit", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/teams", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/teams/{id}", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams/{id}/invitations", Permission.SUBMIT_WORK);
        lines.route("DELETE", API + "/teams/{id}/invitations/{member}", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams/{id}/acceptance", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams/{id}/refusal", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams/{id}/departure", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/teams/{id}/revision", Permission.SUBMIT_WORK);
        lines.page("/educator/desk", Permission.SUBMIT_WORK);
        lines.page("/educator/team", Permission.SUBMIT_WORK);
        lines.page("/educator/attempt", Permission.SUBMIT_WORK);
        lines.page("/educator/evidence", Permission.SUBMIT_WORK);
        lines.actions(
                Permission.SUBMIT_WORK,
                "educatorDesk.start",
                "attemptPage.save",
                "attemptPage.submit",
                "attemptPage.remove",
                "attemptTeam.form",
                "teamPage.invite",
                "teamPage.withdraw",
                "teamPage.accept",
                "teamPage.decline",
                "teamPage.leave",
                "teamPage.revise",
                "evidencePage.save");
        lines.route("GET", API + "/submissions/{id}/appeal", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/submissions/{id}/appeal", Permission.SUBMIT_WORK);
        lines.route("GET", API + "/submissions/{id}/standing", Permission.SUBMIT_WORK);
        lines.actions(Permission.SUBMIT_WORK, "afterDecision.makeAppeal");
        lines.route("GET", API + "/awards", Permission.SUBMIT_WORK);
    }
}
