package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.program.CohortChanged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.ParticipationState;

@Stateless
public class CohortsBean implements Cohorts {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject Standing standing;
    @Inject Deadlines deadlines;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;
    @Inject Event<CohortChanged> changed;

    @Override
    public List<CohortView> of(Actor actor, UUID programId) {
        access.program(actor, programId);
        return views(
                em.createQuery(
                                "select c from Cohort c where c.programId = :program order by c.firstDay desc, c.code",
                                Cohort.class)
                        .setParameter("program", programId)
                        .getResultList());
    }

    @Override
    public CohortView find(Actor actor, UUID cohortId) {
        return view(access.cohort(actor, cohortId));
    }

    @Override
    public CohortView create(Actor actor, UUID programId, CohortText text) {
        ProgramSeries program = access.program(actor, programId);
        CohortText clean = ProgramRules.cohort(text, null);
        access.mustBeFree(clean.code(), programId);
        Cohort cohort = new Cohort(program, clean);
        em.persist(cohort);
        em.flush();
        arm(cohort);
        audit.record(actor, "cohort.created", "Cohort", cohort.id(), null, json(clean));
        return view(cohort);
    }

    @Override
    public CohortView change(Actor actor, UUID cohortId, CohortText text) {
        Cohort cohort = access.lockedCohort(actor, cohortId);
        CohortText before = cohort.text();
        CohortText clean = ProgramRules.cohort(text, before);
        if (!clean.code().equals(before.code())) {
            access.mustBeFree(clean.code(), cohort.programId());
        }
        cohort.describe(clean);
        if (!Objects.equals(before.capacity(), clean.capacity())) {
            cohort.mustSeat(access.taken(cohortId));
        }
        if (!before.lastDay().equals(clean.lastDay())) {
            arm(cohort);
        }
        if (!Objects.equals(before.target(), clean.target())) {
            standing.dateByAwards(actor, cohortId, null);
        }
        if (!before.cadence().equals(clean.cadence())
                || !before.firstDay().equals(clean.firstDay())
                || !before.lastDay().equals(clean.lastDay())) {
            em.flush();
            changed.fire(new CohortChanged(cohortId));
        }
        audit.record(actor, "cohort.changed", "Cohort", cohortId, json(before), json(clean));
        return view(cohort);
    }

    /** A cohort of the past, which somebody enters for the record, is not closed by a sweep. */
    private void arm(Cohort cohort) {
        Instant end = days.endOf(cohort.lastDay());
        if (end.isAfter(clock.instant())) {
            cohort.reopen();
            deadlines.set(CohortClosing.CLOSES, cohort.id(), end);
        } else {
            deadlines.cancel(CohortClosing.CLOSES, cohort.id());
        }
    }

    @Override
    public CohortText following(Actor actor, UUID cohortId) {
        Cohort last = access.cohort(actor, cohortId);
        ProgramSeries program = access.program(actor, last.programId());
        CohortText text = last.text();
        int years = 1;
        while (!text.firstDay().plusYears(years).isAfter(text.lastDay())) {
            years++;
        }
        int from = text.firstDay().plusYears(years).getYear();
        int to = text.lastDay().plusYears(years).getYear();
        String name = from == to ? Integer.toString(from) : from + "-" + to % 100;
        return new CohortText(
                program.code() + "-" + name,
                program.title() + " " + name.replace('-', '–'),
                text.firstDay().plusYears(years),
                text.lastDay().plusYears(years),
                text.participation(),
                text.target(),
                text.capacity(),
                text.incentive(),
                text.incentiveAmount(),
                text.recurrence(),
                text.incentiveNote(),
                text.recognition(),
                text.cadence(),
                text.inductionOn() == null ? null : text.inductionOn().plusYears(years),
                text.induction());
    }

    @Override
    public Map<ParticipationState, Long> standing(Actor actor, UUID cohortId) {
        access.cohort(actor, cohortId);
        Map<ParticipationState, Long> counts = new EnumMap<>(ParticipationState.class);
        for (ParticipationState state : ParticipationState.values()) {
            counts.put(state, 0L);
        }
        for (Object each :
                em.createNativeQuery(
                                """
                                select state, count(*) from credential.participation
                                where program_id = ?1 group by state
                                """)
                        .setParameter(1, cohortId)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            counts.put(ParticipationState.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    private CohortView view(Cohort cohort) {
        return views(List.of(cohort)).get(0);
    }

    /** All of one program, with what is counted about them in one query. */
    private List<CohortView> views(List<Cohort> cohorts) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        em.flush();
        Map<UUID, Object[]> figures = new java.util.HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select g.id, s.title, o.name, count(t.id),
                                    count(*) filter (where t.state in ('ENROLLED', 'ACTIVE', 'COMPLETED'))
                                from credential.program g
                                join credential.program_series s on s.id = g.series_id
                                join credential.organization o on o.id = g.organization_id
                                left join credential.participation t on t.program_id = g.id
                                where g.series_id = ?1 group by g.id, s.title, o.name
                                """)
                        .setParameter(1, cohorts.get(0).programId())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            figures.put((UUID) row[0], row);
        }
        return cohorts.stream().map(cohort -> view(cohort, figures.get(cohort.id()))).toList();
    }

    private CohortView view(Cohort cohort, Object[] figures) {
        return new CohortView(
                cohort.id(),
                cohort.programId(),
                (String) figures[1],
                (String) figures[2],
                cohort.text(),
                ((Number) figures[3]).longValue(),
                ((Number) figures[4]).longValue(),
                cohort.isOverOn(days.today()));
    }

    private static String json(CohortText text) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("code", text.code())
                        .add("title", text.title())
                        .add("firstDay", text.firstDay().toString())
                        .add("lastDay", text.lastDay().toString())
                        .add("participation", text.participation().name())
                        .add("incentive", text.incentive())
                        .add("cadence", text.cadence());
        add(json, "target", text.target());
        add(json, "capacity", text.capacity());
        add(json, "incentiveAmount", text.incentiveAmount());
        add(json, "recurrence", text.recurrence());
        add(json, "incentiveNote", text.incentiveNote());
        add(json, "recognition", text.recognition());
        add(json, "inductionOn", text.inductionOn());
        add(json, "induction", text.induction());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
