package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Role;

/** Whom a notice about a submission goes to. */
@Dependent
public class Audience {

    /** As the agency's steps name them. */
    enum Recipient {
        /** Whoever has it in hand; nobody while it waits. */
        READER,
        EDUCATOR,
        SUPERVISORS,
        ADMINISTRATORS
    }

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Notices notices;
    @Inject CalendarRows rows;
    @Inject java.time.Clock clock;

    /**
     * @param once told once to each, however often it is asked for
     */
    void tell(
            Recipient recipient,
            UUID submissionId,
            String kind,
            List<String> parameters,
            String once) {
        for (UUID person : people(recipient, submissionId)) {
            notices.tell(
                    person,
                    kind,
                    parameters,
                    address(recipient, submissionId),
                    once + ":" + person);
        }
    }

    private static String address(Recipient recipient, UUID submissionId) {
        return switch (recipient) {
            case READER -> "/reviewer/desk";
            case EDUCATOR -> "/educator/attempt?id=" + submissionId;
            case SUPERVISORS, ADMINISTRATORS -> "/supervisor/desk";
        };
    }

    private List<UUID> people(Recipient recipient, UUID submissionId) {
        return switch (recipient) {
            case READER ->
                    ids(
                            """
                            select c.reviewer_id from review.task_claim c
                            join review.review_task t on t.id = c.task_id
                            where t.submission_id = ?1 and c.ended_at is null
                            """,
                            submissionId);
            case EDUCATOR ->
                    ids("select author_id from review.work where submission_id = ?1", submissionId);
            case SUPERVISORS -> holders(Role.SUPERVISOR);
            case ADMINISTRATORS -> holders(Role.AGENCY_ADMINISTRATOR);
        };
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query, UUID submissionId) {
        return em.createNativeQuery(query).setParameter(1, submissionId).getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> holders(Role role) {
        return em.createNativeQuery(
                        """
                        select distinct p.id from credential.published_membership m
                        join credential.published_person p on p.id = m.person_id and p.active
                        where m.role = ?1 and coalesce(m.begins_on, '-infinity') <= ?2
                            and coalesce(m.ends_on, 'infinity') >= ?2
                        """)
                .setParameter(1, role.name())
                .setParameter(2, rows.read().dayOf(clock.instant()))
                .getResultList();
    }

    /** The title of what was submitted, and the number that readers know the work by. */
    List<String> workAndTitle(UUID submissionId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select t.work_number, mc.title from review.review_task t
                                join credential.published_micro_credential mc on mc.id = t.micro_credential_id
                                where t.submission_id = ?1
                                order by t.state in ('WAITING', 'CLAIMED') desc, t.opened_at desc limit 1
                                """)
                        .setParameter(1, submissionId)
                        .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> List.of((String) row[0], (String) row[1]))
                .orElse(List.of("", ""));
    }
}
