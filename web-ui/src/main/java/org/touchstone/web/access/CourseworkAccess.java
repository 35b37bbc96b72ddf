package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Coursework, classroom activities, logged time and the forecast. */
final class CourseworkAccess {

    private CourseworkAccess() {}

    static void declare(AccessLines lines) {
        Permission author = Permission.MANAGE_COURSEWORK;
        String modules = API + "/modules/{id}";
        lines.route("GET", API + "/micro-credentials/{code}/modules", author);
        lines.route("POST", API + "/micro-credentials/{code}/modules", author);
        lines.route("GET", modules, author);
        lines.route("PUT", modules, author);
        lines.route("DELETE", modules, author);
        lines.route("POST", modules + "/move", author);
        lines.route("GET", modules + "/used-up", author);
        lines.route("POST", modules + "/used-up/{person}/attempt", author);
        lines.page("/programs/coursework", author);
        lines.page("/programs/module", author);
        lines.actions(
                author,
                "courseworkPage.move",
                "moduleEdit.save",
                "moduleEdit.retire",
                "moduleEdit.allowAnother");

        Permission educator = Permission.SUBMIT_WORK;
        String coursework = API + "/coursework/{id}";
        lines.route("GET", API + "/micro-credentials/{code}/coursework", educator);
        lines.route("GET", coursework, educator);
        lines.route("POST", coursework + "/completion", educator);
        lines.route("POST", coursework + "/visit", educator);
        lines.route("POST", coursework + "/quiz", educator);
        lines.route("GET", API + "/quizzes/{id}", educator);
        lines.route("POST", API + "/quizzes/{id}/answers", educator);
        lines.page("/educator/module", educator);
        lines.page("/educator/quiz", educator);
        lines.actions(
                educator,
                "modulePage.markDone",
                "modulePage.open",
                "modulePage.confirm",
                "modulePage.beginQuiz",
                "quizPage.answer");

        lines.route("GET", API + "/activities", educator);
        lines.route("POST", API + "/activities", educator);
        lines.route("GET", API + "/activities/{id}", educator);
        lines.route("PUT", API + "/activities/{id}", educator);
        lines.route("DELETE", API + "/activities/{id}", educator);
        lines.route("POST", API + "/activities/{id}/evidence", educator);
        lines.route("GET", API + "/submissions/{id}/time", educator);
        lines.route("PUT", API + "/submissions/{id}/time/{entry}", educator);
        lines.route("DELETE", API + "/submissions/{id}/time/{entry}", educator);
        lines.page("/educator/activities", educator);
        lines.page("/educator/activity", educator);
        lines.page("/educator/time", educator);
        lines.actions(
                educator,
                "activityPage.save",
                "activityPage.remove",
                "activitiesPage.attach",
                "timePage.log",
                "timePage.remove");

        lines.route("GET", API + "/forecast", Permission.TAKE_PART);
        lines.route("GET", API + "/cohorts/{id}/forecast", Permission.MANAGE_PROGRAMS);
        lines.page("/programs/forecast", Permission.MANAGE_PROGRAMS);
    }
}
