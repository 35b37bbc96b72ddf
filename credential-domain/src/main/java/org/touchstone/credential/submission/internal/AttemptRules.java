package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.submission.CoachingIsNeeded;
import org.touchstone.credential.submission.ResubmissionWindowHasClosed;
import org.touchstone.credential.submission.SubmissionState;

/** Whether an educator may try again, and what a decision changes about it. */
@Dependent
public class AttemptRules {
    /** The deadline of each window; its subject is the submission. */
    static final String WINDOW_CLOSES = "resubmission-closes";

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject Retirements retirements;
    @Inject Deadlines deadlines;
    @Inject Notices notices;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.attempts.limit", defaultValue = "3")
    int limit;

    @Inject
    @ConfigProperty(name = "touchstone.attempts.resubmission-days", defaultValue = "90")
    int windowDays;

    @Inject BusinessDays days;

    /** What is retired ends with the attempts that began before. */
    void mustBeOffered(String microCredentialCode) {
        retirements.mustBeOffered(microCredentialCode);
    }

    /**
     * @param last decided 'not yet'
     */
    void mustAllowAnother(Submission last) {
        String title = catalog.version(last.versionId()).title();
        Optional<Instant> closesAt = closesAt(last.id());
        if (closesAt.isPresent() && !clock.instant().isBefore(closesAt.get())) {
            throw new ResubmissionWindowHasClosed(title, dayOf(closesAt.get().minusNanos(1)));
        }
        if (needsCoaching(last)) {
            throw new CoachingIsNeeded(title, last.attempt());
        }
    }

    /**
     * After the limit each further attempt needs a session of its own, recorded since the last
     * decision.
     */
    boolean needsCoaching(Submission last) {
        if (limit == 0 || last.attempt() < limit || last.state() != SubmissionState.NOT_YET) {
            return false;
        }
        return ((Number)
                                em.createNativeQuery(
                                                """
                                                select count(*) from credential.attempt_coaching
                                                where educator_id = ?1 and micro_credential_id = ?2 and recorded_at >= ?3
                                                """)
                                        .setParameter(1, last.educatorId())
                                        .setParameter(2, last.microCredentialId())
                                        .setParameter(3, last.decidedAt().atOffset(ZoneOffset.UTC))
                                        .getSingleResult())
                        .intValue()
                == 0;
    }

    int limit() {
        return limit;
    }

    Optional<Instant> closesAt(UUID submissionId) {
        List<?> found =
                em.createNativeQuery(
                                "select closes_at from credential.resubmission_window where submission_id = ?1")
                        .setParameter(1, submissionId)
                        .getResultList();
        return found.stream().map(InstantColumn::read).findFirst();
    }

    /** A decision opens the window of the next attempt, and tells whom it concerns. */
    void decided(Submission submission) {
        String title = catalog.version(submission.versionId()).title();
        tellDecided(submission, "");
        if (submission.state() != SubmissionState.NOT_YET) {
            return;
        }
        setWindow(submission.id(), endOf(dayOf(submission.decidedAt()).plusDays(windowDays)));
        if (needsCoaching(submission)) {
            for (UUID coach : coachesOf(submission.educatorId())) {
                notices.tell(
                        coach,
                        "coaching-wanted",
                        List.of(nameOf(submission.educatorId()), title),
                        "/coach/desk",
                        "coaching-wanted:" + submission.id() + ":" + coach);
            }
        }
    }

    void setWindow(UUID submissionId, Instant closesAt) {
        em.createNativeQuery(
                        """
                        insert into credential.resubmission_window (submission_id, closes_at) values (?1, ?2)
                        on conflict (submission_id) do update set closes_at = excluded.closes_at, closed_at = null
                        """)
                .setParameter(1, submissionId)
                .setParameter(2, closesAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        deadlines.set(WINDOW_CLOSES, submissionId, closesAt);
    }

    /** Nobody needs another attempt after an appeal that earned it. */
    void forgetWindow(UUID submissionId) {
        em.createNativeQuery("delete from credential.resubmission_window where submission_id = ?1")
                .setParameter(1, submissionId)
                .executeUpdate();
        deadlines.cancel(WINDOW_CLOSES, submissionId);
    }

    /**
     * @param again apart from earlier decisions on the same attempt
     */
    void tellDecided(Submission submission, String again) {
        String title = catalog.version(submission.versionId()).title();
        tellEducator(submission, "attempt-decided", List.of(title), again);
    }

    void tellEducator(Submission submission, String kind, List<String> parameters, String again) {
        notices.tell(
                submission.educatorId(),
                kind,
                parameters,
                "/educator/attempt?id=" + submission.id(),
                kind + ":" + submission.id() + again);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> coachesOf(UUID educatorId) {
        return em.createNativeQuery(
                        """
                        select distinct coach_id from credential.coaching_assignment
                        where educator_id = ?1 and begins_on <= ?2 and (ends_on is null or ends_on >= ?2)
                        """)
                .setParameter(1, educatorId)
                .setParameter(2, today())
                .getResultList();
    }

    String nameOf(UUID personId) {
        return (String)
                em.createNativeQuery(
                                "select given_name || ' ' || family_name from credential.person where id = ?1")
                        .setParameter(1, personId)
                        .getSingleResult();
    }

    LocalDate today() {
        return days.today();
    }

    LocalDate dayOf(Instant moment) {
        return days.dayOf(moment);
    }

    /** The first moment after the day. */
    Instant endOf(LocalDate day) {
        return days.endOf(day);
    }
}
