package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.ParticipationState;

@Stateless
public class InvitationsBean implements Invitations {
    private static final int LONGEST_IDENTIFIER = 320;

    /** Nobody whom the manager does not answer for is found, whatever the identifier. */
    private static final String MATCH =
            """
            with asked as (
                select cast(a.line as int) as line, a.identifier
                from jsonb_array_elements_text(cast(?1 as jsonb)) with ordinality a (identifier, line)
            ), reached as (
                select p.id, p.username, p.state_id, p.email, p.sourced_id, p.active,
                    p.given_name || ' ' || p.family_name as name, place.organization_id as school_id
                from credential.person p
                join lateral (
                    select g.organization_id from credential.role_grant g
                    where g.person_id = p.id and (?2 or g.organization_id = any(cast(string_to_array(?3, ',') as uuid[])))
                    order by (g.role = 'EDUCATOR' and g.active and (g.begins_on is null or g.begins_on <= ?4)
                        and (g.ends_on is null or g.ends_on >= ?4)) desc, g.begins_on nulls first, g.organization_id
                    limit 1) place on true
            ), found as (
                select a.line, p.id from asked a join credential.person p
                    on lower(p.username) = lower(a.identifier)
                union select a.line, p.id from asked a join credential.person p on lower(p.state_id) = lower(a.identifier)
                union select a.line, p.id from asked a join credential.person p on lower(p.email) = lower(a.identifier)
                union select a.line, p.id from asked a join credential.person p
                    on lower(p.sourced_id) = lower(a.identifier)
            )
            select a.line, a.identifier, r.id, r.name, r.active, r.school_id,
                exists (select from credential.role_grant g
                    where g.person_id = r.id and g.role = 'EDUCATOR' and g.active
                        and (g.begins_on is null or g.begins_on <= ?4) and (g.ends_on is null or g.ends_on >= ?4)
                        and (?2 or g.organization_id = any(cast(string_to_array(?3, ',') as uuid[])))),
                t.id is not null
            from asked a
            left join (found f join reached r on r.id = f.id) on f.line = a.line
            left join credential.participation t on t.program_id = ?5 and t.person_id = r.id
            order by a.line, r.id
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject ProgramJournal journal;
    @Inject BusinessDays days;

    /** Somebody whom an identifier names. */
    private record Candidate(
            int line,
            String identifier,
            UUID personId,
            String name,
            boolean active,
            UUID schoolId,
            boolean educator,
            boolean already) {}

    @Override
    public Report match(Actor actor, UUID cohortId, List<String> identifiers) {
        access.cohort(actor, cohortId);
        return report(candidates(actor, cohortId, clean(identifiers)), new ArrayList<>());
    }

    @Override
    public Report invite(Actor actor, UUID cohortId, List<String> identifiers) {
        Cohort cohort = access.lockedCohort(actor, cohortId);
        cohort.mustBeOpenOn(days.today());
        List<Candidate> invited = new ArrayList<>();
        Report report = report(candidates(actor, cohortId, clean(identifiers)), invited);
        for (Candidate each : invited) {
            invite(actor, cohort, each);
        }
        return report;
    }

    private void invite(Actor actor, Cohort cohort, Candidate who) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into credential.participation (id, program_id, person_id, school_id, invited_on)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, id)
                .setParameter(2, cohort.id())
                .setParameter(3, who.personId())
                .setParameter(4, who.schoolId())
                .setParameter(5, days.today())
                .executeUpdate();
        journal.moved(actor, id, null, ParticipationState.INVITED, days.today());
        journal.tell(
                who.personId(),
                id,
                "program-invited",
                List.of(cohort.title(), cohort.lastDay().toString()),
                "");
    }

    private static List<String> clean(List<String> identifiers) {
        List<String> clean =
                identifiers.stream()
                        .filter(java.util.Objects::nonNull)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        if (clean.isEmpty() || clean.size() > MOST) {
            throw InvalidRequest.field(
                    "identifiers",
                    "out-of-range",
                    "Give 1 to " + MOST + " identifiers, one for each person.");
        }
        if (clean.stream().anyMatch(one -> one.length() > LONGEST_IDENTIFIER)) {
            throw InvalidRequest.field(
                    "identifiers",
                    "too-long",
                    "An identifier has at most "
                            + LONGEST_IDENTIFIER
                            + " characters. Put each on a line of its own.");
        }
        return clean;
    }

    private List<Candidate> candidates(Actor actor, UUID cohortId, List<String> identifiers) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        identifiers.forEach(json::add);
        Reach reach = access.reach(actor);
        LocalDate today = days.today();
        List<?> rows =
                em.createNativeQuery(MATCH)
                        .setParameter(1, json.build().toString())
                        .setParameter(2, reach.everywhere())
                        .setParameter(3, reach.ids())
                        .setParameter(4, today)
                        .setParameter(5, cohortId)
                        .getResultList();
        return rows.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                ((Number) row[0]).intValue(),
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                Boolean.TRUE.equals(row[4]),
                (UUID) row[5],
                (Boolean) row[6],
                (Boolean) row[7]);
    }

    /**
     * @param candidates by line
     * @param invited filled with those who can be invited
     */
    private static Report report(List<Candidate> candidates, List<Candidate> invited) {
        List<Line> lines = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            boolean several = false;
            while (i + 1 < candidates.size() && candidates.get(i + 1).line() == one.line()) {
                several = true;
                i++;
            }
            Outcome outcome = several ? Outcome.AMBIGUOUS : outcome(one, seen);
            if (outcome == Outcome.INVITED) {
                invited.add(one);
            }
            lines.add(new Line(one.line(), one.identifier(), outcome, several ? null : one.name()));
        }
        return new Report(lines);
    }

    private static Outcome outcome(Candidate one, Set<UUID> seen) {
        if (one.personId() == null) {
            return Outcome.UNKNOWN;
        }
        if (!seen.add(one.personId())) {
            return Outcome.REPEATED;
        }
        if (one.already()) {
            return Outcome.ALREADY;
        }
        if (!one.active()) {
            return Outcome.INACTIVE;
        }
        return one.educator() ? Outcome.INVITED : Outcome.NOT_AN_EDUCATOR;
    }
}
