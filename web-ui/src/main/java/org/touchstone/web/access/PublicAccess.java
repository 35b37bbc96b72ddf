package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

/** What everyone reaches, signed in or not. */
final class PublicAccess {

    private PublicAccess() {}

    static void declare(AccessLines lines) {
        lines.everyonePages("/index", "/login", "/catalog", "/micro-credential", "/help");
        lines.everyoneAction("login.signIn");
        lines.everyoneAction("viewer.signOut");
        lines.everyoneAction("pageMessages.renderOnAjax");
        lines.everyoneRoute("GET", API + "/micro-credentials");
        lines.everyoneRoute("GET", API + "/micro-credentials/{code}");
        lines.everyonePages("/badge");
        lines.everyoneRoute("GET", "/badges/{id}");
        lines.everyoneRoute("GET", "/micro-credentials/{code}/versions/{number}");
        lines.everyoneRoute("GET", "/issuers/{slug}");
        lines.everyoneRoute("GET", "/issuers/{slug}/did.json");
        lines.everyoneRoute("GET", "/issuers/{slug}/keys/{kid}");
        lines.everyoneRoute("GET", "/status/{list}");
    }
}
