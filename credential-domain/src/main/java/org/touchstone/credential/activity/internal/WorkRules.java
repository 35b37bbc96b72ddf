package org.touchstone.credential.activity.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.activity.DayIsFull;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;

/** What may be said of work: when, how long and how much. */
@Dependent
public class WorkRules {
    private static final int DAY = 24 * 60;
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    /** Month and day, 07-01 for July 1. */
    @Inject
    @ConfigProperty(name = "touchstone.agency.school-year-begins", defaultValue = "07-01")
    String schoolYearBegins;

    /** What is wrong, to be said at once. */
    final class Check {
        private final List<Detail> wrong = new ArrayList<>();

        void day(String field, LocalDate day) {
            if (day == null) {
                say(field, "required", "Say on which day it was.");
            } else if (day.isAfter(days.today())) {
                say(
                        field,
                        "in-the-future",
                        WORDS.format(day) + " lies in the future. Note it when it has been done.");
            } else if (day.isBefore(schoolYear())) {
                say(
                        field,
                        "before-the-school-year",
                        WORDS.format(day)
                                + " lies before this school year, which began on "
                                + WORDS.format(schoolYear())
                                + ". Give a day of this school year.");
            }
        }

        void minutes(String field, Integer minutes) {
            if (minutes == null || minutes < 1 || minutes > DAY) {
                say(field, "out-of-range", "Say how many minutes it took, from 1 to " + DAY + ".");
            }
        }

        String text(String field, String text, int longest, boolean isRequired) {
            String clean = text == null ? "" : text.strip();
            if (isRequired && clean.isEmpty()) {
                say(field, "required", "'" + field + "' is required.");
            }
            if (clean.length() > longest) {
                say(field, "too-long", "At most " + longest + " characters.");
            }
            return clean;
        }

        void say(String field, String code, String message) {
            wrong.add(new Detail(field, code, message));
        }

        void refuse() {
            if (!wrong.isEmpty()) {
                throw new InvalidRequest(
                        wrong.size() == 1
                                ? wrong.get(0).message()
                                : "Nothing was saved. Mend what is named here.",
                        wrong);
            }
        }
    }

    Check check() {
        return new Check();
    }

    /** The first day of the school year that today is in. */
    LocalDate schoolYear() {
        LocalDate today = days.today();
        LocalDate begins = MonthDay.parse("--" + schoolYearBegins).atYear(today.getYear());
        return begins.isAfter(today) ? begins.minusYears(1) : begins;
    }

    /**
     * @param but the entry that is changed, which does not count
     */
    void mustFitTheDay(UUID personId, LocalDate day, int minutes, UUID but) {
        // Two entries at once would each find room that only one of them has.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "day" + personId + day)
                .getResultList();
        long others =
                ((Number)
                                em.createNativeQuery(
                                                """
                                                select coalesce(sum(minutes), 0) from (
                                                    select id, minutes from credential.classroom_activity
                                                    where person_id = ?1 and taught_on = ?2
                                                    union all
                                                    select id, minutes from credential.work_time
                                                    where person_id = ?1 and worked_on = ?2) logged
                                                where id <> ?3
                                                """)
                                        .setParameter(1, personId)
                                        .setParameter(2, day)
                                        .setParameter(3, but)
                                        .getSingleResult())
                        .longValue();
        if (others + minutes > DAY) {
            throw new DayIsFull(day, others + minutes);
        }
    }
}
