package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.review.adjudication.IntegrityCases.Vote;
import org.touchstone.review.deadline.AgencyCalendars;

/** Reads the cases. */
@Dependent
public class CaseRows {
    private static final int LIMIT = 100;

    private static final String CASES =
            """
            select c.id, (select min(t.work_number) from review.review_task t
                    where t.submission_id = c.submission_id and t.kind = 'FIRST_READ' and t.round = w.round),
                mc.title, c.state, c.opener, c.opened_at, c.concern, c.reply_due_at, c.reply, c.replied_at,
                a.id, c.findings, c.closer, c.closed_at
            from review.integrity_case c
            join review.work w on w.submission_id = c.submission_id
            join credential.published_micro_credential mc on mc.id = w.micro_credential_id
            left join credential.published_award a
                on a.educator_id = w.author_id and a.micro_credential_id = w.micro_credential_id
                    and w.stage = 'DECIDED'
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    /** So many votes revoke an award, a majority of them for it; 0: whoever decides the case. */
    @Inject
    @ConfigProperty(name = "touchstone.review.integrity-votes", defaultValue = "3")
    int votesNeeded;

    @Inject AgencyCalendars calendars;

    int votesNeeded() {
        return votesNeeded;
    }

    List<Case> all(Instant now) {
        List<?> rows =
                em.createNativeQuery(
                                CASES
                                        + " order by c.state = 'OPEN' desc, c.opened_at desc, c.id limit "
                                        + LIMIT)
                        .getResultList();
        return rows.stream().map(row -> read((Object[]) row, now)).toList();
    }

    Case find(UUID caseId, Instant now) {
        List<?> rows =
                em.createNativeQuery(CASES + " where c.id = ?1")
                        .setParameter(1, caseId)
                        .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("integrity case", caseId);
        }
        return read((Object[]) rows.get(0), now);
    }

    private Case read(Object[] row, Instant now) {
        Instant replyDueAt = InstantColumn.read(row[7]);
        boolean awarded = row[10] != null;
        return new Case(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                InstantColumn.read(row[5]),
                (String) row[6],
                calendars.current().dueDayOf(replyDueAt),
                (String) row[8],
                InstantColumn.read(row[9]),
                row[8] != null || !now.isBefore(replyDueAt),
                awarded,
                awarded ? votesNeeded : 0,
                votes((UUID) row[0]),
                (String) row[11],
                (String) row[12],
                InstantColumn.read(row[13]));
    }

    private List<Vote> votes(UUID caseId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select voter, upholds, reason, cast_at from review.integrity_vote
                        where case_id = ?1 order by cast_at, voter_id
                        """)
                        .setParameter(1, caseId)
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new Vote(
                                        (String) row[0],
                                        (Boolean) row[1],
                                        (String) row[2],
                                        InstantColumn.read(row[3])))
                .toList();
    }
}
