package org.touchstone.reporting.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * What reviewers are paid for readings that they have sealed. Every kind of reading is paid alike
 * and a line says only how many, so that nobody can tell from it which of them were second
 * readings, adjudications or validity papers. A reading is paid once; what was approved stays, and
 * a mistake is mended by a line of a later sheet.
 */
public interface PaySheets {

    /** The newest first, past and future ones too. */
    List<RateView> rates(Actor actor);

    /**
     * One for the same that began before and has no end then ends on the day before.
     *
     * @param microCredential code; null or blank: for all that have none
     * @param amount for one reading, in dollars
     * @throws PayRatesOverlap when another is in force from the day on
     */
    void addRate(Actor actor, String microCredential, BigDecimal amount, LocalDate firstDay);

    /** The newest first. */
    Paged<SheetView> list(Actor actor, Paged.Part part);

    SheetView find(Actor actor, UUID sheetId);

    /** By reviewer, then by micro-credential; corrections last. */
    List<LineView> lines(Actor actor, UUID sheetId);

    /**
     * Gathers what reviewers sealed on these days and no sheet has. Those who held the role on the
     * day of a reading are paid for it.
     *
     * @throws PeriodIsNotOver before the last day is
     * @throws PayRateIsMissing when there is no rate for one of them
     * @throws NothingToPay when there are none
     */
    SheetView prepare(Actor actor, LocalDate firstDay, LocalDate lastDay);

    /**
     * Adds a line to a draft that corrects one of an exported sheet.
     *
     * @param readings how many more; less than 0: fewer
     * @throws SheetIsElsewhere unless the sheet is a draft and the line was exported
     */
    void correct(Actor actor, UUID sheetId, UUID lineId, int readings, String reason);

    /** Its readings wait for another sheet then. */
    void discard(Actor actor, UUID sheetId);

    /**
     * @throws AnotherPersonApproves for whoever prepared it
     */
    void approve(Actor actor, UUID sheetId);

    /**
     * Marks an approved sheet as exported, once.
     *
     * @throws SheetIsElsewhere before it is approved, and the second time
     */
    void export(Actor actor, UUID sheetId);

    /** The exported sheet with control totals, always the same. */
    String csv(Actor actor, UUID sheetId);

    /** The actor's own lines of approved sheets, the newest first. */
    Paged<OwnLine> own(Actor reviewer, Paged.Part part);

    enum SheetState {
        DRAFT,
        APPROVED,
        EXPORTED
    }

    /**
     * @param microCredential code; null: for all that have none
     */
    record RateView(
            UUID id,
            String microCredential,
            String title,
            BigDecimal amount,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean inForce) {}

    /**
     * @param mayApprove whether the actor could: it is a draft of somebody else's
     */
    record SheetView(
            UUID id,
            int number,
            LocalDate firstDay,
            LocalDate lastDay,
            SheetState state,
            LocalDate preparedOn,
            String preparedBy,
            LocalDate approvedOn,
            String approvedBy,
            LocalDate exportedOn,
            String exportedBy,
            long lines,
            long readings,
            BigDecimal total,
            boolean mayApprove) {}

    /**
     * @param correctsSheet number of the sheet with the line that is corrected; null: none
     */
    record LineView(
            UUID id,
            int position,
            String reviewer,
            String username,
            String microCredential,
            int readings,
            BigDecimal each,
            BigDecimal amount,
            Integer correctsSheet,
            Integer correctsPosition,
            String reason) {}

    /**
     * Why a line is corrected is not said here: words about a reading could tell what it was.
     *
     * @param correction of a line of an earlier sheet
     */
    record OwnLine(
            int sheet,
            LocalDate firstDay,
            LocalDate lastDay,
            String title,
            int readings,
            BigDecimal each,
            BigDecimal amount,
            boolean correction) {}
}
