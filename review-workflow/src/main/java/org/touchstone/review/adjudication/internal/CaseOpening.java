package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.review.adjudication.CaseIsOpen;
import org.touchstone.review.adjudication.WorkCannotBeQuestioned;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.queue.Works.Standing;

/** Holds a work and gives its author notice. */
@Dependent
public class CaseOpening {
    /** The deadline of the author's reply. */
    static final String REPLY = "integrity-reply";

    private static final Set<WorkStage> QUESTIONABLE =
            EnumSet.complementOf(EnumSet.of(WorkStage.RETURNED, WorkStage.APPEAL));

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "touchstone.review.integrity-reply-business-days", defaultValue = "5")
    int replyBusinessDays;

    @Inject HeldReadings held;
    @Inject Pauses pauses;
    @Inject Deadlines deadlines;
    @Inject Notices notices;
    @Inject AgencyCalendars calendars;

    /**
     * @param work locked
     * @param openedBy who had the suspicion
     */
    UUID open(
            Actor actor, Standing work, UUID openedBy, String opener, String concern, Instant now) {
        if (!QUESTIONABLE.contains(work.stage())) {
            throw new WorkCannotBeQuestioned();
        }
        UUID id = UUID.randomUUID();
        Instant replyDueAt = calendars.current().dueAt(now, replyBusinessDays);
        int opened =
                em.createNativeQuery(
                                """
                        insert into review.integrity_case (id, submission_id, author_id, opened_at, opened_by, opener,
                            concern, reply_due_at, state)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'OPEN')
                        on conflict (submission_id) where state = 'OPEN' do nothing
                        """)
                        .setParameter(1, id)
                        .setParameter(2, work.submissionId())
                        .setParameter(3, work.authorId())
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .setParameter(5, openedBy)
                        .setParameter(6, opener)
                        .setParameter(7, concern)
                        .setParameter(8, replyDueAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (opened == 0) {
            throw new CaseIsOpen();
        }
        held.takeBack(actor, work.submissionId(), "An integrity case was opened.");
        pauses.begin(actor, work.submissionId(), PauseCause.INTEGRITY_CASE, null);
        deadlines.set(REPLY, id, replyDueAt);
        notices.tell(
                work.authorId(),
                "integrity-case-opened",
                List.of(calendars.current().dueDayOf(replyDueAt).toString()),
                "/educator/attempt?id=" + work.submissionId(),
                "integrity-case-opened " + id);
        return id;
    }
}
