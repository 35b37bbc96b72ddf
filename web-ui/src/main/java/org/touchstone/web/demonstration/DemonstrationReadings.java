package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.web.demonstration.DemonstrationAccounts.Account;
import org.touchstone.web.demonstration.DemonstrationCast.Person;
import org.touchstone.web.demonstration.DemonstrationRoster.Running;

/**
 * What is handed in and read: first the works of this year's participants, then those that become
 * papers of a qualifying set, then what waits for its readers. And what follows from it: leader
 * roles, and a graduate who qualifies as a reviewer.
 */
@ApplicationScoped
public class DemonstrationReadings {

    /** Reads the papers; a name for the record that nobody signs in with. */
    private static final String EXPERT = "expert";

    @Inject Catalog catalog;
    @Inject DemonstrationAccounts accounts;
    @Inject DemonstrationExpert judged;
    @Inject DemonstrationCalibration calibration;
    @Inject DemonstrationCoaching coaching;
    @Inject DemonstrationLeaders leaders;

    boolean areMade() {
        return !accounts.isUnknown(EXPERT);
    }

    /**
     * @param programs that were begun just now; none: the papers alone are made
     */
    void make(Actor system, List<Running> programs, LocalDate today) {
        DemonstrationPapers texts = DemonstrationPapers.read();
        CatalogEntry entry = catalog.newest(texts.code()).orElseThrow();
        Actor expert =
                accounts.unsigned(
                        system, EXPERT, "Jordan Meyer", Role.REVIEWER, "NYC-FORMATIVE-S01");
        List<Person> authors = authors(programs, false);
        judged.judge(DemonstrationCast.works(texts, authors), entry, actors(authors), expert);
        programs.forEach(one -> coaching.share(one.cast()));
        Actor supervisor = accounts.actor(Account.SUPERVISOR);
        UUID qualifying =
                calibration.make(
                        texts,
                        entry,
                        authorsOfPapers(system, texts),
                        expert,
                        supervisor,
                        accounts.actor(Account.REVIEWER));
        List<Person> waiting = authors(programs, true);
        judged.leaveToOthers(DemonstrationCast.works(texts, waiting), actors(waiting));
        for (Running one : programs) {
            if (!one.cast().who(person -> person.role() != null).isEmpty()) {
                leaders.lead(accounts.actor(Account.MANAGER), one.cast(), one.code(), today);
            }
            leaders.invite(supervisor, one.cast(), texts.code(), today);
            for (Person graduate : one.cast().who(Person::graduate)) {
                calibration.pass(texts, entry, accounts.actor(graduate.username()), qualifying);
            }
        }
    }

    private static List<Person> authors(List<Running> programs, boolean waiting) {
        return programs.stream()
                .flatMap(one -> one.cast().people().stream())
                .filter(person -> person.paper() != null && person.waits() == waiting)
                .toList();
    }

    private List<Actor> actors(List<Person> people) {
        return people.stream().map(person -> accounts.actor(person.username())).toList();
    }

    private List<Actor> authorsOfPapers(Actor system, DemonstrationPapers texts) {
        List<Actor> authors = new ArrayList<>();
        for (DemonstrationPapers.Paper paper : texts.papers()) {
            authors.add(
                    accounts.unsigned(
                            system,
                            "author" + (authors.size() + 1),
                            paper.author(),
                            Role.EDUCATOR,
                            "NYC-FORMATIVE-S02"));
        }
        return authors;
    }
}
