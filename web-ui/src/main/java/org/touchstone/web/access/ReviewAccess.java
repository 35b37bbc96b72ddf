package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import java.util.Set;
import org.touchstone.credential.kernel.Permission;

/** What a reviewer reaches: claims, the scoring page, the comment bank, qualifying. */
final class ReviewAccess {

    private ReviewAccess() {}

    static void declare(AccessLines lines) {
        lines.route("POST", API + "/review/claims", Permission.SCORE);
        lines.route("GET", API + "/review/standing", Permission.SCORE);
        lines.reading("GET", API + "/review/claims/{id}");
        lines.reading("PUT", API + "/review/claims/{id}/scorecard");
        lines.reading("POST", API + "/review/claims/{id}/seal");
        lines.reading("POST", API + "/review/claims/{id}/extend");
        lines.reading("POST", API + "/review/claims/{id}/release");
        lines.reading("GET", API + "/review/claims/{id}/evidence/{piece}");
        lines.reading("GET", API + "/review/claims/{id}/annotations");
        lines.reading("POST", API + "/review/claims/{id}/annotations");
        lines.reading("PUT", API + "/review/claims/{id}/annotations/{annotation}");
        lines.reading("DELETE", API + "/review/claims/{id}/annotations/{annotation}");
        lines.reading("GET", API + "/review/comment-bank");
        lines.reading("POST", API + "/review/comment-bank");
        lines.reading("PUT", API + "/review/comment-bank/{id}");
        lines.reading("DELETE", API + "/review/comment-bank/{id}");
        lines.reading("POST", API + "/review/comment-bank/{id}/proposal");
        lines.reading("POST", API + "/review/comment-bank/{id}/uses");
        lines.page("/reviewer/desk", Permission.SCORE);
        lines.page("/reviewer/scoring", Permission.SCORE, Permission.SUPERVISE_SCORING);
        lines.actions(Permission.SCORE, "reviewerDesk.claim");
        lines.actions(
                Set.of(Permission.SCORE, Permission.SUPERVISE_SCORING),
                "scoringPage.save",
                "scoringPage.seal",
                "scoringPage.extend",
                "scoringPage.release",
                "scoringNotes.add",
                "scoringNotes.change",
                "scoringNotes.remove",
                "scoringComments.keep",
                "scoringComments.use",
                "scoringComments.propose",
                "scoringComments.remove");
        lines.route("GET", API + "/calibration/attempts", Permission.SCORE);
        lines.route("POST", API + "/calibration/attempts", Permission.SCORE);
        lines.route("GET", API + "/calibration/attempts/{id}", Permission.SCORE);
        lines.route("GET", API + "/calibration/attempts/{id}/next", Permission.SCORE);
        lines.route("POST", API + "/calibration/attempts/{id}/papers/{paper}", Permission.SCORE);
        lines.route(
                "GET",
                API + "/calibration/attempts/{id}/papers/{paper}/evidence/{piece}",
                Permission.SCORE);
        lines.page("/reviewer/qualification", Permission.SCORE);
        lines.page("/reviewer/practice", Permission.SCORE);
        lines.actions(Permission.SCORE, "qualificationPage.start", "practicePage.answer");
        lines.page("/reviewer/statistics", Permission.SCORE);
    }
}
