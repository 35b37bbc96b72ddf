package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.review.adjudication.IntegrityCases.Vote;
import org.touchstone.review.deadline.AgencyCalendars;

/** Reads the cases. */
@Dependent
public class CaseRows {
    private static final String CASES =
            """
            select c.id, (select min(t.work_number) from review.review_task t
                    where t.submission_id = c.submission_id and t.kind = 'FIRST_READ' and t.round = w.round),
                mc.title, c.state, c.opener, c.opened_at, c.concern, c.reply_due_at, c.reply, c.replied_at,
                a.id, c.findings, c.closer, c.closed_at, c.reply_over_at
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

    /** Without those about work of educators whom the viewer coaches. */
    @SuppressWarnings("unchecked")
    Page<Case> all(UUID viewer, int page, Instant now) {
        List<Object[]> rows =
                em.createNativeQuery(
                                CASES
                                        + " where not review.coaches_author_of(?3, c.submission_id)"
                                        + " order by c.state = 'OPEN' desc, c.opened_at desc, c.id limit ?1 offset ?2")
                        .setParameter(1, Page.SIZE + 1)
                        .setParameter(2, Page.offset(page))
                        .setParameter(3, viewer)
                        .getResultList();
        Map<UUID, List<Vote>> votes = votes(rows.stream().map(row -> (UUID) row[0]).toList());
        return Page.of(rows, page, (Object[] row) -> read(row, votes, now));
    }

    /**
     * @throws NotFound also for a case about work of an educator whom the viewer coaches
     */
    Case find(UUID viewer, UUID caseId, Instant now) {
        if (!em.createNativeQuery(
                        """
                        select 1 from review.integrity_case c
                        where c.id = ?1 and review.coaches_author_of(?2, c.submission_id)
                        """)
                .setParameter(1, caseId)
                .setParameter(2, viewer)
                .getResultList()
                .isEmpty()) {
            throw new NotFound("integrity case", caseId);
        }
        return find(caseId, now);
    }

    Case find(UUID caseId, Instant now) {
        List<?> rows =
                em.createNativeQuery(CASES + " where c.id = ?1")
                        .setParameter(1, caseId)
                        .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("integrity case", caseId);
        }
        return read((Object[]) rows.get(0), votes(List.of(caseId)), now);
    }

    private Case read(Object[] row, Map<UUID, List<Vote>> votes, Instant now) {
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
                InstantColumn.read(row[14]),
                row[8] != null || !now.isBefore(replyDueAt),
                awarded,
                awarded ? votesNeeded : 0,
                votes.getOrDefault((UUID) row[0], List.of()),
                (String) row[11],
                (String) row[12],
                InstantColumn.read(row[13]));
    }

    /** Of each case in the order in which they were cast. */
    private Map<UUID, List<Vote>> votes(List<UUID> cases) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select case_id, voter, upholds, reason, cast_at from review.integrity_vote
                        where case_id = any(cast(string_to_array(?1, ',') as uuid[])) order by cast_at, voter_id
                        """)
                        .setParameter(
                                1,
                                cases.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(CaseRows::vote, Collectors.toList())));
    }

    private static Vote vote(Object[] row) {
        return new Vote(
                (String) row[1], (Boolean) row[2], (String) row[3], InstantColumn.read(row[4]));
    }
}
