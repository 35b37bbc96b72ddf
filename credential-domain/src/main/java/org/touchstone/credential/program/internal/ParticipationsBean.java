package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.SurveyIsNotOpen;

@Stateless
public class ParticipationsBean implements Participations {
    private static final String OWN =
            """
            select t.id, g.title, o.name, s.summary, t.state, g.participation, cast(g.starts_on as text),
                cast(g.ends_on as text), g.required_credentials,
                (select count(*) from credential.published_award a
                    where a.program_id = g.id and a.educator_id = t.person_id),
                cast(t.invited_on as text), cast(t.completed_on as text), cast(t.left_on as text),
                cast(g.induction_on as text), g.induction, coalesce(g.recognition, s.recognition),
                g.incentive_note, g.coaching_cadence, g.series_id, g.id
            from credential.participation t
            join credential.program g on g.id = t.program_id
            join credential.program_series s on s.id = g.series_id
            join credential.organization o on o.id = g.organization_id
            where t.person_id = ?1 %s order by g.ends_on desc, g.title, t.id
            """;

    /** Parameters: educator, micro-credential, the day that counts. */
    private static final String COHORT_OF =
            """
            select g.id from credential.participation t
            join credential.program g on g.id = t.program_id
            left join credential.program_micro_credential m
                on m.series_id = g.series_id and m.micro_credential_id = ?2
            where t.person_id = ?1 and t.enrolled_on <= cast(?3 as date)
                and (t.left_on is null or t.left_on >= cast(?3 as date))
                and cast(?3 as date) between g.starts_on and g.ends_on
                and (m.series_id is not null or not exists (
                    select from credential.program_micro_credential x where x.series_id = g.series_id))
            order by t.completed_on is not null, m.series_id is null, g.ends_on, g.id limit 1
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject Enrolment enrolment;
    @Inject Standing standing;
    @Inject SurveyAnswers answers;
    @Inject ProgramJournal journal;
    @Inject BusinessDays days;

    @Override
    public List<Own> mine(Actor actor) {
        actor.mustHave(Permission.TAKE_PART);
        List<?> rows =
                em.createNativeQuery(OWN.formatted(""))
                        .setParameter(1, actor.personId())
                        .getResultList();
        return rows.stream().map(row -> own((Object[]) row, List.of(), null)).toList();
    }

    @Override
    public Own find(Actor actor, UUID participationId) {
        actor.mustHave(Permission.TAKE_PART);
        em.flush();
        List<?> rows =
                em.createNativeQuery(OWN.formatted("and t.id = ?2"))
                        .setParameter(1, actor.personId())
                        .setParameter(2, participationId)
                        .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("participation", participationId);
        }
        Object[] row = (Object[]) rows.get(0);
        return own(
                row,
                Rows.counted(em, (UUID) row[18]),
                answers.of((UUID) row[19], actor.personId()));
    }

    private Own own(
            Object[] row,
            List<org.touchstone.credential.program.Programs.Counted> counted,
            Answer answer) {
        LocalDate lastDay = Rows.day(row[7]);
        return new Own(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ParticipationState.valueOf((String) row[4]),
                Participation.valueOf((String) row[5]),
                Rows.day(row[6]),
                lastDay,
                days.today().isAfter(lastDay),
                Rows.number(row[8]),
                Rows.number(row[9]),
                Rows.day(row[10]),
                Rows.day(row[11]),
                Rows.day(row[12]),
                Rows.day(row[13]),
                (String) row[14],
                (String) row[15],
                (String) row[16],
                (String) row[17],
                counted,
                answer);
    }

    @Override
    public void accept(Actor actor, UUID participationId) {
        ParticipationRecord own = access.own(actor, participationId);
        if (own.state() != ParticipationState.ENROLLED) {
            enrolment.enrol(actor, own);
        }
    }

    @Override
    public void decline(Actor actor, UUID participationId) {
        ParticipationRecord own = access.own(actor, participationId);
        if (own.state() == ParticipationState.DECLINED) {
            return;
        }
        access.locked(own.cohortId()).mustBeVoluntary();
        ParticipationState before = own.state();
        own.decline(days.today());
        journal.moved(actor, own.id(), before, ParticipationState.DECLINED, days.today());
    }

    @Override
    public void leave(Actor actor, UUID participationId, Answer answer) {
        ParticipationRecord own = access.own(actor, participationId);
        Cohort cohort = access.locked(own.cohortId());
        cohort.mustBeVoluntary();
        ParticipationState before = own.state();
        own.leave(days.today());
        answers.keep(actor, own, answer, true);
        journal.moved(actor, own.id(), before, ParticipationState.LEFT, days.today());
    }

    @Override
    public void answer(Actor actor, UUID participationId, Answer answer) {
        ParticipationRecord own = access.own(actor, participationId);
        Own view = find(actor, participationId);
        if (!view.isAskedWhy()) {
            throw new SurveyIsNotOpen(view.title());
        }
        answers.keep(actor, own, answer, false);
    }

    @Override
    public void workBegun(Actor actor, UUID educatorId, UUID microCredentialId) {
        LocalDate today = days.today();
        for (UUID cohort : cohort(educatorId, microCredentialId, today)) {
            for (Object id :
                    em.createNativeQuery(
                                    """
                                    update credential.participation set active_on = ?3
                                    where program_id = ?1 and person_id = ?2 and active_on is null
                                        and state = 'ENROLLED' returning id
                                    """)
                            .setParameter(1, cohort)
                            .setParameter(2, educatorId)
                            .setParameter(3, today)
                            .getResultList()) {
                journal.moved(
                        actor,
                        (UUID) id,
                        ParticipationState.ENROLLED,
                        ParticipationState.ACTIVE,
                        today);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> cohort(UUID educatorId, UUID microCredentialId, LocalDate day) {
        em.flush();
        return em.createNativeQuery(COHORT_OF)
                .setParameter(1, educatorId)
                .setParameter(2, microCredentialId)
                .setParameter(3, day)
                .getResultList();
    }

    @Override
    public Optional<UUID> cohortOf(UUID submissionId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select educator_id, micro_credential_id,
                                    cast(cast(coalesce(submitted_at, created_at) at time zone ?2 as date) as text)
                                from credential.submission where id = ?1
                                """)
                        .setParameter(1, submissionId)
                        .setParameter(2, days.zone().getId())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .flatMap(row -> cohort((UUID) row[0], (UUID) row[1], Rows.day(row[2])).stream())
                .findFirst();
    }

    @Override
    public void awardChanged(Actor actor, UUID awardId) {
        for (Object each :
                em.createNativeQuery(
                                """
                                select program_id, educator_id from credential.award
                                where id = ?1 and program_id is not null
                                """)
                        .setParameter(1, awardId)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            access.locked((UUID) row[0]);
            standing.dateByAwards(actor, (UUID) row[0], (UUID) row[1]);
        }
    }

    @Override
    public void pathwayChanged(Actor actor, UUID educatorId, UUID pathwayId) {
        for (Object cohort :
                em.createNativeQuery(
                                """
                                select g.id from credential.program g
                                join credential.participation t on t.program_id = g.id
                                where g.target_pathway_id = ?1 and t.person_id = ?2 order by g.id
                                """)
                        .setParameter(1, pathwayId)
                        .setParameter(2, educatorId)
                        .getResultList()) {
            access.locked((UUID) cohort);
            standing.dateByAwards(actor, (UUID) cohort, educatorId);
        }
    }
}
