package org.touchstone.web.calibration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.CalibrationSets.SetView;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** All sets, and the form that makes one. */
@Named("calibrationPage")
@RequestScoped
@Guarded
public class CalibrationPage {
    @Inject CalibrationSets sets;

    @Inject Catalog catalog;

    @Inject CurrentActor actor;

    private String version;
    private SetKind kind = SetKind.QUALIFYING;
    private String title;
    private Integer passPercent;
    private List<SetView> all;

    public String create() {
        UUID set =
                sets.create(
                        actor.get(),
                        new NewSet(Body.uuid(version, "version"), kind, title, passPercent));
        return "/supervisor/calibration-set?faces-redirect=true&id=" + set;
    }

    public List<SetView> getAll() {
        if (all == null) {
            all = sets.all(actor.get());
        }
        return all;
    }

    public List<CatalogEntry> getVersions() {
        return catalog.search(null);
    }

    public SetKind[] getKinds() {
        return SetKind.values();
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public SetKind getKind() {
        return kind;
    }

    public void setKind(SetKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(Integer passPercent) {
        this.passPercent = passPercent;
    }
}
