package org.touchstone.reporting.pay.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.reporting.pay.PayRatesOverlap;
import org.touchstone.reporting.pay.PaySheets.RateView;

/** What one reading costs, from a day on. */
@Dependent
public class PayRates {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    @Inject PayRows rows;

    List<RateView> all() {
        LocalDate today = rows.days.today();
        return rows
                .rows(
                        """
                        select r.id, m.code, m.title, r.cents, cast(r.begins_on as text), cast(r.ends_on as text)
                        from reporting.pay_rate r
                        left join credential.published_micro_credential m on m.id = r.micro_credential_id
                        order by r.begins_on desc, m.code nulls first, r.id
                        """)
                .stream()
                .map(row -> rate(row, today))
                .toList();
    }

    private static RateView rate(Object[] row, LocalDate today) {
        LocalDate first = PayRows.day(row[4]);
        LocalDate last = PayRows.day(row[5]);
        return new RateView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                PayRows.dollars(row[3]),
                first,
                last,
                !first.isAfter(today) && (last == null || !last.isBefore(today)));
    }

    UUID add(String microCredential, BigDecimal amount, LocalDate firstDay) {
        String which = microCredential(microCredential);
        int cents = cents(amount);
        if (firstDay == null) {
            throw InvalidRequest.field("firstDay", "required", "'firstDay' is required.");
        }
        rows.lock();
        for (Object[] other :
                rows.rows(
                        """
                        select id, cast(begins_on as text) from reporting.pay_rate
                        where micro_credential_id is not distinct from cast(?1 as uuid)
                            and (ends_on is null or ends_on >= ?2)
                        """,
                        which,
                        firstDay)) {
            LocalDate begins = PayRows.day(other[1]);
            if (!begins.isBefore(firstDay)) {
                throw new PayRatesOverlap(begins);
            }
            rows.change(
                    "update reporting.pay_rate set ends_on = ?2 where id = ?1",
                    other[0],
                    firstDay.minusDays(1));
        }
        UUID id = UUID.randomUUID();
        rows.change(
                "insert into reporting.pay_rate (id, micro_credential_id, cents, begins_on) values (?1, cast(?2 as uuid), ?3, ?4)",
                id,
                which,
                cents,
                firstDay);
        return id;
    }

    private static int cents(BigDecimal amount) {
        if (amount == null
                || amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw InvalidRequest.field(
                    "amount",
                    "out-of-range",
                    "Give 'amount' in dollars and cents, more than 0 and at most " + MOST + ".");
        }
        return amount.movePointRight(2).intValueExact();
    }

    /** Its id; null: for all that have none. */
    private String microCredential(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return rows
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
}
