package org.touchstone.reporting.renewal.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.export.SafeCsv;
import org.touchstone.reporting.renewal.RenewalStatements;

@Stateless
public class RenewalStatementsBean implements RenewalStatements {
    private static final int LONGEST_PURPOSE = 200;

    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    @Inject RenewalRows rows;
    @Inject Oversight oversight;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    @Override
    public Statement own(Actor actor) {
        actor.mustHave(Permission.TAKE_PART);
        return statement(actor.personId(), days.today());
    }

    @Override
    public Statement of(Actor actor, UUID personId, LocalDate asOf) {
        actor.mustHave(Permission.READ_REPORTS);
        if (!answersFor(oversight.reach(actor), personId)) {
            throw new NotFound("educator", personId);
        }
        return statement(personId, asOf == null ? days.today() : asOf);
    }

    private boolean answersFor(Reach reach, UUID personId) {
        return !Ask.column(
                        em,
                        """
                        select p.id from credential.published_person p
                        where p.id = ?1 and (?2 or exists (
                            select from credential.published_membership g
                            where g.person_id = p.id and g.role = 'EDUCATOR'
                                and g.organization_id = any(cast(string_to_array(?3, ',') as uuid[]))))
                        """,
                        personId,
                        reach.everywhere(),
                        reach.ids())
                .isEmpty();
    }

    private Statement statement(UUID personId, LocalDate asOf) {
        Object name =
                Ask.column(
                                em,
                                "select given_name || ' ' || family_name from credential.published_person where id = ?1",
                                personId)
                        .get(0);
        Account account = rows.accounts(List.of(personId), asOf).get(personId);
        return account == null
                ? new Statement((String) name, asOf, List.of(), List.of())
                : new Statement((String) name, asOf, account.cycles(), account.outside());
    }

    /** An educator as the licensure system knows them. */
    private record Licensed(String stateId, String familyName, String givenName, String username) {}

    @Override
    public String export(Actor actor, String jurisdiction, LocalDate asOf) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        LocalDate day = asOf == null ? days.today() : asOf;
        Place place = rows.place(jurisdiction);
        SafeCsv csv =
                new SafeCsv(
                        "jurisdiction",
                        "stateId",
                        "familyName",
                        "givenName",
                        "username",
                        "cycleFirstDay",
                        "cycleLastDay",
                        "microCredential",
                        "title",
                        "earnedOn",
                        "worth",
                        "counted",
                        "unit",
                        "asOf");
        BigDecimal total = BigDecimal.ZERO;
        int awards = 0;
        for (List<UUID> portion : RenewalRows.portions(people(place, day))) {
            Map<UUID, Licensed> names = names(portion);
            Map<UUID, Account> accounts = rows.accounts(portion, day);
            for (UUID person : portion) {
                for (CycleAccount cycle : accounts.get(person).cycles()) {
                    if (runs(cycle, place, day)) {
                        for (Line line : cycle.lines()) {
                            if (line.counted().signum() > 0) {
                                write(csv, names.get(person), cycle, line, day);
                                total = total.add(line.counted());
                                awards++;
                            }
                        }
                    }
                }
            }
        }
        csv.row(
                "CONTROL TOTAL",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                awards,
                total,
                place.unit(),
                day);
        audit.record(actor, "renewal.exported", "Jurisdiction", place.id());
        return csv.toString();
    }

    private static boolean runs(CycleAccount cycle, Place place, LocalDate day) {
        return cycle.jurisdiction().equals(place.code())
                && !day.isBefore(cycle.firstDay())
                && !day.isAfter(cycle.lastDay());
    }

    private static void write(
            SafeCsv csv, Licensed who, CycleAccount cycle, Line line, LocalDate day) {
        csv.row(
                cycle.jurisdiction(),
                who.stateId(),
                who.familyName(),
                who.givenName(),
                who.username(),
                cycle.firstDay(),
                cycle.lastDay(),
                line.microCredential(),
                line.title(),
                line.earnedOn(),
                line.worth(),
                line.counted(),
                cycle.unit(),
                day);
    }

    private List<UUID> people(Place place, LocalDate day) {
        return Ask.column(
                        em,
                        """
                        select c.person_id from reporting.renewal_cycle c
                        join credential.published_person p on p.id = c.person_id
                        where c.jurisdiction_id = ?1 and c.starts_on <= ?2 and c.ends_on >= ?2
                        order by p.family_name, p.given_name, p.id
                        """,
                        place.id(),
                        day)
                .stream()
                .map(Ask::id)
                .toList();
    }

    private Map<UUID, Licensed> names(List<UUID> people) {
        Map<UUID, Licensed> names = new HashMap<>();
        for (Object[] row :
                Ask.rows(
                        em,
                        """
                        select p.id, k.identifier, p.family_name, p.given_name, p.username
                        from credential.published_person p
                        left join credential.published_person_key k on k.person_id = p.id and k.kind = 'STATE_ID'
                        where p.id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """,
                        RenewalRows.joined(people))) {
            names.put(
                    Ask.id(row[0]),
                    new Licensed(
                            (String) row[1], (String) row[2], (String) row[3], (String) row[4]));
        }
        return names;
    }

    @Override
    public void use(Actor actor, UUID awardId, String purpose) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        if (Ask.column(
                        em,
                        "select id from credential.published_award_standing where id = ?1",
                        awardId)
                .isEmpty()) {
            throw new NotFound("award", awardId);
        }
        if (purpose == null || purpose.isBlank()) {
            Ask.change(em, "delete from reporting.award_use where award_id = ?1", awardId);
            audit.record(actor, "renewal.use-taken-back", "Award", awardId);
            return;
        }
        if (purpose.strip().length() > LONGEST_PURPOSE) {
            throw InvalidRequest.field(
                    "purpose",
                    "too-long",
                    "The purpose has at most " + LONGEST_PURPOSE + " characters.");
        }
        Ask.change(
                em,
                """
                insert into reporting.award_use (award_id, purpose, noted_on) values (?1, ?2, ?3)
                on conflict (award_id) do update set purpose = excluded.purpose, noted_on = excluded.noted_on
                """,
                awardId,
                purpose.strip(),
                days.today());
        audit.record(actor, "renewal.use-noted", "Award", awardId);
    }
}
