package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.web.demonstration.DemonstrationCast.Cast;
import org.touchstone.web.demonstration.DemonstrationCast.Person;

/** What this year's participants did in class and in coursework, with the minutes that it took. */
@ApplicationScoped
public class DemonstrationClassrooms {
    private static final int DAYS_APART = 14;

    /** So many are enough to see a pace. */
    private static final int MOST = 8;

    private static final List<String> DONE =
            List.of(
                    "Exit tickets on the goal of the week, sorted by what students understand.",
                    "Students compared two solutions and wrote down which one convinces them.",
                    "Feedback on first drafts, and time in class to act on it.",
                    "Small groups by what the last check had shown.");

    @Inject Activities activities;
    @Inject Coursework coursework;
    @Inject DemonstrationAccounts accounts;

    /** As the log of activities has it: what lies before is not noted any more. */
    @Inject
    @ConfigProperty(name = "touchstone.agency.school-year-begins", defaultValue = "07-01")
    String schoolYearBegins;

    void work(Cast cast, LocalDate today) {
        for (Person person : cast.who(one -> one.minutes() > 0)) {
            Actor educator = accounts.actor(person.username());
            for (int n = 0; n < MOST; n++) {
                LocalDate day = today.minusDays(1 + (long) n * DAYS_APART);
                if (day.isBefore(schoolYear(today))) {
                    break;
                }
                activities.note(
                        educator,
                        UUID.randomUUID(),
                        new ActivityText(
                                day,
                                cast.className(),
                                person.minutes(),
                                List.of(),
                                DONE.get(n % DONE.size())));
            }
            if (person.studies()) {
                study(educator, person.begins());
            }
        }
    }

    private void study(Actor educator, String code) {
        for (OwnModule module : coursework.of(educator, code)) {
            if (module.completion() == CompletionKind.MARKED) {
                coursework.markDone(educator, module.id(), module.minutes());
            }
        }
    }

    private LocalDate schoolYear(LocalDate today) {
        LocalDate begins = MonthDay.parse("--" + schoolYearBegins).atYear(today.getYear());
        return begins.isAfter(today) ? begins.minusYears(1) : begins;
    }
}
