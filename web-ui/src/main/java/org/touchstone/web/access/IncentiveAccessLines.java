package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import java.util.Set;
import org.touchstone.credential.kernel.Permission;

/** Incentives, approvals, funds and payouts, and what an educator sees of them. */
final class IncentiveAccessLines {

    private IncentiveAccessLines() {}

    static void declare(AccessLines lines) {
        Permission manage = Permission.MANAGE_INCENTIVES;
        Permission approve = Permission.APPROVE_INCENTIVES;
        Permission pay = Permission.EXPORT_PAYOUTS;
        lines.route("GET", API + "/incentives", manage, approve, pay);
        lines.route("POST", API + "/incentives", manage);
        lines.route("GET", API + "/incentives/{id}", manage, approve, pay);
        lines.route("PUT", API + "/incentives/{id}/draft", manage);
        lines.route("DELETE", API + "/incentives/{id}/draft", manage);
        lines.route("GET", API + "/incentives/{id}/preview", manage);
        lines.route("POST", API + "/incentives/{id}/publication", manage);
        lines.route("POST", API + "/incentives/{id}/assessment", manage);
        lines.route("GET", API + "/incentives/{id}/eligibilities", manage, approve, pay);
        lines.route("GET", API + "/eligibilities/{id}", manage, approve, pay);
        lines.route("POST", API + "/eligibilities/{id}/reopening", approve);
        lines.route("GET", API + "/incentive-checks", manage, approve, pay);
        lines.route("POST", API + "/incentive-checks/{id}/answer", manage);
        lines.route("GET", API + "/approval-windows", manage, approve, pay);
        lines.route("POST", API + "/approval-windows", manage);
        lines.route("GET", API + "/approval-windows/{id}", manage, approve, pay);
        lines.route("GET", API + "/approval-windows/{id}/proposed", manage, approve, pay);
        lines.route("POST", API + "/approval-windows/{id}/proposal", manage);
        lines.route("POST", API + "/approval-windows/{id}/approval", approve);
        lines.route("POST", API + "/approval-windows/{id}/refusal", approve);
        lines.route("GET", API + "/payout-corrections", manage, approve, pay);
        lines.route("POST", API + "/payout-corrections", manage);
        lines.route("POST", API + "/payout-corrections/{id}/approval", approve);
        lines.route("POST", API + "/payout-corrections/{id}/refusal", approve);
        lines.route("GET", API + "/incentive-funds", manage, approve, pay);
        lines.route("POST", API + "/incentive-funds", manage);
        lines.route("GET", API + "/incentive-funds/{id}", manage, approve, pay);
        lines.route("POST", API + "/incentive-funds/{id}/budgets", manage);
        lines.route("GET", API + "/payouts", pay);
        lines.route("POST", API + "/payouts", pay);
        lines.route("GET", API + "/payouts/{id}", pay);
        lines.route("GET", API + "/payouts/{id}/lines", pay);
        lines.route("POST", API + "/payouts/{id}/export", pay);
        lines.route("GET", API + "/payouts/{id}/file", pay);
        lines.route("POST", API + "/payouts/{id}/confirmation", pay);
        lines.route("GET", API + "/school-tiers", manage, approve, pay);
        lines.route("PUT", API + "/school-tiers", manage);
        lines.route("DELETE", API + "/school-tiers/{id}", manage);
        lines.route("GET", API + "/salary-bases", manage, approve, pay);
        lines.route("PUT", API + "/salary-bases", manage);
        lines.route("GET", API + "/own-incentives", Permission.OWN_INCENTIVES);
        lines.route("GET", API + "/own-incentives/offers", Permission.OWN_INCENTIVES);
        lines.route("GET", API + "/own-incentives/checks", Permission.OWN_INCENTIVES);
        lines.route("POST", API + "/own-incentives/checks", Permission.OWN_INCENTIVES);
        lines.route("GET", API + "/reports/incentives", Permission.READ_REPORTS);

        lines.page("/administration/incentives", manage, approve, pay);
        lines.page("/administration/incentive", manage, approve, pay);
        lines.page("/administration/incentive-edit", manage);
        lines.page("/administration/eligibilities", manage, approve, pay);
        lines.page("/administration/eligibility", manage, approve, pay);
        lines.page("/administration/incentive-approvals", manage, approve, pay);
        lines.page("/administration/incentive-window", manage, approve, pay);
        lines.page("/administration/incentive-checks", manage, approve, pay);
        lines.page("/administration/incentive-funds", manage, approve, pay);
        lines.page("/administration/incentive-fund", manage, approve, pay);
        lines.page("/administration/incentive-data", manage, approve, pay);
        lines.page("/administration/payouts", pay);
        lines.page("/administration/payout", pay);
        lines.page("/reports/incentives", Permission.READ_REPORTS);
        lines.page("/educator/incentives", Permission.OWN_INCENTIVES);
        lines.actions(
                manage,
                "incentiveEdit.save",
                "incentivePage.publish",
                "incentivePage.drop",
                "incentivePage.assess",
                "eligibilityPage.correct",
                "approvalsPage.open",
                "windowPage.propose",
                "checksPage.answer",
                "fundsPage.create",
                "fundPage.setBudget",
                "incentiveDataPage.putTiers",
                "incentiveDataPage.putBases");
        lines.actions(
                approve,
                "eligibilityPage.reopen",
                "approvalsPage.approve",
                "approvalsPage.refuse",
                "windowPage.approveChosen",
                "windowPage.refuseChosen");
        lines.actions(pay, "payoutsPage.prepare", "payoutPage.export", "payoutPage.confirm");
        lines.actions(Set.of(Permission.OWN_INCENTIVES), "ownIncentives.ask");
        lines.actions(Set.of(Permission.READ_REPORTS), "incentiveCostsPage.show");
    }
}
