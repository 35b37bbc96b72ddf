package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionSummary;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.demonstration.DemonstrationCast.Cast;
import org.touchstone.web.demonstration.DemonstrationCast.Person;
import org.touchstone.web.demonstration.DemonstrationCast.Talk;

/** What coaches and educators do together: sessions, questions and conversations. */
@ApplicationScoped
public class DemonstrationCoaching {
    @Inject CoachingSessions sessions;
    @Inject CoachingThreads threads;
    @Inject OwnCoaching own;
    @Inject Submissions submissions;
    @Inject DemonstrationAccounts accounts;

    /** The sessions so far; everybody has to be coached since the first of them. */
    void hold(Cast cast, Actor coach, LocalDate today) {
        for (Talk talk : cast.sessions()) {
            List<About> educators =
                    talk.educators().stream()
                            .flatMap(
                                    name ->
                                            name.equals("*")
                                                    ? cast.enrolled().stream().map(Person::username)
                                                    : Stream.of(name))
                            .map(name -> new About(accounts.actor(name).personId(), null, null))
                            .toList();
            sessions.log(
                    coach,
                    new NewSession(
                            educators,
                            talk.heldOn(today),
                            talk.minutes(),
                            talk.mode(),
                            talk.agenda(),
                            talk.sharedNote(),
                            talk.privateNote()));
        }
    }

    /** What is begun, with what was written about it, and what is asked. */
    void talk(Cast cast, Actor coach, UUID cohortId) {
        for (Person person : cast.enrolled()) {
            Actor educator = accounts.actor(person.username());
            if (person.begins() != null) {
                SubmissionView attempt = submissions.start(educator, person.begins());
                if (person.coachSays() != null) {
                    UUID criterion = attempt.entry().rubric().get(0).id();
                    threads.share(educator, attempt.id(), true, true);
                    threads.say(
                            coach,
                            attempt.id(),
                            new NewMessage(criterion, person.coachSays(), null));
                    threads.say(
                            educator, attempt.id(), new NewMessage(criterion, person.says(), null));
                }
            }
            if (person.asks() != null) {
                own.ask(educator, cohortId, person.asks());
            }
        }
    }

    /** Lets the coach see the feedback of what was decided. */
    void share(Cast cast) {
        for (Person person : cast.who(Person::shares)) {
            Actor educator = accounts.actor(person.username());
            for (SubmissionSummary attempt : submissions.mine(educator)) {
                threads.share(educator, attempt.id(), true, true);
            }
        }
    }
}
