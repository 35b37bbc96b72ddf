package org.touchstone.reporting.pay.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.export.SafeCsv;
import org.touchstone.reporting.pay.AnotherPersonApproves;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PeriodIsNotOver;
import org.touchstone.reporting.pay.SheetIsElsewhere;

@Stateless
public class PaySheetsBean implements PaySheets {
    private static final int LONGEST_REASON = 500;

    @Inject PayRows rows;
    @Inject PayRates rates;
    @Inject PayGathering gathering;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    @Override
    public List<RateView> rates(Actor actor) {
        actor.mustHave(Permission.MANAGE_PAY);
        return rates.all();
    }

    @Override
    public void addRate(
            Actor actor, String microCredential, BigDecimal amount, LocalDate firstDay) {
        actor.mustHave(Permission.MANAGE_PAY);
        UUID id = rates.add(microCredential, amount, firstDay);
        audit.record(actor, "pay-rate.added", "PayRate", id);
    }

    @Override
    public Paged<SheetView> list(Actor actor, Paged.Part part) {
        actor.mustHave(Permission.MANAGE_PAY);
        List<Object[]> found =
                rows.rows(
                        PayRows.SHEETS + " order by s.number desc limit ?1 offset ?2",
                        part.size(),
                        part.first());
        return new Paged<>(
                found.stream().map(row -> PayRows.sheet(actor, row)).toList(),
                found.isEmpty() ? 0 : ((Number) found.get(0)[15]).longValue());
    }

    @Override
    public SheetView find(Actor actor, UUID sheetId) {
        actor.mustHave(Permission.MANAGE_PAY);
        return rows.sheet(actor, sheetId);
    }

    @Override
    public List<LineView> lines(Actor actor, UUID sheetId) {
        actor.mustHave(Permission.MANAGE_PAY);
        rows.sheet(actor, sheetId);
        return rows.lines(sheetId);
    }

    @Override
    public SheetView prepare(Actor actor, LocalDate firstDay, LocalDate lastDay) {
        actor.mustHave(Permission.MANAGE_PAY);
        if (firstDay == null || lastDay == null) {
            String field = firstDay == null ? "firstDay" : "lastDay";
            throw InvalidRequest.field(field, "required", "'" + field + "' is required.");
        }
        if (lastDay.isBefore(firstDay) || firstDay.plusYears(1).isBefore(lastDay)) {
            throw InvalidRequest.field(
                    "lastDay",
                    "out-of-range",
                    "The last day is the first one or later, within a year.");
        }
        if (!lastDay.isBefore(days.today())) {
            throw new PeriodIsNotOver();
        }
        rows.lock();
        UUID id = gathering.gather(actor, firstDay, lastDay);
        SheetView sheet = rows.sheet(actor, id);
        audit.record(
                actor,
                "pay-sheet.prepared",
                "PaySheet",
                id,
                null,
                "{\"readings\":" + sheet.readings() + ",\"total\":" + sheet.total() + "}");
        return sheet;
    }

    @Override
    public void correct(Actor actor, UUID sheetId, UUID lineId, int readings, String reason) {
        SheetView sheet = locked(actor, sheetId);
        mustBe(sheet, SheetState.DRAFT);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidRequest.field(
                    "reason",
                    "out-of-range",
                    "Say why, in at most " + LONGEST_REASON + " characters.");
        }
        Object[] line =
                rows
                        .rows(
                                """
                                select s.state, l.readings + coalesce((select sum(x.readings) from reporting.pay_line x
                                    where x.corrects = l.id), 0), l.corrects
                                from reporting.pay_line l join reporting.pay_sheet s on s.id = l.sheet_id where l.id = ?1
                                """,
                                lineId)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("pay line", lineId));
        SheetState exported = SheetState.valueOf((String) line[0]);
        if (exported != SheetState.EXPORTED || line[2] != null) {
            throw new SheetIsElsewhere(exported);
        }
        long paid = ((Number) line[1]).longValue();
        if (readings == 0 || paid + readings < 0 || readings > 10_000) {
            throw InvalidRequest.field(
                    "readings",
                    "out-of-range",
                    "Say how many readings more, or less than 0 for fewer; "
                            + paid
                            + " were paid so far.");
        }
        rows.change(
                """
                insert into reporting.pay_line (id, sheet_id, position, reviewer_id, micro_credential_id, readings,
                    cents_each, corrects, reason)
                select ?1, ?2, (select coalesce(max(position), 0) + 1 from reporting.pay_line where sheet_id = ?2),
                    reviewer_id, micro_credential_id, ?4, cents_each, id, ?5
                from reporting.pay_line where id = ?3
                """,
                UUID.randomUUID(),
                sheetId,
                lineId,
                readings,
                reason.strip());
        audit.record(
                actor,
                "pay-sheet.corrected",
                "PaySheet",
                sheetId,
                null,
                "{\"line\":\"" + lineId + "\",\"readings\":" + readings + "}");
    }

    @Override
    public void discard(Actor actor, UUID sheetId) {
        mustBe(locked(actor, sheetId), SheetState.DRAFT);
        rows.change("delete from reporting.pay_line where sheet_id = ?1", sheetId);
        rows.change("delete from reporting.pay_sheet where id = ?1", sheetId);
        audit.record(actor, "pay-sheet.discarded", "PaySheet", sheetId);
    }

    @Override
    public void approve(Actor actor, UUID sheetId) {
        SheetView sheet = locked(actor, sheetId);
        mustBe(sheet, SheetState.DRAFT);
        if (!sheet.mayApprove()) {
            throw new AnotherPersonApproves();
        }
        rows.change(
                """
                update reporting.pay_sheet set state = 'APPROVED', approved_on = ?2, approved_by = ?3,
                    approved_by_name = ?4 where id = ?1
                """,
                sheetId,
                days.today(),
                actor.personId(),
                actor.name());
        audit.record(actor, "pay-sheet.approved", "PaySheet", sheetId);
    }

    @Override
    public void export(Actor actor, UUID sheetId) {
        mustBe(locked(actor, sheetId), SheetState.APPROVED);
        rows.change(
                """
                update reporting.pay_sheet set state = 'EXPORTED', exported_on = ?2, exported_by_name = ?3
                where id = ?1
                """,
                sheetId,
                days.today(),
                actor.name());
        audit.record(actor, "pay-sheet.exported", "PaySheet", sheetId);
    }

    @Override
    public String csv(Actor actor, UUID sheetId) {
        actor.mustHave(Permission.MANAGE_PAY);
        SheetView sheet = rows.sheet(actor, sheetId);
        mustBe(sheet, SheetState.EXPORTED);
        SafeCsv csv =
                new SafeCsv(
                        "sheet",
                        "line",
                        "reviewer",
                        "username",
                        "microCredential",
                        "readings",
                        "each",
                        "amount",
                        "corrects",
                        "reason",
                        "firstDay",
                        "lastDay");
        for (LineView line : rows.lines(sheetId)) {
            csv.row(
                    sheet.number(),
                    line.position(),
                    line.reviewer(),
                    line.username(),
                    line.microCredential(),
                    line.readings(),
                    line.each(),
                    line.amount(),
                    line.correctsSheet() == null
                            ? null
                            : line.correctsSheet() + "/" + line.correctsPosition(),
                    line.reason(),
                    sheet.firstDay(),
                    sheet.lastDay());
        }
        csv.row(
                "CONTROL TOTAL",
                sheet.lines(),
                null,
                null,
                null,
                sheet.readings(),
                null,
                sheet.total(),
                null,
                null,
                sheet.firstDay(),
                sheet.lastDay());
        return csv.toString();
    }

    @Override
    public Paged<OwnLine> own(Actor reviewer, Paged.Part part) {
        reviewer.mustHave(Permission.SCORE);
        List<Object[]> found =
                rows.rows(
                        """
                        select s.number, cast(s.first_day as text), cast(s.last_day as text), m.title, l.readings,
                            l.cents_each, cast(l.readings as bigint) * l.cents_each, l.corrects is not null,
                            count(*) over ()
                        from reporting.pay_line l
                        join reporting.pay_sheet s on s.id = l.sheet_id and s.state <> 'DRAFT'
                        join credential.published_micro_credential m on m.id = l.micro_credential_id
                        where l.reviewer_id = ?1 order by s.number desc, l.position limit ?2 offset ?3
                        """,
                        reviewer.personId(),
                        part.size(),
                        part.first());
        return new Paged<>(
                found.stream()
                        .map(
                                row ->
                                        new OwnLine(
                                                ((Number) row[0]).intValue(),
                                                PayRows.day(row[1]),
                                                PayRows.day(row[2]),
                                                (String) row[3],
                                                ((Number) row[4]).intValue(),
                                                PayRows.dollars(row[5]),
                                                PayRows.dollars(row[6]),
                                                (Boolean) row[7]))
                        .toList(),
                found.isEmpty() ? 0 : ((Number) found.get(0)[8]).longValue());
    }

    private SheetView locked(Actor actor, UUID sheetId) {
        actor.mustHave(Permission.MANAGE_PAY);
        rows.lock();
        return rows.sheet(actor, sheetId);
    }

    private static void mustBe(SheetView sheet, SheetState state) {
        if (sheet.state() != state) {
            throw new SheetIsElsewhere(sheet.state());
        }
    }
}
