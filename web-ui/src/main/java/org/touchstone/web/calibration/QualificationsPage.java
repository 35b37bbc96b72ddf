package org.touchstone.web.calibration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.calibration.Qualifications;
import org.touchstone.review.calibration.Qualifications.Held;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Who may score by which rubric; lifts suspensions and asks for recalibration. */
@Named("qualificationsPage")
@ViewScoped
@Guarded
public class QualificationsPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Qualifications qualifications;

    @Inject transient CurrentActor actor;

    private String reviewer;
    private String version;
    private String reason;
    private transient List<Held> all;

    public String lift() {
        Held held = getChosen();
        qualifications.lift(actor.get(), held.reviewerId(), held.versionId(), reason);
        return done("lift.done", held);
    }

    public String recalibrate() {
        Held held = getChosen();
        qualifications.demandRecalibration(
                actor.get(), held.reviewerId(), held.versionId(), reason);
        return done("recalibrate.done", held);
    }

    private static String done(String text, Held held) {
        CalibrationTexts.say(text, held.reviewer(), held.microCredential());
        return "/supervisor/calibration?faces-redirect=true";
    }

    public List<Held> getAll() {
        if (all == null) {
            all = qualifications.all(actor.get());
        }
        return all;
    }

    /** The one that the address names. */
    public Held getChosen() {
        UUID person = Body.id("reviewer", Objects.toString(reviewer));
        UUID rubric = Body.id("version", Objects.toString(version));
        return getAll().stream()
                .filter(one -> one.reviewerId().equals(person) && one.versionId().equals(rubric))
                .findFirst()
                .orElseThrow(() -> new NotFound("qualification", person));
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
