package org.touchstone.reporting.pay.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.reporting.pay.PaySheets.LineView;
import org.touchstone.reporting.pay.PaySheets.SheetState;
import org.touchstone.reporting.pay.PaySheets.SheetView;

/** Reads sheets and their lines. */
@Dependent
public class PayRows {
    static final String SHEETS =
            """
            select s.id, s.number, cast(s.first_day as text), cast(s.last_day as text), s.state,
                cast(s.prepared_on as text), s.prepared_by, s.prepared_by_name, cast(s.approved_on as text),
                s.approved_by_name, cast(s.exported_on as text), s.exported_by_name,
                coalesce(l.lines, 0), coalesce(l.readings, 0), coalesce(l.cents, 0), count(*) over ()
            from reporting.pay_sheet s
            left join lateral (
                select count(*) as lines, sum(readings) as readings,
                    sum(cast(readings as bigint) * cents_each) as cents
                from reporting.pay_line where sheet_id = s.id) l on true
            """;

    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    @Inject BusinessDays days;

    List<Object[]> rows(String sql, Object... parameters) {
        List<?> found = query(sql, parameters).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    int change(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** Whoever changes rates or sheets waits for the one before. */
    void lock() {
        em.createNativeQuery("select id from reporting.pay_desk for update").getResultList();
    }

    SheetView sheet(Actor actor, UUID id) {
        return rows(SHEETS + " where s.id = ?1", id).stream()
                .map(row -> sheet(actor, row))
                .findFirst()
                .orElseThrow(() -> new NotFound("pay sheet", id));
    }

    static SheetView sheet(Actor actor, Object[] row) {
        SheetState state = SheetState.valueOf((String) row[4]);
        return new SheetView(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                day(row[2]),
                day(row[3]),
                state,
                day(row[5]),
                (String) row[7],
                day(row[8]),
                (String) row[9],
                day(row[10]),
                (String) row[11],
                ((Number) row[12]).longValue(),
                ((Number) row[13]).longValue(),
                dollars(row[14]),
                state == SheetState.DRAFT && !row[6].equals(actor.personId()));
    }

    List<LineView> lines(UUID sheetId) {
        return rows(
                        """
                        select l.id, l.position, p.given_name || ' ' || p.family_name, p.username, m.code, l.readings,
                            l.cents_each, cast(l.readings as bigint) * l.cents_each, s.number, c.position, l.reason
                        from reporting.pay_line l
                        join credential.published_person p on p.id = l.reviewer_id
                        join credential.published_micro_credential m on m.id = l.micro_credential_id
                        left join reporting.pay_line c on c.id = l.corrects
                        left join reporting.pay_sheet s on s.id = c.sheet_id
                        where l.sheet_id = ?1 order by l.position
                        """,
                        sheetId)
                .stream()
                .map(
                        row ->
                                new LineView(
                                        (UUID) row[0],
                                        ((Number) row[1]).intValue(),
                                        (String) row[2],
                                        (String) row[3],
                                        (String) row[4],
                                        ((Number) row[5]).intValue(),
                                        dollars(row[6]),
                                        dollars(row[7]),
                                        number(row[8]),
                                        number(row[9]),
                                        (String) row[10]))
                .toList();
    }

    static BigDecimal dollars(Object cents) {
        return new BigDecimal(cents.toString()).movePointLeft(2).setScale(2);
    }

    static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
