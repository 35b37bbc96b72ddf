package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.Applicant;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.Graduates.Candidate;
import org.touchstone.review.reviewer.Graduates.Invitation;
import org.touchstone.review.reviewer.OwnReviewing;
import org.touchstone.web.demonstration.DemonstrationCast.Cast;
import org.touchstone.web.demonstration.DemonstrationCast.Person;

/** Where the pipeline leads: a leader role with people on every step, and to reviewing. */
@ApplicationScoped
public class DemonstrationLeaders {
    private static final String SCHOOL = "NYC-PIPELINE-S07";

    @Inject LeaderRoles roles;
    @Inject OwnRoles own;
    @Inject Graduates graduates;
    @Inject OwnReviewing reviewing;
    @Inject DemonstrationAccounts accounts;

    /**
     * Offers the role to whoever has three of the four, and takes applications through its steps.
     *
     * @param cohort code of the cohort in whose figures they count
     */
    void lead(Actor manager, Cast cast, String cohort, LocalDate today) {
        UUID role =
                roles.keep(
                                manager,
                                new RoleText(
                                        "LEAD-TEACHER",
                                        "Lead teacher",
                                        cohort,
                                        "Leads a team of teachers in one school, and coaches two of them.",
                                        "Up to $12,500 a year",
                                        new BigDecimal("12500.00"),
                                        20,
                                        3,
                                        List.of(),
                                        List.of(),
                                        today.minusDays(30),
                                        today.plusMonths(3)))
                        .id();
        for (Person person : cast.who(one -> one.role() != null)) {
            own.apply(
                    accounts.actor(person.username()),
                    role,
                    "My team plans its checks together now. I would like to do the same with the teams of the lower grades.");
        }
        Steps steps = new Steps(manager, role, cast);
        steps.take(
                ApplicationState.APPLIED,
                ApplicationState.INTERVIEWED,
                state -> state != ApplicationState.APPLIED);
        steps.take(
                ApplicationState.INTERVIEWED,
                ApplicationState.DECLINED,
                ApplicationState.DECLINED::equals);
        steps.take(
                ApplicationState.INTERVIEWED,
                ApplicationState.ACCEPTED,
                state -> state == ApplicationState.ACCEPTED || state == ApplicationState.PLACED);
        steps.take(
                ApplicationState.ACCEPTED,
                ApplicationState.PLACED,
                ApplicationState.PLACED::equals);
    }

    /** Of one role. */
    private final class Steps {
        private final Actor manager;
        private final UUID role;
        private final Cast cast;

        private Steps(Actor manager, UUID role, Cast cast) {
            this.manager = manager;
            this.role = role;
            this.cast = cast;
        }

        /** One step for all of the cast who get so far. */
        private void take(
                ApplicationState from, ApplicationState to, Predicate<ApplicationState> gets) {
            List<String> usernames =
                    cast.who(one -> one.role() != null && gets.test(one.role())).stream()
                            .map(Person::username)
                            .toList();
            List<UUID> applications =
                    roles
                            .applicants(manager, role, from, new Paged.Part(0, LeaderRoles.MOST))
                            .rows()
                            .stream()
                            .filter(one -> usernames.contains(one.username()))
                            .map(Applicant::id)
                            .toList();
            if (!applications.isEmpty()) {
                roles.record(
                        manager,
                        role,
                        applications,
                        to,
                        to == ApplicationState.PLACED ? SCHOOL : null);
            }
        }
    }

    /** Asks the graduates of the cast to read what they have earned; they accept. */
    void invite(Actor supervisor, Cast cast, String code, LocalDate today) {
        graduates.keep(supervisor, new Graduates.Rule(code, 0, true, true, false));
        graduates.find(supervisor);
        List<String> usernames = cast.who(Person::graduate).stream().map(Person::username).toList();
        for (Candidate one : graduates.list(supervisor, null, new Paged.Part(0, 50)).rows()) {
            if (usernames.contains(one.username())) {
                graduates.invite(
                        supervisor, one.id(), new Invitation("NYCDOE", today, today.plusYears(1)));
                Actor graduate = accounts.actor(one.username());
                reviewing.accept(graduate, one.id(), reviewing.terms(graduate).number());
            }
        }
    }
}
