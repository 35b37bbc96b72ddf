package org.touchstone.review.reviewer.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.review.reviewer.CandidateState;
import org.touchstone.review.reviewer.OwnReviewing;
import org.touchstone.review.reviewer.ReviewerStage;
import org.touchstone.review.reviewer.TermsHaveChanged;

@Stateless
public class OwnReviewingBean implements OwnReviewing {
    /**
     * The supervisor chose the days and the place; nobody is left to ask once the terms are
     * accepted.
     */
    private static final Actor CHAIN = Actor.system("graduates become reviewers");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject GraduateBook book;
    @Inject RoleGrants grants;
    @Inject Notices notices;
    @Inject Clock clock;

    @Override
    public List<Way> ways(Actor educator) {
        educator.mustHave(Permission.TAKE_PART);
        return book
                .rows(
                        GraduateSql.JUDGED
                                + ", "
                                + GraduateSql.STANDING
                                + """
                                select s.id, m.code, m.title, cast(j.awarded_on as text), s.stage, j.months, j.months_met,
                                    j.asks_top, j.top_met, j.asks_first, j.first_met, j.asks_open, j.open_met,
                                    cast(s.role_begins_on as text), cast(s.role_ends_on as text),
                                    coalesce(s.needs_set and not s.qualified, false), coalesce(s.readings, 0)
                                from judged j
                                join credential.published_micro_credential m on m.id = j.micro_credential_id
                                left join staged s on s.person_id = j.educator_id
                                    and s.micro_credential_id = j.micro_credential_id
                                where j.educator_id = ?3 order by m.title, m.code
                                """,
                        book.today(),
                        clock.instant().toString(),
                        educator.personId())
                .stream()
                .map(OwnReviewingBean::way)
                .toList();
    }

    private static Way way(Object[] row) {
        return new Way(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                GraduateBook.day(row[3]),
                row[4] == null ? null : ReviewerStage.valueOf((String) row[4]),
                checks(row),
                GraduateBook.day(row[13]),
                GraduateBook.day(row[14]),
                (Boolean) row[15],
                ((Number) row[16]).longValue());
    }

    private static List<Check> checks(Object[] row) {
        List<Check> checks = new ArrayList<>();
        int months = ((Number) row[5]).intValue();
        if (months > 0) {
            checks.add(new Check(Condition.MONTHS, (Boolean) row[6], months));
        }
        if ((Boolean) row[7]) {
            checks.add(new Check(Condition.TOP_LEVEL, (Boolean) row[8], 0));
        }
        if ((Boolean) row[9]) {
            checks.add(new Check(Condition.FIRST_ATTEMPT, (Boolean) row[10], 0));
        }
        if ((Boolean) row[11]) {
            checks.add(new Check(Condition.NO_OPEN_ATTEMPT, (Boolean) row[12], 0));
        }
        return checks;
    }

    @Override
    public Terms terms(Actor educator) {
        educator.mustHave(Permission.TAKE_PART);
        return currentTerms();
    }

    private Terms currentTerms() {
        Object[] row =
                book.rows(
                                "select number, words from review.reviewer_terms order by number desc limit 1")
                        .get(0);
        return new Terms(((Number) row[0]).intValue(), (String) row[1]);
    }

    @Override
    public void accept(Actor educator, UUID candidateId, int terms) {
        CandidateRecord candidate = own(educator, candidateId);
        if (terms != currentTerms().number()) {
            throw new TermsHaveChanged();
        }
        CandidateState before = candidate.state();
        candidate.accept(terms, book.today());
        if (!holdsTheRole(candidate)) {
            grants.grant(
                    CHAIN,
                    candidate.personId(),
                    new RoleGrantRequest(
                            Role.REVIEWER,
                            candidate.organization(),
                            candidate.roleBeginsOn(),
                            candidate.roleEndsOn()));
        }
        book.moved(educator, candidate, before);
        tellSupervisor(candidate, "reviewer-accepted");
    }

    /** On some of these days, by the roster or for another micro-credential. */
    private boolean holdsTheRole(CandidateRecord candidate) {
        return !book.rows(
                        """
                        select g.person_id, g.role from credential.published_membership g
                        join credential.published_organization o on o.id = g.organization_id
                        where g.person_id = ?1 and g.role = 'REVIEWER' and o.sourced_id = ?2
                            and (g.begins_on is null or g.begins_on <= ?4)
                            and (g.ends_on is null or g.ends_on >= ?3)
                        """,
                        candidate.personId(),
                        candidate.organization(),
                        candidate.roleBeginsOn(),
                        candidate.roleEndsOn())
                .isEmpty();
    }

    @Override
    public void decline(Actor educator, UUID candidateId) {
        CandidateRecord candidate = own(educator, candidateId);
        CandidateState before = candidate.state();
        candidate.decline(book.today());
        book.moved(educator, candidate, before);
        tellSupervisor(candidate, "reviewer-declined");
    }

    private CandidateRecord own(Actor educator, UUID candidateId) {
        educator.mustHave(Permission.TAKE_PART);
        CandidateRecord candidate = book.locked(candidateId);
        if (!candidate.personId().equals(educator.personId())) {
            throw new NotFound("graduate", candidateId);
        }
        return candidate;
    }

    private void tellSupervisor(CandidateRecord candidate, String kind) {
        if (candidate.invitedBy() == null) {
            return;
        }
        Object[] who =
                book.rows(
                                "select given_name, family_name from credential.published_person where id = ?1",
                                candidate.personId())
                        .get(0);
        notices.tell(
                candidate.invitedBy(),
                kind,
                List.of(who[0] + " " + who[1], book.title(candidate.microCredentialId())),
                "/supervisor/graduates",
                kind + ":" + candidate.id() + ":" + book.today());
    }
}
