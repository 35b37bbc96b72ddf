package org.touchstone.credential.activity.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.SubmissionView;

/** The copies of activities in attempts. */
@Dependent
public class ActivityCopies {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Submissions submissions;

    /**
     * @param attempts that have a copy
     * @param isFrozen one of them was handed in
     */
    record Standing(int attempts, boolean isFrozen) {}

    /** Of each, also of those without a copy. */
    Map<UUID, Standing> standing(List<UUID> activities) {
        Map<UUID, Standing> all = new HashMap<>();
        activities.forEach(id -> all.put(id, new Standing(0, false)));
        for (Object each :
                em.createNativeQuery(
                                """
                                select e.activity_id, count(*),
                                    bool_or(s.state not in ('DRAFT', 'INCOMPLETE'))
                                from credential.activity_evidence e
                                join credential.submission s on s.id = e.submission_id
                                where e.activity_id = any(cast(string_to_array(?1, ',') as uuid[]))
                                    and (exists (select from credential.evidence_item i where i.id = e.evidence_id)
                                        or exists (select from credential.shared_piece p where p.id = e.evidence_id))
                                group by e.activity_id
                                """)
                        .setParameter(
                                1,
                                activities.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList()) {
            Object[] row = (Object[]) each;
            all.put((UUID) row[0], new Standing(((Number) row[1]).intValue(), (Boolean) row[2]));
        }
        return all;
    }

    void add(Actor educator, ClassroomActivity activity, UUID submissionId, UUID requirementId) {
        SubmissionView before = submissions.find(educator, submissionId);
        boolean isForActivities =
                before.entry().requirements().stream()
                        .anyMatch(
                                one ->
                                        one.id().equals(requirementId)
                                                && one.kind()
                                                        == RequirementKind.CLASSROOM_ACTIVITY);
        if (!isForActivities) {
            throw InvalidRequest.field(
                    "requirementId",
                    "unknown-requirement",
                    "Name a requirement of this attempt that asks for a classroom activity.");
        }
        Set<UUID> known =
                before.evidence().stream().map(EvidenceView::id).collect(Collectors.toSet());
        if (known.contains(copyIn(activity.id(), submissionId))) {
            return;
        }
        SubmissionView after =
                submissions.addEvidence(
                        educator, submissionId, evidence(activity, requirementId), null);
        Set<UUID> added = new HashSet<>();
        after.evidence().forEach(piece -> added.add(piece.id()));
        added.removeAll(known);
        em.createNativeQuery(
                        """
                        insert into credential.activity_evidence (activity_id, submission_id, evidence_id)
                        values (?1, ?2, ?3)
                        on conflict (activity_id, submission_id) do update set evidence_id = excluded.evidence_id
                        """)
                .setParameter(1, activity.id())
                .setParameter(2, submissionId)
                .setParameter(3, added.iterator().next())
                .executeUpdate();
    }

    /** Null: none. */
    private UUID copyIn(UUID activityId, UUID submissionId) {
        List<?> found =
                em.createNativeQuery(
                                "select evidence_id from credential.activity_evidence where activity_id = ?1 and submission_id = ?2")
                        .setParameter(1, activityId)
                        .setParameter(2, submissionId)
                        .getResultList();
        return found.isEmpty() ? null : (UUID) found.get(0);
    }

    /** Says in every open attempt what the activity says now. */
    void change(Actor educator, ClassroomActivity activity) {
        for (Object each :
                em.createNativeQuery(
                                """
                                select e.submission_id, e.evidence_id from credential.activity_evidence e
                                join credential.submission s on s.id = e.submission_id
                                where e.activity_id = ?1 and s.state in ('DRAFT', 'INCOMPLETE')
                                """)
                        .setParameter(1, activity.id())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            UUID submission = (UUID) row[0];
            submissions.find(educator, submission).evidence().stream()
                    .filter(piece -> piece.id().equals(row[1]))
                    .forEach(
                            piece ->
                                    submissions.changeEvidence(
                                            educator,
                                            submission,
                                            piece.id(),
                                            evidence(activity, piece.requirementId())));
        }
    }

    void forget(UUID activityId) {
        em.createNativeQuery("delete from credential.activity_evidence where activity_id = ?1")
                .setParameter(1, activityId)
                .executeUpdate();
    }

    private static NewEvidence evidence(ClassroomActivity activity, UUID requirementId) {
        ActivityText text = activity.text();
        return new NewEvidence(
                requirementId,
                null,
                activity.narrative(),
                text.taughtOn(),
                text.classLabel(),
                text.minutes(),
                null,
                null);
    }
}
