package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.TargetDecides;

@Stateless
public class ParticipantsBean implements Participants {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject Enrolment enrolment;
    @Inject ProgramJournal journal;
    @Inject BusinessDays days;

    @Override
    public Paged<Participant> list(
            Actor actor, UUID cohortId, ParticipationState state, String words, Paged.Part part) {
        access.cohort(actor, cohortId);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select t.id, t.person_id, p.given_name || ' ' || p.family_name, p.username, o.name,
                                    t.state, cast(t.invited_on as text), cast(t.declined_on as text),
                                    cast(t.enrolled_on as text), cast(t.active_on as text),
                                    cast(t.completed_on as text), cast(t.left_on as text),
                                    (select count(*) from credential.published_award a
                                        where a.program_id = t.program_id and a.educator_id = t.person_id),
                                    count(*) over ()
                                from credential.participation t
                                join credential.person p on p.id = t.person_id
                                join credential.organization o on o.id = t.school_id
                                where t.program_id = ?1 and (?2 = '' or t.state = ?2) and (?3 = '' or strpos(
                                    lower(p.given_name || ' ' || p.family_name || ' ' || p.username), lower(?3)) > 0)
                                order by p.family_name, p.given_name, t.id limit ?4 offset ?5
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, state == null ? "" : state.name())
                        .setParameter(3, words == null ? "" : words.strip())
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return Rows.paged(rows, 13, ParticipantsBean::participant);
    }

    private static Participant participant(Object[] row) {
        return new Participant(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ParticipationState.valueOf((String) row[5]),
                Rows.day(row[6]),
                Rows.day(row[7]),
                Rows.day(row[8]),
                Rows.day(row[9]),
                Rows.day(row[10]),
                Rows.day(row[11]),
                Rows.number(row[12]));
    }

    @Override
    public void enrol(Actor actor, UUID participationId) {
        ParticipationRecord participant = access.participant(actor, participationId);
        enrolment.enrol(actor, participant);
        journal.tell(
                participant.personId(),
                participationId,
                "program-enrolled",
                List.of(access.locked(participant.cohortId()).title()),
                "");
    }

    @Override
    public void complete(Actor actor, UUID participationId) {
        ParticipationRecord participant = access.participant(actor, participationId);
        Cohort cohort = access.locked(participant.cohortId());
        cohort.mustHaveNoTarget();
        access.pathwayOf(cohort.id())
                .ifPresent(
                        pathway -> {
                            throw new TargetDecides(cohort.title(), pathway.title());
                        });
        ParticipationState before = participant.state();
        participant.complete(days.today());
        journal.moved(actor, participationId, before, ParticipationState.COMPLETED, days.today());
        journal.tell(
                participant.personId(),
                participationId,
                "program-completed",
                List.of(cohort.title()),
                ":" + days.today());
    }

    @Override
    public void leave(Actor actor, UUID participationId) {
        ParticipationRecord participant = access.participant(actor, participationId);
        ParticipationState before = participant.state();
        participant.leave(days.today());
        journal.moved(actor, participationId, before, ParticipationState.LEFT, days.today());
        journal.tell(
                participant.personId(),
                participationId,
                "program-left",
                List.of(access.locked(participant.cohortId()).title()),
                "");
    }

    @Override
    public void takeBack(Actor actor, UUID participationId) {
        ParticipationRecord participant = access.participant(actor, participationId);
        participant.mustBeUnanswered();
        em.remove(participant);
        journal.moved(actor, participationId, ParticipationState.INVITED, null, days.today());
    }
}
