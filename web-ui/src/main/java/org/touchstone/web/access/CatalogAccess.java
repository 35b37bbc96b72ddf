package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import org.touchstone.credential.kernel.Permission;

/** Who writes the catalog, who publishes, and what of its history everyone reads. */
final class CatalogAccess {

    private CatalogAccess() {}

    static void declare(AccessLines lines) {
        String one = API + "/micro-credentials/{code}";
        lines.everyoneRoute("GET", one + "/versions");
        lines.everyoneRoute("GET", one + "/versions/{number}");
        lines.everyoneRoute("GET", one + "/difference");
        lines.everyoneRoute("GET", one + "/retirement");
        lines.everyonePages("/micro-credential-changes");

        Permission author = Permission.AUTHOR_CATALOG;
        lines.route("GET", API + "/catalog-drafts", author);
        lines.route("POST", API + "/catalog-drafts", author);
        lines.route("GET", API + "/catalog-drafts/{id}", author);
        lines.route("DELETE", API + "/catalog-drafts/{id}", author);
        lines.route("PUT", API + "/catalog-drafts/{id}/sections/{section}", author);
        lines.route("GET", API + "/catalog-drafts/{id}/preview", author);
        lines.route("GET", API + "/frameworks", author);
        lines.route("GET", API + "/frameworks/{id}", author);
        lines.route("GET", API + "/frameworks/{id}/items", author);
        lines.route("GET", API + "/quality-standards", author);
        lines.page("/catalog-authoring/drafts", author);
        lines.page("/catalog-authoring/draft", author);
        lines.page("/catalog-authoring/preview", author);
        lines.page("/catalog-authoring/publish", author);
        lines.page("/catalog-authoring/frameworks", author);
        lines.page("/catalog-authoring/framework", author);
        lines.page("/catalog-authoring/standards", author);
        lines.actions(
                author,
                "draftsPage.create",
                "draftsPage.createNext",
                "draftPage.keep",
                "draftPage.save",
                "draftPage.overwrite",
                "draftPage.takeTheirs",
                "draftPage.addCitation",
                "draftPage.addResource",
                "draftPage.addRequirement",
                "draftPage.addCriterion",
                "draftPage.addLevel",
                "draftPage.remove",
                "draftPage.moveUp",
                "draftAlignment.align",
                "draftAlignment.remove",
                "publishPage.discard");

        Permission manage = Permission.MANAGE_CATALOG;
        lines.route("POST", API + "/catalog-drafts/{id}/publication", manage);
        lines.route("POST", API + "/frameworks", manage);
        lines.route("PUT", API + "/quality-standards", manage);
        lines.route("PUT", one + "/retirement", manage);
        lines.route("DELETE", one + "/retirement", manage);
        lines.page("/catalog-authoring/retire", manage);
        lines.actions(
                manage,
                "publishPage.publish",
                "frameworksPage.send",
                "standardsPage.save",
                "retirePage.retire",
                "retirePage.reinstate");
    }
}
