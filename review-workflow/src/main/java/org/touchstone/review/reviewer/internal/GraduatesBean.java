package org.touchstone.review.reviewer.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.reviewer.CandidateState;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.NoLongerEligible;
import org.touchstone.review.reviewer.ReviewerStage;

@Stateless
public class GraduatesBean implements Graduates {
    private static final int LONGEST_TERMS = 4000;
    private static final int LONGEST_ROLE_YEARS = 3;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject GraduateBook book;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public int find(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> found =
                em.createNativeQuery(
                                GraduateSql.JUDGED
                                        + """
                                        insert into review.reviewer_candidate
                                            (id, person_id, micro_credential_id, award_id, eligible_on)
                                        select gen_random_uuid(), j.educator_id, j.micro_credential_id, j.award_id, ?1
                                        from judged j
                                        join credential.published_person p on p.id = j.educator_id and p.active
                                        where
                                        """
                                        + GraduateSql.MEETS
                                        + " on conflict do nothing returning id")
                        .setParameter(1, book.today())
                        .getResultList();
        for (Object id : found) {
            audit.record(supervisor, "reviewer-candidate.eligible", "ReviewerCandidate", (UUID) id);
        }
        return found.size();
    }

    @Override
    public Map<ReviewerStage, Long> counts(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Map<ReviewerStage, Long> counts = new EnumMap<>(ReviewerStage.class);
        for (ReviewerStage stage : ReviewerStage.values()) {
            counts.put(stage, 0L);
        }
        for (Object[] row :
                book.rows(
                        "with "
                                + GraduateSql.STANDING
                                + " select stage, count(*) from staged group by stage",
                        book.today(),
                        clock.instant().toString())) {
            counts.put(ReviewerStage.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    @Override
    public Paged<Candidate> list(Actor supervisor, ReviewerStage stage, Paged.Part part) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<Object[]> rows =
                book.rows(
                        "with "
                                + GraduateSql.STANDING
                                + """
                                select s.id, s.person_id, p.given_name || ' ' || p.family_name, p.username, m.code, m.title,
                                    s.stage, s.state, (select cast(a.awarded_on as text) from credential.published_award a
                                        where a.id = s.award_id),
                                    cast(s.eligible_on as text), cast(s.invited_on as text), cast(s.accepted_on as text),
                                    s.organization, cast(s.role_begins_on as text), cast(s.role_ends_on as text),
                                    s.qualified, s.readings, count(*) over ()
                                from staged s
                                join credential.published_person p on p.id = s.person_id
                                join credential.published_micro_credential m on m.id = s.micro_credential_id
                                where (?3 = '' or s.stage = ?3)
                                order by s.eligible_on desc, p.family_name, p.given_name, s.id limit ?4 offset ?5
                                """,
                        book.today(),
                        clock.instant().toString(),
                        stage == null ? "" : stage.name(),
                        part.size(),
                        part.first());
        return new Paged<>(
                rows.stream().map(GraduatesBean::candidate).toList(),
                rows.isEmpty() ? 0 : ((Number) rows.get(0)[17]).longValue());
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ReviewerStage.valueOf((String) row[6]),
                CandidateState.valueOf((String) row[7]),
                GraduateBook.day(row[8]),
                GraduateBook.day(row[9]),
                GraduateBook.day(row[10]),
                GraduateBook.day(row[11]),
                (String) row[12],
                GraduateBook.day(row[13]),
                GraduateBook.day(row[14]),
                (Boolean) row[15],
                ((Number) row[16]).longValue());
    }

    @Override
    public void invite(Actor supervisor, UUID candidateId, Invitation invitation) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Invitation sound = sound(invitation);
        CandidateRecord candidate = book.locked(candidateId);
        CandidateState before = candidate.state();
        candidate.invite(supervisor.personId(), sound, book.today());
        if (book.rows(
                        GraduateSql.JUDGED
                                + " select j.award_id, 1 from judged j where j.award_id = ?2 and "
                                + GraduateSql.MEETS,
                        book.today(),
                        candidate.awardId())
                .isEmpty()) {
            throw new NoLongerEligible();
        }
        book.moved(supervisor, candidate, before);
        notices.tell(
                candidate.personId(),
                "reviewer-invited",
                List.of(book.title(candidate.microCredentialId())),
                "/educator/reviewing",
                "reviewer-invited:" + candidateId + ":" + book.today());
    }

    private Invitation sound(Invitation invitation) {
        String organization =
                invitation.organization() == null ? "" : invitation.organization().strip();
        if (book.rows(
                        "select id, name from credential.published_organization where sourced_id = ?1 and active",
                        organization)
                .isEmpty()) {
            throw InvalidRequest.field(
                    "organization",
                    "unknown-organization",
                    "There is no organization '"
                            + organization
                            + "'. Take its id from the roster.");
        }
        LocalDate first = invitation.firstDay() == null ? book.today() : invitation.firstDay();
        if (first.isBefore(book.today())) {
            throw InvalidRequest.field(
                    "firstDay", "is-past", "The role cannot begin before today.");
        }
        if (invitation.lastDay() == null
                || invitation.lastDay().isBefore(first)
                || invitation.lastDay().isAfter(first.plusYears(LONGEST_ROLE_YEARS))) {
            throw InvalidRequest.field(
                    "lastDay",
                    "out-of-range",
                    "Give the role a last day, at most "
                            + LONGEST_ROLE_YEARS
                            + " years after its first.");
        }
        return new Invitation(organization, first, invitation.lastDay());
    }

    @Override
    public void withdraw(Actor supervisor, UUID candidateId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        CandidateRecord candidate = book.locked(candidateId);
        CandidateState before = candidate.state();
        candidate.withdraw(book.today());
        book.moved(supervisor, candidate, before);
    }

    @Override
    public List<Rule> rules(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return book
                .rows(
                        """
                        select m.code, r.months_since_award, r.all_at_top_level, r.first_attempt, r.no_open_attempt
                        from review.reviewer_rule r
                        left join credential.published_micro_credential m on m.id = r.micro_credential_id
                        order by m.code nulls first
                        """)
                .stream()
                .map(
                        row ->
                                new Rule(
                                        (String) row[0],
                                        ((Number) row[1]).intValue(),
                                        (Boolean) row[2],
                                        (Boolean) row[3],
                                        (Boolean) row[4]))
                .toList();
    }

    @Override
    public void keep(Actor supervisor, Rule rule) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (rule.monthsSinceAward() < 0 || rule.monthsSinceAward() > 120) {
            throw InvalidRequest.field(
                    "monthsSinceAward", "out-of-range", "Give 0 to 120 whole months.");
        }
        String microCredential = microCredential(rule.microCredential());
        String conflict =
                microCredential == null
                        ? "((true)) where micro_credential_id is null"
                        : "(micro_credential_id)";
        UUID id =
                (UUID)
                        em.createNativeQuery(
                                        """
                                        insert into review.reviewer_rule (id, micro_credential_id, months_since_award,
                                            all_at_top_level, first_attempt, no_open_attempt)
                                        values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6) on conflict %s
                                        do update set months_since_award = excluded.months_since_award,
                                            all_at_top_level = excluded.all_at_top_level,
                                            first_attempt = excluded.first_attempt,
                                            no_open_attempt = excluded.no_open_attempt
                                        returning id
                                        """
                                                .formatted(conflict))
                                .setParameter(1, UUID.randomUUID())
                                .setParameter(2, microCredential)
                                .setParameter(3, rule.monthsSinceAward())
                                .setParameter(4, rule.allAtTopLevel())
                                .setParameter(5, rule.firstAttempt())
                                .setParameter(6, rule.noOpenAttempt())
                                .getSingleResult();
        audit.record(supervisor, "reviewer-rule.kept", "ReviewerRule", id);
    }

    /** Its id; null for the agency's own rule. */
    private String microCredential(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return book
                .rows(
                        "select cast(id as text), code from credential.published_micro_credential where code = ?1",
                        code.strip())
                .stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "microCredential",
                                        "unknown-micro-credential",
                                        "There is no micro-credential with the code '"
                                                + code.strip()
                                                + "'. Take one from the catalog."));
    }

    @Override
    public int publishTerms(Actor supervisor, String words) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (words == null || words.isBlank() || words.length() > LONGEST_TERMS) {
            throw InvalidRequest.field(
                    "words",
                    "out-of-range",
                    "The terms have 1 to " + LONGEST_TERMS + " characters.");
        }
        // Writers go one after the other, so that each version has its own number.
        em.createNativeQuery(
                        "select id from review.reviewer_rule where micro_credential_id is null for update")
                .getResultList();
        int number =
                ((Number)
                                em.createNativeQuery(
                                                """
                                                insert into review.reviewer_terms (number, words, published_on)
                                                select coalesce(max(number), 0) + 1, ?1, ?2 from review.reviewer_terms
                                                returning number
                                                """)
                                        .setParameter(1, words.strip())
                                        .setParameter(2, book.today())
                                        .getSingleResult())
                        .intValue();
        audit.record(
                supervisor,
                "reviewer-terms.published",
                "ReviewerTerms",
                UUID.nameUUIDFromBytes(new byte[] {(byte) number}),
                null,
                "{\"number\":" + number + "}");
        return number;
    }
}
