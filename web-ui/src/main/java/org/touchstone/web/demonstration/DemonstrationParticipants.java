package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.Participants.Participant;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.web.demonstration.DemonstrationCast.Person;
import org.touchstone.web.demonstration.DemonstrationRoster.Running;

/** Who takes part in this year's cohorts: with a coach, or not any more. */
@ApplicationScoped
public class DemonstrationParticipants {
    @Inject Invitations invitations;
    @Inject Participants participants;
    @Inject Participations participations;
    @Inject CoachAssignments coaches;
    @Inject DemonstrationAccounts accounts;

    /** Enrols one more. */
    void enrol(Actor manager, UUID cohort, String username) {
        invitations.invite(manager, cohort, List.of(username));
        participants
                .list(manager, cohort, ParticipationState.INVITED, null, new Paged.Part(0, 50))
                .rows()
                .stream()
                .filter(one -> one.username().equals(username))
                .map(Participant::id)
                .forEach(one -> participants.enrol(manager, one));
    }

    /** Everybody who is enrolled and stays has this coach, from the first day on. */
    void assign(Actor manager, Running cohort, Actor coach, List<String> others) {
        List<UUID> educators =
                Stream.concat(
                                cohort.cast().enrolled().stream().map(Person::username),
                                others.stream())
                        .map(username -> accounts.actor(username).personId())
                        .toList();
        coaches.assign(
                manager,
                cohort.cohortId(),
                new NewAssignment(coach.personId(), educators, cohort.firstDay(), null));
    }

    /** Those who decline and those who leave, who say why. */
    void answer(Running cohort) {
        for (Person person : cohort.cast().who(one -> one.standing() != null)) {
            Actor educator = accounts.actor(person.username());
            UUID own = participations.mine(educator).get(0).id();
            if (person.standing() == ParticipationState.DECLINED) {
                participations.decline(educator, own);
            } else if (person.standing() == ParticipationState.LEFT) {
                participations.leave(
                        educator, own, new Answer(List.of(person.reason()), person.comment()));
            }
        }
    }
}
