package org.touchstone.web.demonstration;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.web.demonstration.DemonstrationPapers.Paper;

/** Who takes part in this year’s cohorts, and what each has done so far. */
public record DemonstrationCast(List<Cast> programs) {

    /**
     * @param code of the program
     * @param credits what its micro-credentials' codes begin with, before the number
     * @param className what its educators call their class
     */
    public record Cast(
            String code,
            String credits,
            String className,
            List<Person> people,
            List<Talk> sessions) {

        List<Person> who(Predicate<Person> which) {
            return people.stream().filter(which).toList();
        }

        /** Those who are enrolled and have not left. */
        List<Person> enrolled() {
            return who(person -> person.standing == null);
        }

        String credit(int number) {
            return credits + String.format("%02d", number);
        }
    }

    /**
     * @param schools where the person teaches; readers of any of them are colleagues
     * @param earned so many of the program's micro-credentials, the first ones
     * @param minutes of a classroom activity, each fortnight; 0: none
     * @param standing null: enrolled
     * @param reason of leaving; null: has not left
     * @param comment in words of their own, or null
     * @param begins code of a micro-credential that is begun and not handed in; null: none
     * @param studies the coursework of it is begun
     * @param coachSays about the first criterion of what is begun; null: nothing
     * @param says the answer, which nobody has read
     * @param asks what the coach is asked; null: nothing
     * @param paper what is handed in; null: nothing
     * @param waits it is not read yet
     * @param shares lets the coach see the feedback
     * @param graduate becomes a reviewer of it
     * @param role how far towards the leader role; null: not applied
     */
    public record Person(
            String username,
            String name,
            List<String> schools,
            int earned,
            int minutes,
            ParticipationState standing,
            String reason,
            String comment,
            String begins,
            boolean studies,
            String coachSays,
            String says,
            String asks,
            Paper paper,
            boolean waits,
            boolean shares,
            boolean graduate,
            ApplicationState role) {

        String givenName() {
            return name.substring(0, name.indexOf(' '));
        }

        String familyName() {
            return name.substring(name.indexOf(' ') + 1);
        }

        /** Of the roster. */
        String rosterId() {
            return username.toUpperCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A coaching session.
     *
     * @param daysAgo on a weekday; on a weekend it was the Friday before
     * @param educators user names; {@code *} for everybody of the program
     */
    public record Talk(
            int daysAgo,
            int minutes,
            String mode,
            String agenda,
            String sharedNote,
            String privateNote,
            List<String> educators) {

        LocalDate heldOn(LocalDate today) {
            LocalDate day = today.minusDays(daysAgo);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.minusDays(1);
            }
            return day;
        }
    }

    static DemonstrationCast read() {
        try (InputStream json = DemonstrationCast.class.getResourceAsStream("/demo/cast.json")) {
            return JsonbBuilder.create().fromJson(json, DemonstrationCast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The works of these people in the texts of the papers, in their order. */
    static DemonstrationPapers works(DemonstrationPapers texts, List<Person> people) {
        return texts.with(people.stream().map(Person::paper).toList());
    }
}
