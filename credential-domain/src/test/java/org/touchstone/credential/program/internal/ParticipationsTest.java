package org.touchstone.credential.program.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.CohortIsFull;
import org.touchstone.credential.program.CohortIsOver;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.InvitationIsAnswered;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Invitations.Line;
import org.touchstone.credential.program.Invitations.Outcome;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.ParticipationIsElsewhere;
import org.touchstone.credential.program.ParticipationIsRequired;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.testing.AtOnce;

/** Invited, enrolled, declined, left: who takes part in a cohort. */
class ParticipationsTest extends ProgramFixture {
    @Test
    void listOfIdentifiersIsMatchedBeforeAnybodyIsInvited() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        person("ada", Role.EDUCATOR, "n1");
        person("ben", Role.EDUCATOR, "n1");
        person("cy", Role.COACH, "n1");
        person("sue", Role.EDUCATOR, "s1");
        person("old", Role.EDUCATOR, "n1");
        person("twin1", Role.EDUCATOR, "n1");
        person("twin2", Role.EDUCATOR, "n1");
        execute("update credential.person set active = false where username = 'old'");
        execute(
                "update credential.person set email = 'twin@example.org' where username like 'twin%'");
        List<String> identifiers =
                List.of(
                        "ADA",
                        "id-ben",
                        "ada@example.org",
                        "cy",
                        "sue",
                        "old",
                        "twin@example.org",
                        "nobody",
                        " ");

        Invitations.Report matched =
                server.call(
                        Invitations.class,
                        port -> port.match(northManager, cohort.id(), identifiers));

        assertThat(matched.lines())
                .extracting(Line::outcome)
                .containsExactly(
                        Outcome.INVITED,
                        Outcome.INVITED,
                        Outcome.REPEATED,
                        Outcome.NOT_AN_EDUCATOR,
                        Outcome.UNKNOWN,
                        Outcome.INACTIVE,
                        Outcome.AMBIGUOUS,
                        Outcome.UNKNOWN);
        assertThat(participants(cohort)).as("a match invites nobody").isEmpty();

        assertThat(invite(cohort, identifiers.toArray(String[]::new))).isEqualTo(matched);
        assertThat(participants(cohort))
                .extracting(p -> p.username())
                .containsExactly("ada", "ben");
        assertThat(invite(cohort, "ada").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.ALREADY));
        assertThat(participants(cohort)).hasSize(2);
    }

    @Test
    void invitedEducatorIsToldAndEnrolsByTheAgencysDay() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = person("ada", Role.EDUCATOR, "n1");
        // 9:30 in the evening in the agency's zone, which is the next day in London.
        clock.pass(Duration.ofMinutes(12 * 60 + 30));
        invite(cohort, "ada");
        assertThat(notices(ada)).containsExactly("program-invited");
        assertThat(state(ada)).isEqualTo(ParticipationState.INVITED);

        accept(ada);
        accept(ada);

        assertThat(participant(cohort, "ada"))
                .satisfies(
                        row -> {
                            assertThat(row.state()).isEqualTo(ParticipationState.ENROLLED);
                            assertThat(row.invitedOn()).isEqualTo(TODAY);
                            assertThat(row.enrolledOn()).isEqualTo(TODAY);
                            assertThat(row.school()).isEqualTo("n1");
                        });
        assertThat(recorded()).isEqualTo("participation.invited participation.enrolled");
    }

    @Test
    void whoDeclinedMayChangeTheirMind() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = person("ada", Role.EDUCATOR, "n1");
        invite(cohort, "ada");

        decline(ada);
        assertThat(participant(cohort, "ada").declinedOn()).isEqualTo(TODAY);

        accept(ada);
        assertThat(participant(cohort, "ada").declinedOn()).isNull();
        assertThat(state(ada)).isEqualTo(ParticipationState.ENROLLED);
        assertThatThrownBy(() -> decline(ada))
                .isInstanceOf(ParticipationIsElsewhere.class)
                .hasMessageContaining("enrolled");
    }

    @Test
    void participationOfSomebodyElseDoesNotExist() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        UUID adas = own(enrolled(cohort, "ada")).id();
        Actor ben = person("ben", Role.EDUCATOR, "n1");

        assertThatThrownBy(() -> server.call(Participations.class, port -> port.find(ben, adas)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        Participations.class,
                                        port -> port.leave(ben, adas, silence())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        Participants.class, port -> port.leave(southManager, adas)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void requiredProgramCanNeitherBeDeclinedNorLeftAlone() {
        CohortView cohort = cohort(program("TL"), required(year("TL-1")));
        Actor ada = person("ada", Role.EDUCATOR, "n1");
        invite(cohort, "ada");

        assertThatThrownBy(() -> decline(ada)).isInstanceOf(ParticipationIsRequired.class);
        manage(northManager, ada, Participants::enrol);
        assertThatThrownBy(() -> leave(ada, null)).isInstanceOf(ParticipationIsRequired.class);
        manage(northManager, ada, Participants::leave);
        assertThat(state(ada)).isEqualTo(ParticipationState.LEFT);
    }

    @Test
    void sixteenWhoAcceptAtOnceGetTheThreeSeatsThereAre() throws Exception {
        CohortView cohort = cohort(program("TL"), with(year("TL-1"), 2, 3));
        List<Actor> educators = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            educators.add(person("e" + i, Role.EDUCATOR, "n1"));
            invite(cohort, "e" + i);
        }
        List<Boolean> seats =
                AtOnce.all(
                        educators.stream()
                                .<Callable<Boolean>>map(educator -> () -> hasSeat(educator))
                                .toList());
        assertThat(seats).filteredOn(seat -> seat).hasSize(3);
        assertThat(participants(cohort))
                .filteredOn(one -> one.state() == ParticipationState.ENROLLED)
                .hasSize(3);
    }

    private boolean hasSeat(Actor educator) {
        try {
            accept(educator);
            return true;
        } catch (CohortIsFull full) {
            assertThat(full.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    @Test
    void seatOfSomebodyWhoLeftIsFree() {
        CohortView cohort = cohort(program("TL"), with(year("TL-1"), 2, 1));
        Actor ada = enrolled(cohort, "ada");
        leave(ada, null);

        assertThat(state(enrolled(cohort, "ben"))).isEqualTo(ParticipationState.ENROLLED);
    }

    @Test
    void invitationIsTakenBackUntilItIsAnswered() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        person("ada", Role.EDUCATOR, "n1");
        invite(cohort, "ada");
        UUID invitation = participant(cohort, "ada").id();
        server.run(Participants.class, port -> port.takeBack(northManager, invitation));
        assertThat(participants(cohort)).isEmpty();

        UUID enrolled = own(enrolled(cohort, "ben")).id();
        assertThatThrownBy(
                        () ->
                                server.run(
                                        Participants.class,
                                        port -> port.takeBack(northManager, enrolled)))
                .isInstanceOf(InvitationIsAnswered.class);
    }

    @Test
    void nobodyJoinsAfterTheLastDay() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = person("ada", Role.EDUCATOR, "n1");
        person("ben", Role.EDUCATOR, "n1");
        invite(cohort, "ada");
        clock.pass(Duration.ofDays(240));

        assertThatThrownBy(() -> accept(ada))
                .isInstanceOf(CohortIsOver.class)
                .hasMessageContaining("2027-06-30");
        assertThatThrownBy(() -> invite(cohort, "ben")).isInstanceOf(CohortIsOver.class);
    }
}
