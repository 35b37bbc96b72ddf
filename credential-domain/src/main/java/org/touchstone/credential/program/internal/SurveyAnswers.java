package org.touchstone.credential.program.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.program.Participations.Answer;

/** The answers of the exit survey: a row for each reason, and the words apart from them. */
@Dependent
public class SurveyAnswers {
    private static final int LONGEST_COMMENT = 5000;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    /** Null: nothing was answered. */
    Answer of(UUID cohortId, UUID personId) {
        List<?> reasons =
                em.createNativeQuery(
                                """
                                select x.reason from credential.exit_survey_answer x
                                left join credential.exit_reason r on r.code = x.reason
                                where x.program_id = ?1 and x.person_id = ?2 order by r.position, x.reason
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, personId)
                        .getResultList();
        if (reasons.isEmpty()) {
            return null;
        }
        List<?> comment =
                em.createNativeQuery(
                                """
                                select comment from credential.exit_survey_comment
                                where program_id = ?1 and person_id = ?2
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, personId)
                        .getResultList();
        return new Answer(
                reasons.stream().map(String.class::cast).toList(),
                comment.isEmpty() ? null : (String) comment.get(0));
    }

    /**
     * In the place of an earlier answer. What was said is in the rows only, the record has no copy.
     *
     * @param mayBeSilent whether no reason at all is an answer
     */
    void keep(Actor actor, ParticipationRecord participant, Answer answer, boolean mayBeSilent) {
        List<String> reasons = answer.reasons().stream().distinct().toList();
        String comment =
                answer.comment() == null || answer.comment().isBlank()
                        ? null
                        : answer.comment().strip();
        if (reasons.isEmpty() && mayBeSilent && comment == null) {
            return;
        }
        check(participant, reasons, comment);
        delete("exit_survey_answer", participant);
        delete("exit_survey_comment", participant);
        for (String reason : reasons) {
            em.createNativeQuery(
                            """
                            insert into credential.exit_survey_answer
                                (id, program_id, person_id, answered_on, reason) values (?1, ?2, ?3, ?4, ?5)
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, participant.cohortId())
                    .setParameter(3, participant.personId())
                    .setParameter(4, days.today())
                    .setParameter(5, reason)
                    .executeUpdate();
        }
        if (comment != null) {
            em.createNativeQuery(
                            """
                            insert into credential.exit_survey_comment
                                (program_id, person_id, answered_on, comment) values (?1, ?2, ?3, ?4)
                            """)
                    .setParameter(1, participant.cohortId())
                    .setParameter(2, participant.personId())
                    .setParameter(3, days.today())
                    .setParameter(4, comment)
                    .executeUpdate();
        }
        audit.record(
                actor,
                "exit-survey.answered",
                "Participation",
                participant.id(),
                null,
                Json.createObjectBuilder().add("reasons", reasons.size()).build().toString());
    }

    private void check(ParticipationRecord participant, List<String> reasons, String comment) {
        if (reasons.isEmpty()) {
            throw InvalidRequest.field(
                    "reasons",
                    "required",
                    "Choose at least one reason; “Another reason” goes with your own words.");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw InvalidRequest.field(
                    "comment", "too-long", "At most " + LONGEST_COMMENT + " characters.");
        }
        Answer before = of(participant.cohortId(), participant.personId());
        List<?> known =
                em.createNativeQuery("select code from credential.exit_reason where not retired")
                        .getResultList();
        for (String reason : reasons) {
            if (!known.contains(reason) && (before == null || !before.reasons().contains(reason))) {
                throw InvalidRequest.field(
                        "reasons",
                        "not-a-choice",
                        "'" + reason + "' is not on the list of reasons. Choose from the list.");
            }
        }
    }

    private void delete(String table, ParticipationRecord participant) {
        em.createNativeQuery(
                        "delete from credential."
                                + table
                                + " where program_id = ?1 and person_id = ?2")
                .setParameter(1, participant.cohortId())
                .setParameter(2, participant.personId())
                .executeUpdate();
    }
}
