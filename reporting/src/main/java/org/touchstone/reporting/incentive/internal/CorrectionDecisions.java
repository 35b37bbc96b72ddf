package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.Approvals.Correction;
import org.touchstone.reporting.incentive.Approvals.Decision;
import org.touchstone.reporting.incentive.CorrectionExceedsLine;
import org.touchstone.reporting.incentive.CorrectionIsDecided;
import org.touchstone.reporting.incentive.DecisionAboutYourself;
import org.touchstone.reporting.incentive.ProposedByYourself;

/** Corrections of what was paid: asked for by a person or the sweep, decided by another person. */
@Stateless
public class CorrectionDecisions {
    @Inject IncentiveAccess access;
    @Inject Assessment assessment;

    /** A payment, with the person who got it, the incentive, and what is left of it. */
    private record Paid(UUID line, UUID eligibility, UUID incentive, UUID person, long left) {}

    private Paid paid(UUID line) {
        return access
                .sql()
                .query(
                        """
                        select l.eligibility_id, l.incentive_id, l.person_id, l.cents + coalesce((select sum(c.cents)
                            from reporting.correction c where c.line_id = l.id and c.state <> 'REFUSED'), 0)
                        from reporting.payout_line l where l.id = ? and l.correction_id is null
                        """,
                        row ->
                                new Paid(
                                        line,
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getLong(4)),
                        line)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("payment", line));
    }

    public Correction ask(Actor actor, UUID line, long cents, String reason) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        access.mustReach(reach, paid(line).incentive());
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("reason", reason, 1000, true, wrong);
        if (cents == 0 || Math.abs(cents) > 1_000_000_000L) {
            wrong.add(
                    new Detail(
                            "cents", "out-of-range", "Say by how much it is to be more or less."));
        }
        IncentivesBean.refuse(wrong);
        assessment.lock(List.of(paid(line).incentive()));
        Paid paid = paid(line);
        if (paid.left() + cents < 0) {
            throw new CorrectionExceedsLine(dollars(paid.left()));
        }
        UUID id = UUID.randomUUID();
        access.sql()
                .update(
                        """
                        insert into reporting.correction (id, eligibility_id, line_id, kind, cents, reason, state,
                            proposed_at, proposed_by, proposed_by_name)
                        values (?, ?, ?, 'OTHER', ?, ?, 'PROPOSED', ?, ?, ?)
                        """,
                        id,
                        paid.eligibility(),
                        line,
                        cents,
                        reason.strip(),
                        access.now(),
                        actor.personId(),
                        actor.name());
        access.record(
                actor, "correction.proposed", "Correction", id, null, json(cents, reason.strip()));
        return find(id);
    }

    static String dollars(long cents) {
        return "$" + java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private Correction find(UUID id) {
        return access
                .sql()
                .query(
                        EligibilityRows.CORRECTIONS + " where c.id = ?",
                        EligibilityRows::correction,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("correction", id));
    }

    public Paged<Correction> open(Actor actor, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Correction> rows =
                access.sql()
                        .query(
                                EligibilityRows.CORRECTIONS
                                        + " where c.state = 'PROPOSED' and %s order by c.proposed_at, c.id limit ? offset ?"
                                                .formatted(
                                                        IncentiveAccess.IN_REACH.formatted(
                                                                "i.organization_id")),
                                row -> {
                                    total[0] = row.getLong("total");
                                    return EligibilityRows.correction(row);
                                },
                                reach.everywhere(),
                                reach.ids(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    private record Asker(UUID proposedBy) {}

    /**
     * @param refusal null: approve
     */
    public void decide(Actor actor, UUID id, String refusal) {
        Reach reach = access.reach(actor, Permission.APPROVE_INCENTIVES);
        Correction correction = find(id);
        Paid paid = paid(correction.lineId());
        access.mustReach(reach, paid.incentive());
        if (actor.personId() != null) {
            if (asker(id).contains(new Asker(actor.personId()))) {
                throw new ProposedByYourself();
            }
            if (actor.personId().equals(paid.person())) {
                throw new DecisionAboutYourself();
            }
        }
        assessment.lock(List.of(paid.incentive()));
        int decided =
                access.sql()
                        .update(
                                """
                                update reporting.correction set state = ?, decided_at = ?, decided_by = ?,
                                    decided_by_name = ?, refusal = ? where id = ? and state = 'PROPOSED'
                                """,
                                (refusal == null ? Decision.APPROVED : Decision.REFUSED).name(),
                                access.now(),
                                actor.personId(),
                                actor.name(),
                                refusal,
                                id);
        if (decided == 0) {
            throw new CorrectionIsDecided();
        }
        access.record(
                actor,
                refusal == null ? "correction.approved" : "correction.refused",
                "Correction",
                id,
                null,
                json(correction.cents(), refusal == null ? "" : refusal));
        assessment.assess(actor, paid.incentive(), access.today().plusYears(1));
    }

    private List<Asker> asker(UUID id) {
        return access.sql()
                .query(
                        "select proposed_by from reporting.correction where id = ?",
                        row -> new Asker(row.getObject(1, UUID.class)),
                        id);
    }

    private static String json(long cents, String reason) {
        if (cents == 0) {
            throw new InvalidRequest("A correction changes something.");
        }
        return Json.createObjectBuilder()
                .add("cents", cents)
                .add("reason", reason)
                .build()
                .toString();
    }
}
