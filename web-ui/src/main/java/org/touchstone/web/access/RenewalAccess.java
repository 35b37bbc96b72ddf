package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Renewal credit: statements, rates, cycles, the report. */
final class RenewalAccess {

    private RenewalAccess() {}

    static void declare(AccessLines lines) {
        lines.route("GET", API + "/renewal", Permission.TAKE_PART);
        lines.page("/educator/renewal", Permission.TAKE_PART);

        Permission read = Permission.READ_REPORTS;
        lines.route("GET", API + "/renewal/educators/{id}", read);
        lines.route("GET", API + "/reports/renewal-credit", read);
        lines.route("GET", API + "/reports/renewal-credit/csv", read);
        lines.page("/reports/renewal-credit", read);
        lines.page("/reports/renewal-statement", read);

        Permission manage = Permission.MANAGE_RENEWAL;
        lines.route("GET", API + "/renewal/jurisdictions", manage);
        lines.route("PUT", API + "/renewal/jurisdictions/{code}", manage);
        lines.route("GET", API + "/renewal/jurisdictions/{code}/rates", manage);
        lines.route("POST", API + "/renewal/jurisdictions/{code}/rates", manage);
        lines.route("POST", API + "/renewal/rates/{id}/end", manage);
        lines.route("DELETE", API + "/renewal/rates/{id}", manage);
        lines.route("GET", API + "/renewal/jurisdictions/{code}/cycles", manage);
        lines.route("POST", API + "/renewal/jurisdictions/{code}/cycles", manage);
        lines.route("PUT", API + "/renewal/cycles/{id}", manage);
        lines.route("DELETE", API + "/renewal/cycles/{id}", manage);
        lines.route("GET", API + "/renewal/jurisdictions/{code}/export", manage);
        lines.route("PUT", API + "/renewal/awards/{id}/use", manage);
        lines.page("/administration/renewal", manage);
        lines.page("/administration/renewal-rates", manage);
        lines.page("/administration/renewal-cycles", manage);
        lines.actions(
                manage,
                "jurisdictionsPage.keep",
                "ratesPage.preview",
                "ratesPage.add",
                "ratesPage.end",
                "ratesPage.takeBack",
                "cyclesPage.match",
                "cyclesPage.open",
                "cyclesPage.remove");
    }
}
