package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import java.util.Set;
import org.touchstone.credential.kernel.Permission;

/**
 * Coaching: what a coach reaches, an educator of the own coaching, a manager of who coaches whom.
 */
final class CoachAccess {

    private CoachAccess() {}

    static void declare(AccessLines lines) {
        Permission coach = Permission.COACH_EDUCATORS;
        lines.route("POST", API + "/educators/{id}/coaching-sessions", coach);
        lines.route("GET", API + "/coaching/educators", coach);
        lines.route("GET", API + "/coaching/educators/{id}", coach);
        lines.route("POST", API + "/coaching/requests/{id}/answer", coach);
        lines.route("PUT", API + "/coaching/planned/{id}", coach);
        // Before what has an id in its place: the first that matches decides.
        lines.route("GET", API + "/coaching-sessions/attended", Permission.TAKE_PART);
        lines.route("GET", API + "/coaching-sessions", coach);
        lines.route("POST", API + "/coaching-sessions", coach);
        lines.route("GET", API + "/coaching-sessions/{id}", coach);
        lines.route("PUT", API + "/coaching-sessions/{id}", coach);
        lines.route("POST", API + "/coaching-sessions/{id}/withdrawal", coach);
        lines.page("/coach/desk", coach);
        lines.page("/coach/educator", coach);
        lines.page("/coach/session", coach);
        lines.page("/coach/sessions", coach);
        lines.page("/coach/conversation", coach);
        lines.actions(
                coach,
                "coachEducator.reply",
                "coachEducator.move",
                "coachSession.keep",
                "coachSession.withdraw");

        Permission takePart = Permission.TAKE_PART;
        lines.route("GET", API + "/coaching/mine", takePart);
        lines.route("PUT", API + "/coaching/mine/{cohort}/request", takePart);
        lines.route("DELETE", API + "/coaching/mine/{cohort}/request", takePart);
        lines.page("/educator/coaching", takePart);
        lines.actions(takePart, "ownCoaching.ask", "ownCoaching.takeBack");

        String conversation = API + "/submissions/{id}/conversation";
        Permission own = Permission.SUBMIT_WORK;
        lines.route("GET", conversation, own, coach);
        lines.route("GET", conversation + "/messages", own, coach);
        lines.route("POST", conversation + "/messages", own, coach);
        lines.route("PUT", conversation + "/read", own, coach);
        lines.route("PUT", conversation + "/sharing", own);
        lines.route("GET", conversation + "/evidence", own, coach);
        lines.route("GET", conversation + "/evidence/{piece}", own, coach);
        lines.route("GET", conversation + "/feedback", own, coach);
        lines.page("/educator/conversation", own);
        lines.actions(Set.of(own, coach), "conversationPage.say");
        lines.actions(own, "conversationPage.share");

        Permission manage = Permission.MANAGE_PROGRAMS;
        lines.route("GET", API + "/cohorts/{id}/coaching", manage);
        lines.route("POST", API + "/cohorts/{id}/coaching", manage);
        lines.route("GET", API + "/cohorts/{id}/coaching/coaches", manage);
        lines.route("POST", API + "/coaching/assignments/{id}/end", manage);
        lines.page("/programs/coaching", manage);
        lines.actions(manage, "cohortCoaching.assign", "cohortCoaching.end");

        Permission modes = Permission.MANAGE_COACHING_MODES;
        lines.route("GET", API + "/coaching-modes", coach, modes);
        lines.route("PUT", API + "/coaching-modes/{code}", modes);
        lines.page("/administration/coaching-modes", modes);
        lines.actions(modes, "coachingModes.keep", "coachingModes.retire", "coachingModes.offer");
    }
}
