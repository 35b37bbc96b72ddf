package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What a scoring supervisor reaches. */
final class SupervisionAccess {

    private SupervisionAccess() {}

    static void declare(AccessLines lines) {
        lines.route("GET", API + "/review/comment-bank/proposals", Permission.SUPERVISE_SCORING);
        lines.route(
                "POST", API + "/review/comment-bank/{id}/sharing", Permission.SUPERVISE_SCORING);
        lines.route(
                "DELETE", API + "/review/comment-bank/{id}/sharing", Permission.SUPERVISE_SCORING);
        lines.page("/supervisor/comment-bank", Permission.SUPERVISE_SCORING);
        lines.actions(
                Permission.SUPERVISE_SCORING,
                "commentBankPage.share",
                "commentBankPage.keepPersonal");
        lines.route("POST", API + "/educators/{id}/extensions", Permission.GRANT_EXTENSION);
        lines.route("POST", API + "/review/works/{id}/extensions", Permission.GRANT_EXTENSION);
        lines.page("/supervisor/extensions", Permission.GRANT_EXTENSION);
        lines.actions(Permission.GRANT_EXTENSION, "extensionsPage.grant");
        lines.route("GET", API + "/reports/scorer-agreement", Permission.READ_AGREEMENT);
        lines.page("/supervisor/agreement", Permission.READ_AGREEMENT);
        lines.actions(Permission.READ_AGREEMENT, "agreementPage.show");
        lines.route(
                "GET", API + "/micro-credentials/{code}/in-flight", Permission.SUPERVISE_SCORING);
        lines.page("/supervisor/in-flight", Permission.SUPERVISE_SCORING);
        Permission supervise = Permission.SUPERVISE_SCORING;
        lines.page("/help/scoring-queue", supervise);
        lines.page("/help/calibration", supervise);
        lines.route("GET", API + "/review/tasks", supervise);
        lines.route("GET", API + "/review/tasks/unreadable", supervise);
        lines.route("POST", API + "/review/tasks/{id}/take-back", supervise);
        lines.route("POST", API + "/review/tasks/{id}/assign", supervise);
        lines.route("POST", API + "/review/tasks/{id}/prioritize", supervise);
        lines.route("GET", API + "/review/forecast", supervise);
        lines.route("GET", API + "/review/reviewers", supervise);
        lines.route("PUT", API + "/review/reviewers/{id}/cap", supervise);
        lines.route("PUT", API + "/review/reviewers/{id}/suspension", supervise);
        lines.route("GET", API + "/review/invariants", supervise);
        lines.route("POST", API + "/review/invariants", supervise);
        lines.route("GET", API + "/review/dead-letters", supervise);
        lines.route("POST", API + "/review/dead-letters/{id}/retry", supervise);
        lines.route("POST", API + "/review/dead-letters/{id}/discard", supervise);
        lines.route("GET", API + "/review/adjudications", supervise);
        lines.route("POST", API + "/review/adjudications/{id}/claims", supervise);
        lines.route("GET", API + "/review/claims/{id}/readings", supervise);
        lines.route("GET", API + "/review/backreads", supervise);
        lines.route("POST", API + "/review/backreads", supervise);
        lines.route("GET", API + "/review/backreads/{id}", supervise);
        lines.page("/supervisor/adjudications", supervise);
        lines.page("/supervisor/backread", supervise);
        lines.page("/supervisor/backread-pick", supervise);
        lines.actions(
                supervise,
                "adjudicationsPage.claim",
                "adjudicationsPage.draw",
                "backreadPickPage.pick");
        lines.route("GET", API + "/review/held", supervise);
        lines.route("POST", API + "/review/held/{id}/release", supervise);
        lines.route("GET", API + "/review/release-batches", supervise);
        lines.route("POST", API + "/review/release-batches", supervise);
        lines.route("POST", API + "/review/release-batches/{id}/approve", supervise);
        lines.route("POST", API + "/review/release-batches/{id}/withdraw", supervise);
        lines.route("GET", API + "/review/policies/{code}", supervise);
        lines.route("PUT", API + "/review/policies/{code}", supervise);
        lines.page("/supervisor/release", supervise);
        lines.page("/supervisor/policy", supervise);
        lines.actions(
                supervise,
                "releasePage.release",
                "releasePage.propose",
                "releasePage.approve",
                "releasePage.withdraw",
                "policyPage.keep");
        lines.route("GET", API + "/review/integrity-cases", supervise);
        lines.route("POST", API + "/review/integrity-cases", supervise);
        lines.route("GET", API + "/review/integrity-cases/{id}", supervise);
        lines.route("POST", API + "/review/integrity-cases/{id}/votes", supervise);
        lines.route("POST", API + "/review/integrity-cases/{id}/decision", supervise);
        lines.route("GET", API + "/submissions/{id}/integrity-case", Permission.SUBMIT_WORK);
        lines.route("POST", API + "/submissions/{id}/integrity-case/reply", Permission.SUBMIT_WORK);
        lines.page("/supervisor/integrity", supervise);
        lines.page("/supervisor/integrity-case", supervise);
        lines.actions(
                supervise,
                "integrityPage.open",
                "integrityCasePage.uphold",
                "integrityCasePage.dismiss",
                "integrityCasePage.clear",
                "integrityCasePage.confirm");
        lines.actions(Permission.SUBMIT_WORK, "integrityNotice.reply");
        lines.page("/supervisor/desk", supervise);
        lines.page("/supervisor/reading", supervise);
        lines.page("/supervisor/reviewers", supervise);
        lines.page("/supervisor/invariants", supervise);
        lines.page("/supervisor/dead-letters", supervise);
        lines.actions(
                supervise,
                "readingPage.takeBack",
                "readingPage.assign",
                "readingPage.moveToFront",
                "readingPage.moveToItsPlace",
                "reviewersPage.setCap",
                "reviewersPage.suspend",
                "reviewersPage.reinstate",
                "invariantsPage.check",
                "deadLettersPage.retry",
                "deadLettersPage.discard");
    }
}
