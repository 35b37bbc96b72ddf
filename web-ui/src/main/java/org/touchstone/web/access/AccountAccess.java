package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** What everybody who has an account reaches: the account, its tokens, notices and mail. */
final class AccountAccess {

    private AccountAccess() {}

    static void declare(AccessLines lines) {
        lines.page("/account", Permission.OWN_ACCOUNT);
        lines.actions(
                Permission.OWN_ACCOUNT,
                "accountPage.issue",
                "accountPage.revoke",
                "mailChoice.save");
        lines.route("POST", API + "/tokens", Permission.OWN_ACCOUNT);
        lines.route("DELETE", API + "/tokens/{id}", Permission.OWN_ACCOUNT);
        lines.route("GET", API + "/notices", Permission.OWN_ACCOUNT);
        lines.route("POST", API + "/notices/{id}/read", Permission.OWN_ACCOUNT);
        lines.route("GET", API + "/notices/mail", Permission.OWN_ACCOUNT);
        lines.route("PUT", API + "/notices/mail", Permission.OWN_ACCOUNT);
        lines.page("/notices", Permission.OWN_ACCOUNT);
        lines.actions(Permission.OWN_ACCOUNT, "noticesPage.read", "noticesPage.readAll");
    }
}
