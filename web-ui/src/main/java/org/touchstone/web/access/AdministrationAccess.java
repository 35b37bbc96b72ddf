package org.touchstone.web.access;

import static org.touchstone.web.access.AccessLines.API;

import java.util.Set;
import org.touchstone.credential.kernel.Permission;

/** What an agency’s administrators reach: people, imports, calendar, reports, revocation. */
final class AdministrationAccess {

    private AdministrationAccess() {}

    static void declare(AccessLines lines) {
        lines.route("GET", API + "/people", Permission.MANAGE_PEOPLE);
        lines.route("POST", API + "/people", Permission.MANAGE_PEOPLE);
        lines.route("GET", API + "/people/directory", Permission.MANAGE_PEOPLE);
        lines.route("GET", API + "/people/{id}", Permission.MANAGE_PEOPLE);
        lines.route("POST", API + "/people/{id}/roles", Permission.MANAGE_PEOPLE);
        lines.route("POST", API + "/people/{id}/roles/{grant}/end", Permission.MANAGE_PEOPLE);
        lines.route("GET", API + "/organizations", Permission.MANAGE_PEOPLE);
        lines.page("/administration/people", Permission.MANAGE_PEOPLE);
        lines.page("/administration/person", Permission.MANAGE_PEOPLE);
        lines.page("/administration/organizations", Permission.MANAGE_PEOPLE);
        lines.actions(Permission.MANAGE_PEOPLE, "personPage.give", "personPage.end");
        lines.route("GET", API + "/imports", Permission.IMPORT_DATA);
        lines.route("POST", API + "/imports", Permission.IMPORT_DATA);
        lines.route("GET", API + "/imports/{id}", Permission.IMPORT_DATA);
        lines.route("POST", API + "/imports/{id}/commit", Permission.IMPORT_DATA);
        lines.route("GET", API + "/imports/{id}/changes", Permission.IMPORT_DATA);
        lines.page("/administration/imports", Permission.IMPORT_DATA);
        lines.page("/administration/import-changes", Permission.IMPORT_DATA);
        lines.actions(
                Permission.IMPORT_DATA,
                "importsPage.check",
                "importsPage.send",
                "importsPage.commit",
                "importsPage.refresh");
        lines.route("GET", API + "/calendar", Permission.MANAGE_CALENDAR);
        lines.route("PUT", API + "/calendar", Permission.MANAGE_CALENDAR);
        lines.route("POST", API + "/calendar/holidays", Permission.MANAGE_CALENDAR);
        lines.route("DELETE", API + "/calendar/holidays/{day}", Permission.MANAGE_CALENDAR);
        lines.route("POST", API + "/calendar/closures", Permission.MANAGE_CALENDAR);
        lines.route("DELETE", API + "/calendar/closures/{id}", Permission.MANAGE_CALENDAR);
        lines.route(
                "GET",
                API + "/reminder-steps",
                Permission.MANAGE_CALENDAR,
                Permission.SUPERVISE_SCORING);
        lines.route(
                "PUT",
                API + "/reminder-steps/{id}",
                Permission.MANAGE_CALENDAR,
                Permission.SUPERVISE_SCORING);
        lines.page(
                "/administration/reminders",
                Permission.MANAGE_CALENDAR,
                Permission.SUPERVISE_SCORING);
        lines.actions(
                Set.of(Permission.MANAGE_CALENDAR, Permission.SUPERVISE_SCORING),
                "remindersPage.save");
        lines.page("/administration/calendar", Permission.MANAGE_CALENDAR);
        lines.actions(
                Permission.MANAGE_CALENDAR,
                "calendarPage.changeHours",
                "calendarPage.addHoliday",
                "calendarPage.removeHoliday",
                "calendarPage.close",
                "calendarPage.reopen");
        lines.route("GET", API + "/reports/program-outcomes", Permission.READ_REPORTS);
        lines.page("/reports/program-outcomes", Permission.READ_REPORTS);
        lines.actions(Permission.READ_REPORTS, "outcomesPage.show");
        lines.route("POST", API + "/awards/{id}/revocation", Permission.REVOKE_AWARD);
    }
}
