package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Refusal.Detail;

/** Whether a session can have been, and for which cohort and about what it counts for each. */
@Dependent
public class SessionCheck {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    /**
     * @param program null: coached outside any cohort
     * @param microCredential null: about none
     * @param attempt null: about none
     */
    record Line(UUID educator, UUID program, UUID microCredential, UUID attempt) {
        String forTheDatabase() {
            return educator
                    + " "
                    + Objects.requireNonNullElse(program, "-")
                    + " "
                    + Objects.requireNonNullElse(microCredential, "-")
                    + " "
                    + Objects.requireNonNullElse(attempt, "-");
        }
    }

    List<Line> sound(UUID coach, NewSession session) {
        List<Detail> faults = new ArrayList<>();
        LocalDate today = days.today();
        if (session.heldOn() == null
                || session.heldOn().isAfter(today)
                || session.heldOn().isBefore(today.minusYears(1))) {
            faults.add(
                    new Detail(
                            "heldOn",
                            "not-a-day-past",
                            "Give the day on which you met: today or within the last year."));
        }
        int longest = CoachingSessions.LONGEST_MINUTES;
        if (session.minutes() < 1 || session.minutes() > longest) {
            faults.add(
                    new Detail(
                            "minutes",
                            "minutes-out-of-range",
                            "Give from 1 to " + longest + " minutes."));
        }
        if (session.mode() == null || !isAMode(session.mode())) {
            faults.add(new Detail("mode", "required", "Say how you met, by one of the list."));
        }
        text(faults, session.agenda(), "agenda");
        text(faults, session.sharedNote(), "sharedNote");
        text(faults, session.privateNote(), "privateNote");
        Set<UUID> educators = new HashSet<>();
        for (About one : session.educators()) {
            if (one.educatorId() == null || !educators.add(one.educatorId())) {
                faults.add(new Detail("educators", "repeated", "Name each educator exactly once."));
            }
        }
        if (educators.isEmpty() || educators.size() > CoachingSessions.MOST) {
            faults.add(
                    new Detail(
                            "educators",
                            "number",
                            "Choose from 1 to " + CoachingSessions.MOST + " educators."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The session cannot be recorded like this.", faults);
        }
        return lines(coach, session);
    }

    private static void text(List<Detail> faults, String text, String field) {
        if (!Rows.isReadable(text, CoachingSessions.TEXT_LIMIT)) {
            faults.add(
                    new Detail(
                            field,
                            "text-too-long",
                            "Write at most "
                                    + CoachingSessions.TEXT_LIMIT
                                    + " readable characters."));
        }
    }

    private boolean isAMode(String code) {
        return !em.createNativeQuery("select 1 from credential.coaching_mode where code = ?1")
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
    }

    private List<Line> lines(UUID coach, NewSession session) {
        Map<UUID, UUID> programs = programs(coach, session);
        Map<String, UUID> codes = codes(session);
        Map<UUID, Object[]> attempts = attempts(session);
        List<Line> lines = new ArrayList<>();
        for (About one : session.educators()) {
            if (!programs.containsKey(one.educatorId())) {
                throw new NotFound("educator coached on that day", one.educatorId());
            }
            UUID microCredential =
                    one.microCredential() == null ? null : codes.get(one.microCredential());
            if (one.microCredential() != null && microCredential == null) {
                throw new NotFound("micro-credential", one.microCredential());
            }
            if (one.attemptId() != null) {
                Object[] attempt = attempts.get(one.attemptId());
                if (attempt == null
                        || !attempt[1].equals(one.educatorId())
                        || (microCredential != null && !microCredential.equals(attempt[2]))) {
                    throw new NotFound("attempt of this educator", one.attemptId());
                }
                microCredential = (UUID) attempt[2];
            }
            lines.add(
                    new Line(
                            one.educatorId(),
                            programs.get(one.educatorId()),
                            microCredential,
                            one.attemptId()));
        }
        return lines;
    }

    /** The cohort of each educator whom the coach had on that day; of several the latest. */
    private Map<UUID, UUID> programs(UUID coach, NewSession session) {
        Map<UUID, UUID> found = new HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select distinct on (educator_id) educator_id, program_id
                                from credential.coaching_assignment
                                where coach_id = ?1 and educator_id = any(cast(string_to_array(?2, ',') as uuid[]))
                                    and begins_on <= ?3 and (ends_on is null or ends_on >= ?3)
                                order by educator_id, program_id is null, begins_on desc, id
                                """)
                        .setParameter(1, coach)
                        .setParameter(
                                2,
                                PlanBook.joined(
                                        session.educators().stream()
                                                .map(About::educatorId)
                                                .toList()))
                        .setParameter(3, session.heldOn())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.put((UUID) row[0], (UUID) row[1]);
        }
        return found;
    }

    private Map<String, UUID> codes(NewSession session) {
        Map<String, UUID> found = new HashMap<>();
        String codes =
                session.educators().stream()
                        .map(About::microCredential)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("\n"));
        for (Object each :
                em.createNativeQuery(
                                """
                                select code, id from credential.micro_credential
                                where code = any(string_to_array(?1, chr(10)))
                                """)
                        .setParameter(1, codes)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.put((String) row[0], (UUID) row[1]);
        }
        return found;
    }

    private Map<UUID, Object[]> attempts(NewSession session) {
        Map<UUID, Object[]> found = new HashMap<>();
        String ids =
                PlanBook.joined(
                        session.educators().stream()
                                .map(About::attemptId)
                                .filter(Objects::nonNull)
                                .toList());
        if (!ids.isEmpty()) {
            for (Object each :
                    em.createNativeQuery(
                                    """
                                    select id, educator_id, micro_credential_id from credential.submission
                                    where id = any(cast(string_to_array(?1, ',') as uuid[]))
                                    """)
                            .setParameter(1, ids)
                            .getResultList()) {
                Object[] row = (Object[]) each;
                found.put((UUID) row[0], row);
            }
        }
        return found;
    }
}
