package org.touchstone.web.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.touchstone.credential.kernel.Permission;

/**
 * The one place that says who may reach what: every page, every action of a page and every REST
 * route has a line here. What has none cannot be reached. A test holds the table against the pages,
 * the beans and the resource classes.
 */
public final class AccessTable {

    /** What a line is about. */
    public enum Kind {
        /** A page, by its address without extension. */
        PAGE,
        /** A method of a page's bean that an element of the page calls: {@code bean.method}. */
        ACTION,
        /** A REST route or a servlet, by method and address pattern. */
        ROUTE
    }

    /**
     * One line.
     *
     * @param name page address, {@code bean.method}, or {@code METHOD /address/{id}}
     * @param permissions any one of them is enough; none: everyone, signed in or not
     */
    public record Rule(Kind kind, String name, Set<Permission> permissions) {

        public Rule {
            permissions = Set.copyOf(permissions);
        }

        public boolean isPublic() {
            return permissions.isEmpty();
        }

        /** Whether somebody of whom this tells each permission may pass. */
        public boolean admits(Predicate<Permission> held) {
            return isPublic() || permissions.stream().anyMatch(held);
        }

        /** One that would do, to name in a refusal. */
        public Permission needed() {
            return permissions.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static final String API = "/api/v1";

    private static final List<Rule> RULES = new ArrayList<>();
    private static final List<RoutePattern> ROUTES = new ArrayList<>();

    static {
        everyonePages("/index", "/login", "/catalog", "/micro-credential", "/help");
        everyone(Kind.ACTION, "login.signIn");
        everyone(Kind.ACTION, "viewer.signOut");
        everyone(Kind.ACTION, "pageMessages.renderOnAjax");

        everyoneRoute("GET", API + "/micro-credentials");
        everyoneRoute("GET", API + "/micro-credentials/{code}");

        page("/account", Permission.OWN_ACCOUNT);
        actions(
                Permission.OWN_ACCOUNT,
                "accountPage.issue",
                "accountPage.revoke",
                "mailChoice.save");
        route("POST", API + "/tokens", Permission.OWN_ACCOUNT);
        route("DELETE", API + "/tokens/{id}", Permission.OWN_ACCOUNT);
        route("GET", API + "/people", Permission.MANAGE_PEOPLE);
        route("POST", API + "/people", Permission.MANAGE_PEOPLE);
        route("GET", API + "/people/directory", Permission.MANAGE_PEOPLE);
        route("GET", API + "/people/{id}", Permission.MANAGE_PEOPLE);
        route("POST", API + "/people/{id}/roles", Permission.MANAGE_PEOPLE);
        route("POST", API + "/people/{id}/roles/{grant}/end", Permission.MANAGE_PEOPLE);
        route("GET", API + "/organizations", Permission.MANAGE_PEOPLE);
        page("/administration/people", Permission.MANAGE_PEOPLE);
        page("/administration/person", Permission.MANAGE_PEOPLE);
        page("/administration/organizations", Permission.MANAGE_PEOPLE);
        actions(Permission.MANAGE_PEOPLE, "personPage.give", "personPage.end");

        route("GET", API + "/submissions", Permission.SUBMIT_WORK);
        route("POST", API + "/submissions", Permission.SUBMIT_WORK);
        route("GET", API + "/submissions/{id}", Permission.SUBMIT_WORK);
        route("PUT", API + "/submissions/{id}", Permission.SUBMIT_WORK);
        route("GET", API + "/submissions/{id}/completeness", Permission.SUBMIT_WORK);
        route("POST", API + "/submissions/{id}/evidence", Permission.SUBMIT_WORK);
        route("DELETE", API + "/submissions/{id}/evidence/{item}", Permission.SUBMIT_WORK);
        route("GET", API + "/submissions/{id}/evidence/{item}", Permission.SUBMIT_WORK);
        route("POST", API + "/submissions/{id}/submit", Permission.SUBMIT_WORK);
        route("GET", API + "/teams", Permission.SUBMIT_WORK);
        route("POST", API + "/teams", Permission.SUBMIT_WORK);
        route("GET", API + "/teams/{id}", Permission.SUBMIT_WORK);
        route("POST", API + "/teams/{id}/invitations", Permission.SUBMIT_WORK);
        route("DELETE", API + "/teams/{id}/invitations/{member}", Permission.SUBMIT_WORK);
        route("POST", API + "/teams/{id}/acceptance", Permission.SUBMIT_WORK);
        route("POST", API + "/teams/{id}/refusal", Permission.SUBMIT_WORK);
        route("POST", API + "/teams/{id}/departure", Permission.SUBMIT_WORK);
        route("POST", API + "/teams/{id}/revision", Permission.SUBMIT_WORK);
        page("/educator/desk", Permission.SUBMIT_WORK);
        page("/educator/team", Permission.SUBMIT_WORK);
        page("/educator/attempt", Permission.SUBMIT_WORK);
        page("/educator/evidence", Permission.SUBMIT_WORK);
        actions(
                Permission.SUBMIT_WORK,
                "educatorDesk.start",
                "attemptPage.save",
                "attemptPage.submit",
                "attemptPage.remove",
                "attemptTeam.form",
                "teamPage.invite",
                "teamPage.withdraw",
                "teamPage.accept",
                "teamPage.decline",
                "teamPage.leave",
                "teamPage.revise",
                "evidencePage.save");

        route("POST", API + "/review/claims", Permission.SCORE);
        route("GET", API + "/review/standing", Permission.SCORE);
        reading("GET", API + "/review/claims/{id}");
        reading("PUT", API + "/review/claims/{id}/scorecard");
        reading("POST", API + "/review/claims/{id}/seal");
        reading("POST", API + "/review/claims/{id}/extend");
        reading("POST", API + "/review/claims/{id}/release");
        reading("GET", API + "/review/claims/{id}/evidence/{piece}");
        reading("GET", API + "/review/claims/{id}/annotations");
        reading("POST", API + "/review/claims/{id}/annotations");
        reading("PUT", API + "/review/claims/{id}/annotations/{annotation}");
        reading("DELETE", API + "/review/claims/{id}/annotations/{annotation}");
        reading("GET", API + "/review/comment-bank");
        reading("POST", API + "/review/comment-bank");
        reading("PUT", API + "/review/comment-bank/{id}");
        reading("DELETE", API + "/review/comment-bank/{id}");
        reading("POST", API + "/review/comment-bank/{id}/proposal");
        reading("POST", API + "/review/comment-bank/{id}/uses");
        route("GET", API + "/review/comment-bank/proposals", Permission.SUPERVISE_SCORING);
        route("POST", API + "/review/comment-bank/{id}/sharing", Permission.SUPERVISE_SCORING);
        route("DELETE", API + "/review/comment-bank/{id}/sharing", Permission.SUPERVISE_SCORING);
        page("/supervisor/comment-bank", Permission.SUPERVISE_SCORING);
        actions(
                Permission.SUPERVISE_SCORING,
                "commentBankPage.share",
                "commentBankPage.keepPersonal");
        page("/reviewer/desk", Permission.SCORE);
        page("/reviewer/scoring", Permission.SCORE, Permission.SUPERVISE_SCORING);
        actions(Permission.SCORE, "reviewerDesk.claim");
        actions(
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

        route("GET", API + "/calibration/attempts", Permission.SCORE);
        route("POST", API + "/calibration/attempts", Permission.SCORE);
        route("GET", API + "/calibration/attempts/{id}", Permission.SCORE);
        route("GET", API + "/calibration/attempts/{id}/next", Permission.SCORE);
        route("POST", API + "/calibration/attempts/{id}/papers/{paper}", Permission.SCORE);
        route(
                "GET",
                API + "/calibration/attempts/{id}/papers/{paper}/evidence/{piece}",
                Permission.SCORE);
        page("/reviewer/qualification", Permission.SCORE);
        page("/reviewer/practice", Permission.SCORE);
        actions(Permission.SCORE, "qualificationPage.start", "practicePage.answer");

        calibrationOfSupervisors();
        supervision();
        programs();

        route("GET", API + "/imports", Permission.IMPORT_DATA);
        route("POST", API + "/imports", Permission.IMPORT_DATA);
        route("GET", API + "/imports/{id}", Permission.IMPORT_DATA);
        page("/administration/imports", Permission.IMPORT_DATA);
        actions(
                Permission.IMPORT_DATA,
                "importsPage.check",
                "importsPage.send",
                "importsPage.refresh");

        route("GET", API + "/notices", Permission.OWN_ACCOUNT);
        route("POST", API + "/notices/{id}/read", Permission.OWN_ACCOUNT);
        route("GET", API + "/notices/mail", Permission.OWN_ACCOUNT);
        route("PUT", API + "/notices/mail", Permission.OWN_ACCOUNT);
        page("/notices", Permission.OWN_ACCOUNT);
        actions(Permission.OWN_ACCOUNT, "noticesPage.read", "noticesPage.readAll");

        route("GET", API + "/submissions/{id}/appeal", Permission.SUBMIT_WORK);
        route("POST", API + "/submissions/{id}/appeal", Permission.SUBMIT_WORK);
        route("GET", API + "/submissions/{id}/standing", Permission.SUBMIT_WORK);
        actions(Permission.SUBMIT_WORK, "afterDecision.makeAppeal");

        route("POST", API + "/educators/{id}/coaching-sessions", Permission.COACH_EDUCATORS);
        page("/coach/desk", Permission.COACH_EDUCATORS);
        actions(Permission.COACH_EDUCATORS, "coachDesk.record");

        route("POST", API + "/educators/{id}/extensions", Permission.GRANT_EXTENSION);
        route("POST", API + "/review/works/{id}/extensions", Permission.GRANT_EXTENSION);
        page("/supervisor/extensions", Permission.GRANT_EXTENSION);
        actions(Permission.GRANT_EXTENSION, "extensionsPage.grant");

        route("GET", API + "/calendar", Permission.MANAGE_CALENDAR);
        route("PUT", API + "/calendar", Permission.MANAGE_CALENDAR);
        route("POST", API + "/calendar/holidays", Permission.MANAGE_CALENDAR);
        route("DELETE", API + "/calendar/holidays/{day}", Permission.MANAGE_CALENDAR);
        route("POST", API + "/calendar/closures", Permission.MANAGE_CALENDAR);
        route("DELETE", API + "/calendar/closures/{id}", Permission.MANAGE_CALENDAR);
        route(
                "GET",
                API + "/reminder-steps",
                Permission.MANAGE_CALENDAR,
                Permission.SUPERVISE_SCORING);
        route(
                "PUT",
                API + "/reminder-steps/{id}",
                Permission.MANAGE_CALENDAR,
                Permission.SUPERVISE_SCORING);
        page("/administration/reminders", Permission.MANAGE_CALENDAR, Permission.SUPERVISE_SCORING);
        actions(
                Set.of(Permission.MANAGE_CALENDAR, Permission.SUPERVISE_SCORING),
                "remindersPage.save");
        page("/administration/calendar", Permission.MANAGE_CALENDAR);
        actions(
                Permission.MANAGE_CALENDAR,
                "calendarPage.changeHours",
                "calendarPage.addHoliday",
                "calendarPage.removeHoliday",
                "calendarPage.close",
                "calendarPage.reopen");

        route("GET", API + "/reports/program-outcomes", Permission.READ_REPORTS);
        page("/reports/program-outcomes", Permission.READ_REPORTS);
        actions(Permission.READ_REPORTS, "outcomesPage.show");
        route("GET", API + "/reports/scorer-agreement", Permission.READ_AGREEMENT);
        page("/supervisor/agreement", Permission.READ_AGREEMENT);
        actions(Permission.READ_AGREEMENT, "agreementPage.show");
        page("/reviewer/statistics", Permission.SCORE);
        route("GET", API + "/micro-credentials/{code}/in-flight", Permission.SUPERVISE_SCORING);
        page("/supervisor/in-flight", Permission.SUPERVISE_SCORING);

        route("GET", API + "/awards", Permission.SUBMIT_WORK);
        route("POST", API + "/awards/{id}/revocation", Permission.REVOKE_AWARD);
        everyonePages("/badge");
        everyoneRoute("GET", "/badges/{id}");
        everyoneRoute("GET", "/micro-credentials/{code}/versions/{number}");
        everyoneRoute("GET", "/issuers/{slug}");
        everyoneRoute("GET", "/issuers/{slug}/did.json");
        everyoneRoute("GET", "/issuers/{slug}/keys/{kid}");
        everyoneRoute("GET", "/status/{list}");
    }

    private AccessTable() {}

    private static void calibrationOfSupervisors() {
        Permission permission = Permission.SUPERVISE_SCORING;
        String sets = API + "/calibration/sets";
        route("GET", sets, permission);
        route("POST", sets, permission);
        route("GET", sets + "/{id}", permission);
        route("POST", sets + "/{id}/activate", permission);
        route("POST", sets + "/{id}/retire", permission);
        route("POST", sets + "/{id}/papers", permission);
        route("GET", sets + "/{id}/papers/{paper}", permission);
        route("PUT", sets + "/{id}/papers/{paper}", permission);
        route("DELETE", sets + "/{id}/papers/{paper}", permission);
        route("GET", sets + "/{id}/papers/{paper}/evidence/{piece}", permission);
        String qualifications = API + "/calibration/qualifications";
        route("GET", qualifications, permission);
        route("POST", qualifications + "/{reviewer}/{version}/lift", permission);
        route("POST", qualifications + "/{reviewer}/{version}/recalibrate", permission);
        page("/supervisor/calibration", permission);
        page("/supervisor/calibration-set", permission);
        page("/supervisor/calibration-paper", permission);
        page("/supervisor/qualification", permission);
        actions(
                permission,
                "calibrationPage.create",
                "calibrationSet.add",
                "calibrationSet.remove",
                "calibrationSet.activate",
                "calibrationSet.retire",
                "calibrationPaper.save",
                "qualificationsPage.lift",
                "qualificationsPage.recalibrate");
    }

    private static void programs() {
        Permission manage = Permission.MANAGE_PROGRAMS;
        route("GET", API + "/programs", manage);
        route("POST", API + "/programs", manage);
        route("GET", API + "/programs/{id}", manage);
        route("PUT", API + "/programs/{id}", manage);
        route("GET", API + "/programs/{id}/cohorts", manage);
        route("POST", API + "/programs/{id}/cohorts", manage);
        route("GET", API + "/cohorts/{id}", manage);
        route("PUT", API + "/cohorts/{id}", manage);
        route("GET", API + "/cohorts/{id}/following", manage);
        route("POST", API + "/cohorts/{id}/next", manage);
        route("GET", API + "/cohorts/{id}/participants", manage);
        route("POST", API + "/cohorts/{id}/invitations", manage);
        route("GET", API + "/cohorts/{id}/exit-survey", manage);
        route("POST", API + "/participants/{id}/enrolment", manage);
        route("POST", API + "/participants/{id}/completion", manage);
        route("POST", API + "/participants/{id}/leaving", manage);
        route("DELETE", API + "/participants/{id}", manage);
        page("/programs/list", manage);
        page("/programs/program", manage);
        page("/programs/program-edit", manage);
        page("/programs/cohort", manage);
        page("/programs/cohort-edit", manage);
        page("/programs/invite", manage);
        actions(
                manage,
                "programEdit.save",
                "cohortEdit.save",
                "cohortPage.enrol",
                "cohortPage.takeBack",
                "cohortPage.complete",
                "cohortPage.leave",
                "invitePage.match",
                "invitePage.invite");

        Permission takePart = Permission.TAKE_PART;
        route("GET", API + "/participations", takePart);
        route("GET", API + "/participations/{id}", takePart);
        route("POST", API + "/participations/{id}/acceptance", takePart);
        route("POST", API + "/participations/{id}/refusal", takePart);
        route("POST", API + "/participations/{id}/leaving", takePart);
        route("PUT", API + "/participations/{id}/exit-survey", takePart);
        page("/educator/program", takePart);
        page("/educator/exit-survey", takePart);
        actions(
                takePart,
                "participationPage.accept",
                "participationPage.decline",
                "participationPage.leave",
                "participationPage.answer");

        route("GET", API + "/exit-reasons", takePart, manage);
        route("PUT", API + "/exit-reasons/{code}", Permission.MANAGE_EXIT_REASONS);
        page("/administration/exit-reasons", Permission.MANAGE_EXIT_REASONS);
        actions(
                Permission.MANAGE_EXIT_REASONS,
                "exitReasonsPage.keep",
                "exitReasonsPage.retire",
                "exitReasonsPage.offer");
    }

    private static void supervision() {
        Permission supervise = Permission.SUPERVISE_SCORING;
        page("/help/scoring-queue", supervise);
        page("/help/calibration", supervise);
        route("GET", API + "/review/tasks", supervise);
        route("GET", API + "/review/tasks/unreadable", supervise);
        route("POST", API + "/review/tasks/{id}/take-back", supervise);
        route("POST", API + "/review/tasks/{id}/assign", supervise);
        route("POST", API + "/review/tasks/{id}/prioritize", supervise);
        route("GET", API + "/review/forecast", supervise);
        route("GET", API + "/review/reviewers", supervise);
        route("PUT", API + "/review/reviewers/{id}/cap", supervise);
        route("PUT", API + "/review/reviewers/{id}/suspension", supervise);
        route("GET", API + "/review/invariants", supervise);
        route("POST", API + "/review/invariants", supervise);
        route("GET", API + "/review/invariants", supervise);
        route("POST", API + "/review/invariants", supervise);
        route("GET", API + "/review/dead-letters", supervise);
        route("POST", API + "/review/dead-letters/{id}/retry", supervise);
        route("POST", API + "/review/dead-letters/{id}/discard", supervise);
        route("GET", API + "/review/adjudications", supervise);
        route("POST", API + "/review/adjudications/{id}/claims", supervise);
        route("GET", API + "/review/claims/{id}/readings", supervise);
        route("GET", API + "/review/backreads", supervise);
        route("POST", API + "/review/backreads", supervise);
        route("GET", API + "/review/backreads/{id}", supervise);
        page("/supervisor/adjudications", supervise);
        page("/supervisor/backread", supervise);
        page("/supervisor/backread-pick", supervise);
        actions(
                supervise,
                "adjudicationsPage.claim",
                "adjudicationsPage.draw",
                "backreadPickPage.pick");
        route("GET", API + "/review/held", supervise);
        route("POST", API + "/review/held/{id}/release", supervise);
        route("GET", API + "/review/release-batches", supervise);
        route("POST", API + "/review/release-batches", supervise);
        route("POST", API + "/review/release-batches/{id}/approve", supervise);
        route("POST", API + "/review/release-batches/{id}/withdraw", supervise);
        route("GET", API + "/review/policies/{code}", supervise);
        route("PUT", API + "/review/policies/{code}", supervise);
        page("/supervisor/release", supervise);
        page("/supervisor/policy", supervise);
        actions(
                supervise,
                "releasePage.release",
                "releasePage.propose",
                "releasePage.approve",
                "releasePage.withdraw",
                "policyPage.keep");
        route("GET", API + "/review/integrity-cases", supervise);
        route("POST", API + "/review/integrity-cases", supervise);
        route("GET", API + "/review/integrity-cases/{id}", supervise);
        route("POST", API + "/review/integrity-cases/{id}/votes", supervise);
        route("POST", API + "/review/integrity-cases/{id}/decision", supervise);
        route("GET", API + "/submissions/{id}/integrity-case", Permission.SUBMIT_WORK);
        route("POST", API + "/submissions/{id}/integrity-case/reply", Permission.SUBMIT_WORK);
        page("/supervisor/integrity", supervise);
        page("/supervisor/integrity-case", supervise);
        actions(
                supervise,
                "integrityPage.open",
                "integrityCasePage.uphold",
                "integrityCasePage.dismiss",
                "integrityCasePage.clear",
                "integrityCasePage.confirm");
        actions(Permission.SUBMIT_WORK, "integrityNotice.reply");
        page("/supervisor/desk", supervise);
        page("/supervisor/reading", supervise);
        page("/supervisor/reviewers", supervise);
        page("/supervisor/invariants", supervise);
        page("/supervisor/dead-letters", supervise);
        actions(
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

    private record RoutePattern(String method, Pattern address, Rule rule) {}

    private static void everyonePages(String... addresses) {
        for (String address : addresses) {
            everyone(Kind.PAGE, address);
        }
    }

    private static void page(String address, Permission needed, Permission... orElse) {
        RULES.add(new Rule(Kind.PAGE, address, EnumSet.of(needed, orElse)));
    }

    private static void everyone(Kind kind, String name) {
        RULES.add(new Rule(kind, name, Set.of()));
    }

    private static void actions(Permission permission, String... beanMethods) {
        actions(Set.of(permission), beanMethods);
    }

    private static void actions(Set<Permission> anyOf, String... beanMethods) {
        for (String beanMethod : beanMethods) {
            RULES.add(new Rule(Kind.ACTION, beanMethod, anyOf));
        }
    }

    private static void everyoneRoute(String method, String address) {
        add(method, address, Set.of());
    }

    private static void route(
            String method, String address, Permission needed, Permission... orElse) {
        add(method, address, EnumSet.of(needed, orElse));
    }

    /** Of whoever holds a claim: reviewers, and supervisors who adjudicate and read again. */
    private static void reading(String method, String address) {
        route(method, address, Permission.SCORE, Permission.SUPERVISE_SCORING);
    }

    private static void add(String method, String address, Set<Permission> anyOf) {
        Rule rule = new Rule(Kind.ROUTE, method + " " + address, anyOf);
        RULES.add(rule);
        ROUTES.add(
                new RoutePattern(
                        method, Pattern.compile(address.replaceAll("\\{[^/}]+}", "[^/]+")), rule));
    }

    public static List<Rule> rules() {
        return List.copyOf(RULES);
    }

    /** The line of a page; empty: there is no such page. */
    public static Optional<Rule> page(String address) {
        return find(Kind.PAGE, address);
    }

    /** The line of an action, {@code bean.method}. */
    public static Optional<Rule> action(String beanMethod) {
        return find(Kind.ACTION, beanMethod);
    }

    /** The line of a route; empty: there is no such route. HEAD is read as GET. */
    public static Optional<Rule> route(String method, String address) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ROUTES.stream()
                .filter(
                        route ->
                                route.method().equals(asked)
                                        && route.address().matcher(address).matches())
                .map(RoutePattern::rule)
                .findFirst();
    }

    /** Whether some other method is known at this address: then the answer is 405, not 404. */
    public static boolean hasAnyMethodAt(String address) {
        return ROUTES.stream().anyMatch(route -> route.address().matcher(address).matches());
    }

    private static Optional<Rule> find(Kind kind, String name) {
        return RULES.stream()
                .filter(rule -> rule.kind() == kind && rule.name().equals(name))
                .findFirst();
    }
}
