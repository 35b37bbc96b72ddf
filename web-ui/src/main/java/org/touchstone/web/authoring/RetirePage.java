package org.touchstone.web.authoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.InFlight.OfMicroCredential;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Ends a micro-credential, or takes that back. */
@Named("retirePage")
@ViewScoped
@Guarded
public class RetirePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Catalog catalog;
    @Inject transient Retirements retirements;
    @Inject transient InFlight inFlight;
    @Inject transient CurrentActor actor;

    private String code = "";
    private LocalDate lastDay;
    private String reason;
    private String successor;
    private transient CatalogEntry entry;
    private transient Retired known;

    public void load() {
        getEntry();
        if (getKnown() != null) {
            lastDay = known.lastDay();
            reason = known.reason();
            successor = known.successor();
        }
    }

    public String retire() {
        retirements.retire(actor.get(), code, lastDay, reason, successor);
        return AuthoringTexts.done(address(), "retire.done");
    }

    public String reinstate() {
        retirements.reinstate(actor.get(), code);
        return AuthoringTexts.done(address(), "retire.undone");
    }

    private String address() {
        return "/micro-credential?code=" + code;
    }

    public CatalogEntry getEntry() {
        if (entry == null) {
            entry = catalog.newest(code).orElseThrow(() -> new NotFound("micro-credential", code));
        }
        return entry;
    }

    /** Null while it is offered without an end. */
    public Retired getKnown() {
        if (known == null) {
            known = retirements.of(code).orElse(null);
        }
        return known;
    }

    public OfMicroCredential getUnderWay() {
        return inFlight.of(actor.get(), code);
    }

    /** What may follow: all others. */
    public List<CatalogEntry> getOthers() {
        return catalog.search(null).stream().filter(each -> !each.code().equals(code)).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
