package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.LineView;
import org.touchstone.reporting.pay.PaySheets.SheetState;
import org.touchstone.reporting.pay.PaySheets.SheetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One sheet: look, approve, export, or correct it by a line of a draft. */
@Named("paySheetPage")
@ViewScoped
@Guarded
public class PaySheetPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient PaySheets pay;
    @Inject transient CurrentActor actor;

    private String id = "";
    private UUID line;
    private Integer readings;
    private String reason;
    private transient SheetView shown;
    private transient List<LineView> lines;

    public void load() {
        getShown();
    }

    public String approve() {
        pay.approve(actor.get(), sheetId());
        return done("pay.approved");
    }

    public String export() {
        pay.export(actor.get(), sheetId());
        return done("pay.exported");
    }

    public String discard() {
        pay.discard(actor.get(), sheetId());
        return GraduateTexts.done("/supervisor/pay", "pay.discarded");
    }

    /** In the newest draft. */
    public String correct() {
        SheetView draft =
                pay.list(actor.get(), new Paged.Part(0, Paged.Part.MOST)).rows().stream()
                        .filter(sheet -> sheet.state() == SheetState.DRAFT)
                        .findFirst()
                        .orElse(getShown());
        pay.correct(actor.get(), draft.id(), line, readings == null ? 0 : readings, reason);
        return GraduateTexts.done("/supervisor/pay-sheet?id=" + draft.id(), "pay.corrected");
    }

    private String done(String said) {
        return GraduateTexts.done("/supervisor/pay-sheet?id=" + id, said);
    }

    private UUID sheetId() {
        return Body.id("pay sheet", id);
    }

    public SheetView getShown() {
        if (shown == null) {
            shown = pay.find(actor.get(), sheetId());
        }
        return shown;
    }

    public List<LineView> getLines() {
        if (lines == null) {
            lines = pay.lines(actor.get(), sheetId());
        }
        return lines;
    }

    public String name(LineView one) {
        return one.position() + ": " + one.reviewer() + ", " + one.microCredential();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getLine() {
        return line == null ? "" : line.toString();
    }

    public void setLine(String line) {
        this.line = Body.uuid(line, "line");
    }

    public Integer getReadings() {
        return readings;
    }

    public void setReadings(Integer readings) {
        this.readings = readings;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
