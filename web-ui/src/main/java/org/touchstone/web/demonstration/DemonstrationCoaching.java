package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionView;

/** A cohort that is coached every month, with some sessions, a question and a conversation. */
@ApplicationScoped
public class DemonstrationCoaching {
    private static final String PROGRAM = "LEADERS";
    private static final String DISTRICT = "NYCDOE";
    private static final int DAYS_SO_FAR = 75;
    private static final int DAYS_TO_COME = 240;

    @Inject Programs programs;
    @Inject Cohorts cohorts;
    @Inject Invitations invitations;
    @Inject Participants participants;
    @Inject CoachAssignments assignments;
    @Inject Talks talks;
    @Inject BusinessDays days;

    /** What coach and educators do, once they are brought together. */
    @ApplicationScoped
    public static class Talks {
        @Inject CoachingSessions sessions;
        @Inject CoachingThreads threads;
        @Inject OwnCoaching own;
        @Inject Submissions submissions;

        void hold(Actor coach, LocalDate day, String mode, String agenda, Actor... educators) {
            sessions.log(
                    coach,
                    new NewSession(
                            Arrays.stream(educators)
                                    .map(one -> new About(one.personId(), null, null))
                                    .toList(),
                            day,
                            40,
                            mode,
                            agenda,
                            "We agreed on the class to begin with.",
                            null));
        }

        void write(Actor educator, Actor coach, String code) {
            SubmissionView attempt = submissions.start(educator, code);
            UUID criterion = attempt.entry().rubric().get(0).id();
            threads.share(educator, attempt.id(), true, true);
            threads.say(
                    coach,
                    attempt.id(),
                    new NewMessage(
                            criterion,
                            "Read this criterion before you choose the lesson: which of your lessons shows it best?",
                            null));
            threads.say(
                    educator,
                    attempt.id(),
                    new NewMessage(
                            criterion,
                            "The one on fractions, I think. Shall I use one class or both?",
                            null));
        }

        void ask(Actor educator, UUID cohort) {
            own.ask(educator, cohort, "Could we look at my plan before the break?");
        }
    }

    /**
     * @param educators at least three; the first has a draft and a conversation, the second asks
     *     for a word
     */
    void make(Actor manager, Actor coach, List<Actor> educators, String code) {
        LocalDate today = days.today();
        LocalDate begin = today.minusDays(DAYS_SO_FAR);
        UUID cohort = cohort(manager, begin, today.plusDays(DAYS_TO_COME));
        invitations.invite(manager, cohort, educators.stream().map(Actor::name).toList());
        participants
                .list(manager, cohort, null, null, new Paged.Part(0, 50))
                .rows()
                .forEach(one -> participants.enrol(manager, one.id()));
        assignments.assign(
                manager,
                cohort,
                new NewAssignment(
                        coach.personId(),
                        educators.stream().map(Actor::personId).toList(),
                        begin,
                        null));
        talks.hold(
                coach,
                begin.plusDays(10),
                "IN_PERSON",
                "How the program works",
                educators.toArray(Actor[]::new));
        talks.hold(coach, today.minusDays(20), "VIDEO", "Choosing a lesson", educators.get(0));
        talks.hold(
                coach,
                today.minusDays(12),
                "CLASSROOM_VISIT",
                "Questions in class",
                educators.get(1));
        talks.write(educators.get(0), coach, code);
        talks.ask(educators.get(1), cohort);
    }

    private UUID cohort(Actor manager, LocalDate begin, LocalDate end) {
        UUID program =
                programs.create(
                                manager,
                                new ProgramText(
                                        PROGRAM,
                                        "Teacher leaders",
                                        DISTRICT,
                                        "Two micro-credentials in a school year, with a coach.",
                                        "Teacher leader",
                                        List.of()))
                        .id();
        return cohorts.create(
                        manager,
                        program,
                        new CohortText(
                                PROGRAM + "-" + begin.getYear(),
                                "Teacher leaders " + begin.getYear(),
                                begin,
                                end,
                                Participation.VOLUNTARY,
                                2,
                                null,
                                "STIPEND",
                                null,
                                "ONCE",
                                null,
                                null,
                                "MONTHLY",
                                null,
                                null))
                .id();
    }
}
