package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Graduates who become reviewers, and what reviewers are paid. */
final class GraduateAccess {

    private GraduateAccess() {}

    static void declare(AccessLines lines) {
        Permission supervise = Permission.SUPERVISE_SCORING;
        lines.route("GET", API + "/graduates", supervise);
        lines.route("GET", API + "/graduates/counts", supervise);
        lines.route("POST", API + "/graduates/search", supervise);
        lines.route("POST", API + "/graduates/{id}/invitation", supervise);
        lines.route("POST", API + "/graduates/{id}/withdrawal", supervise);
        lines.route("GET", API + "/graduates/rules", supervise);
        lines.route("PUT", API + "/graduates/rules", supervise);
        lines.route("PUT", API + "/graduates/terms", supervise);
        lines.page("/supervisor/graduates", supervise);
        lines.page("/supervisor/graduate-rules", supervise);
        lines.actions(
                supervise,
                "graduatesPage.find",
                "graduatesPage.invite",
                "graduatesPage.withdraw",
                "reviewerRules.keep",
                "reviewerRules.publish");

        Permission takePart = Permission.TAKE_PART;
        lines.route("GET", API + "/graduates/own", takePart);
        lines.route("GET", API + "/graduates/own/terms", takePart);
        lines.route("POST", API + "/graduates/own/{id}/acceptance", takePart);
        lines.route("POST", API + "/graduates/own/{id}/refusal", takePart);
        lines.page("/educator/reviewing", takePart);
        lines.actions(takePart, "ownReviewing.accept", "ownReviewing.decline");

        Permission pay = Permission.MANAGE_PAY;
        lines.route("GET", API + "/pay/rates", pay);
        lines.route("POST", API + "/pay/rates", pay);
        lines.route("GET", API + "/pay/sheets", pay);
        lines.route("POST", API + "/pay/sheets", pay);
        lines.route("GET", API + "/pay/sheets/{id}", pay);
        lines.route("GET", API + "/pay/sheets/{id}/lines", pay);
        lines.route("POST", API + "/pay/sheets/{id}/corrections", pay);
        lines.route("DELETE", API + "/pay/sheets/{id}", pay);
        lines.route("POST", API + "/pay/sheets/{id}/approval", pay);
        lines.route("POST", API + "/pay/sheets/{id}/export", pay);
        lines.route("GET", API + "/pay/sheets/{id}/csv", pay);
        lines.page("/supervisor/pay", pay);
        lines.page("/supervisor/pay-sheet", pay);
        lines.actions(
                pay,
                "payPage.addRate",
                "payPage.prepare",
                "paySheetPage.approve",
                "paySheetPage.export",
                "paySheetPage.discard",
                "paySheetPage.correct");
        lines.route("GET", API + "/pay/own", Permission.SCORE);
        lines.page("/reviewer/pay", Permission.SCORE);
    }
}
