package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachDesk.Attempt;
import org.touchstone.credential.coaching.CoachDesk.Coached;
import org.touchstone.credential.coaching.CoachDesk.Planned;
import org.touchstone.credential.coaching.CoachDesk.Progress;
import org.touchstone.credential.coaching.CoachDesk.Request;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.submission.SubmissionState;

/** Reads how far one educator is, for whoever coaches the educator. */
@Dependent
public class EducatorRows {
    /** Parameter 1: the educator. */
    private static final String NEWEST =
            """
            with newest as (
                select distinct on (s.micro_credential_id) s.* from credential.submission s
                where s.educator_id = ?1 order by s.micro_credential_id, s.attempt desc)
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    /** The coach's assignments with this educator that are in force, the newest first. */
    List<Coached> coached(UUID coach, UUID educator, LocalDate today) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select a.program_id, g.title, cast(a.begins_on as text), cast(a.ends_on as text)
                                from credential.coaching_assignment a
                                left join credential.program g on g.id = a.program_id
                                where a.coach_id = ?1 and a.educator_id = ?2 and a.begins_on <= ?3
                                    and (a.ends_on is null or a.ends_on >= ?3)
                                order by a.begins_on desc, a.id
                                """)
                        .setParameter(1, coach)
                        .setParameter(2, educator)
                        .setParameter(3, today)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Coached(
                                        (UUID) row[0],
                                        (String) row[1],
                                        Rows.day(row[2]),
                                        Rows.day(row[3])))
                .toList();
    }

    List<Attempt> attempts(UUID educator, UUID coach) {
        Map<UUID, List<Progress>> progress = progress(educator);
        List<?> found =
                em.createNativeQuery(
                                NEWEST
                                        + """
                                        select n.id, m.code, m.title, n.attempt, n.state, n.decided_at,
                                            coalesce(h.evidence, false), coalesce(h.feedback, false),
                                            (select count(*) from credential.coaching_message t
                                             where t.submission_id = n.id and t.author_id <> ?2
                                                and (k.read_until is null or t.sent_at > k.read_until))
                                        from newest n
                                        join credential.micro_credential m on m.id = n.micro_credential_id
                                        left join credential.coaching_share h on h.submission_id = n.id
                                        left join credential.coaching_read_mark k
                                            on k.submission_id = n.id and k.person_id = ?2
                                        order by n.state = 'EARNED', n.created_at desc
                                        """)
                        .setParameter(1, educator)
                        .setParameter(2, coach)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Attempt(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        Rows.number(row[3]),
                                        SubmissionState.valueOf((String) row[4]),
                                        InstantColumn.read(row[5]),
                                        (Boolean) row[6],
                                        (Boolean) row[7],
                                        Rows.number(row[8]),
                                        progress.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    /** By attempt, in the order of the requirements; what a team shares counts as each member's. */
    private Map<UUID, List<Progress>> progress(UUID educator) {
        Map<UUID, List<Progress>> found = new HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                NEWEST
                                        + """
                                        select n.id, r.title, r.minimum_items,
                                            (select count(*) from credential.evidence_item e
                                             where e.submission_id = n.id and e.requirement_id = r.id)
                                            + (select count(*) from credential.team_member t
                                               join credential.shared_artifact a
                                                    on a.team_id = t.team_id and a.frozen_at is null
                                               join credential.shared_piece s
                                                    on s.artifact_id = a.id and s.requirement_id = r.id
                                               where t.person_id = n.educator_id and t.version_id = n.version_id
                                                    and t.state = 'JOINED' and n.state in ('DRAFT', 'INCOMPLETE'))
                                        from newest n join credential.requirement r on r.version_id = n.version_id
                                        order by n.id, r.position
                                        """)
                        .setParameter(1, educator)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent((UUID) row[0], attempt -> new ArrayList<>())
                    .add(new Progress((String) row[1], Rows.number(row[3]), Rows.number(row[2])));
        }
        return found;
    }

    List<Planned> planned(UUID educator, List<Coached> cohorts, LocalDate today) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select p.program_id, cast(p.begins_on as text), cast(p.due_on as text),
                                    (select cast(max(m.held_on) as text) from credential.coaching_attendance t
                                     join credential.coaching_meeting m on m.id = t.meeting_id
                                     where t.educator_id = p.educator_id and t.program_id = p.program_id
                                        and m.withdrawn_at is null and m.held_on between p.begins_on and p.ends_on),
                                    p.due_on < ?3, p.id, p.moved_at is not null, cast(p.ends_on as text)
                                from credential.coaching_plan p
                                where p.educator_id = ?1
                                    and p.program_id = any(cast(string_to_array(?2, ',') as uuid[]))
                                order by p.due_on, p.id
                                """)
                        .setParameter(1, educator)
                        .setParameter(2, ids(cohorts))
                        .setParameter(3, today)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Planned(
                                        (UUID) row[5],
                                        (UUID) row[0],
                                        Rows.day(row[1]),
                                        Rows.day(row[7]),
                                        Rows.day(row[2]),
                                        Rows.day(row[3]),
                                        (Boolean) row[4],
                                        (Boolean) row[6]))
                .toList();
    }

    List<Request> requests(UUID educator, List<Coached> cohorts) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select id, message, asked_at from credential.coaching_request
                                where educator_id = ?1 and closed_at is null
                                    and program_id = any(cast(string_to_array(?2, ',') as uuid[]))
                                order by asked_at, id
                                """)
                        .setParameter(1, educator)
                        .setParameter(2, ids(cohorts))
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Request((UUID) row[0], (String) row[1], InstantColumn.read(row[2])))
                .toList();
    }

    private static String ids(List<Coached> cohorts) {
        return PlanBook.joined(
                cohorts.stream()
                        .map(Coached::cohortId)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    String nameOf(UUID personId) {
        return (String)
                em.createNativeQuery(
                                "select given_name || ' ' || family_name from credential.person where id = ?1")
                        .setParameter(1, personId)
                        .getSingleResult();
    }
}
