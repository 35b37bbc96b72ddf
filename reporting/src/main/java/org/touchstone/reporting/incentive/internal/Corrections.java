package org.touchstone.reporting.incentive.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule.Why;
import org.touchstone.reporting.incentive.Incentives.Version;

/**
 * What the sweep finds to correct in what was paid. It only asks: a person decides each. What was
 * refused is not asked for again.
 */
final class Corrections {
    private static final String SWEEP = "incentive sweep";

    private final Sql sql;
    private final OffsetDateTime now;
    private int found;

    Corrections(Sql sql, OffsetDateTime now) {
        this.sql = sql;
        this.now = now;
    }

    int found() {
        return found;
    }

    /** Another amount is due than was paid. */
    void amount(UUID eligibility, UUID line, long cents, Why why) {
        insert(
                eligibility,
                line,
                "AMOUNT",
                cents,
                why == Why.NOT_IN_SERVICE
                        ? "On the day on which it was due the person did not work here any more."
                        : "What the amount is made of is known better now than when it was paid.");
    }

    private record Paid(
            UUID eligibility,
            UUID line,
            UUID version,
            LocalDate earnedOn,
            LocalDate leftOn,
            long cents,
            long others,
            long asked) {}

    /** Left before the months were served: what the rule asks back of each payment. */
    void clawBack(UUID incentive, Map<UUID, Version> versions) {
        for (Paid paid :
                sql.query(
                        """
                        select e.id, l.id, e.version_id, e.earned_on, e.left_on, l.cents,
                            coalesce(sum(c.cents) filter (where c.kind in ('AMOUNT', 'OTHER')
                                and c.state <> 'REFUSED'), 0),
                            coalesce(sum(c.cents) filter (where c.kind = 'CLAW_BACK'
                                and (c.state <> 'REFUSED' or c.decided_by is not null)), 0)
                        from reporting.eligibility e
                        join reporting.incentive_version v on v.id = e.version_id and v.claw_back <> 'NONE'
                        join reporting.payout_line l on l.eligibility_id = e.id and l.correction_id is null
                        left join reporting.correction c on c.line_id = l.id
                        where e.incentive_id = ? and e.state = 'APPROVED' and e.left_on is not null
                        group by e.id, l.id
                        """,
                        row ->
                                new Paid(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getObject(4, LocalDate.class),
                                        row.getObject(5, LocalDate.class),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8)),
                        incentive)) {
            long due =
                    -versions.get(paid.version())
                            .rule()
                            .clawBack()
                            .returned(paid.cents() + paid.others(), paid.earnedOn(), paid.leftOn());
            if (due != paid.asked()) {
                insert(
                        paid.eligibility(),
                        paid.line(),
                        "CLAW_BACK",
                        due - paid.asked(),
                        "Left on "
                                + paid.leftOn()
                                + ", before the months of the rule were served.");
            }
        }
    }

    /** Somebody who is back owes nothing: what was asked and not decided is taken away. */
    void forgetThoseWhoAreBack(UUID incentive) {
        found +=
                sql.update(
                        """
                        update reporting.correction c set state = 'REFUSED', decided_at = ?, decided_by_name = ?,
                            refusal = 'Works here again.'
                        from reporting.eligibility e
                        where e.id = c.eligibility_id and e.incentive_id = ? and e.left_on is null
                            and c.kind = 'CLAW_BACK' and c.state = 'PROPOSED'
                        """,
                        now,
                        SWEEP,
                        incentive);
    }

    /** What earned it was taken back: everything that is left of each payment. */
    void revoked(UUID incentive) {
        for (Paid paid :
                sql.query(
                        """
                        select e.id, l.id, e.version_id, e.earned_on, e.left_on, l.cents,
                            coalesce(sum(c.cents) filter (where c.kind <> 'REVOKED' and c.state <> 'REFUSED'), 0),
                            coalesce(sum(c.cents) filter (where c.kind = 'REVOKED'), 0)
                        from reporting.eligibility e
                        join reporting.payout_line l on l.eligibility_id = e.id and l.correction_id is null
                        left join reporting.correction c on c.line_id = l.id
                        where e.incentive_id = ? and e.state = 'REVOKED'
                        group by e.id, l.id
                        """,
                        row ->
                                new Paid(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getObject(4, LocalDate.class),
                                        row.getObject(5, LocalDate.class),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8)),
                        incentive)) {
            long due = -(paid.cents() + paid.others());
            if (due != paid.asked()) {
                insert(
                        paid.eligibility(),
                        paid.line(),
                        "REVOKED",
                        due - paid.asked(),
                        "What earned it was taken back.");
            }
        }
    }

    private void insert(UUID eligibility, UUID line, String kind, long cents, String reason) {
        found +=
                sql.update(
                        """
                        insert into reporting.correction (id, eligibility_id, line_id, kind, cents, reason, state,
                            proposed_at, proposed_by_name)
                        values (?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
                        """,
                        UUID.randomUUID(),
                        eligibility,
                        line,
                        kind,
                        cents,
                        reason,
                        now,
                        SWEEP);
    }
}
