package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Writes one piece of evidence, new or known. */
@Named("evidencePage")
@ViewScoped
@Guarded
public class EvidencePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Submissions submissions;

    @Inject transient CurrentActor actor;

    private String attempt;
    private String requirement;
    private String piece;
    private String title;
    private String narrative;
    private LocalDate taughtOn;
    private String classLabel;
    private Integer minutes;
    private LocalDate completedOn;
    private String url;
    private transient Part file;
    private transient SubmissionView submission;

    public void load() {
        getRequirementView();
        if (piece != null) {
            EvidenceView known = getKnown();
            title = known.title();
            narrative = known.narrative();
            taughtOn = known.taughtOn();
            classLabel = known.classLabel();
            minutes = known.minutes();
            completedOn = known.completedOn();
            url = known.url();
        }
    }

    public String save() {
        NewEvidence text =
                new NewEvidence(
                        getRequirementView().id(),
                        title,
                        narrative,
                        taughtOn,
                        classLabel,
                        minutes,
                        completedOn,
                        url);
        if (piece != null) {
            submissions.changeEvidence(
                    actor.get(), attemptId(), Body.id("piece of evidence", piece), text);
        } else if (file == null || file.getSize() == 0) {
            submissions.addEvidence(actor.get(), attemptId(), text, null);
        } else {
            addWithFile(text);
        }
        return "/educator/attempt?faces-redirect=true&id=" + attempt;
    }

    private void addWithFile(NewEvidence text) {
        try (InputStream bytes = file.getInputStream()) {
            submissions.addEvidence(
                    actor.get(),
                    attemptId(),
                    text,
                    new NewFile(file.getSubmittedFileName(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SubmissionView getSubmission() {
        if (submission == null) {
            submission = submissions.find(actor.get(), attemptId());
        }
        return submission;
    }

    /** What this piece answers. */
    public RequirementView getRequirementView() {
        UUID wanted =
                piece == null
                        ? Body.id("requirement", requirement == null ? "" : requirement)
                        : getKnown().requirementId();
        return getSubmission().entry().requirements().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("requirement", wanted));
    }

    /** The piece as it is kept, when it is changed. */
    public EvidenceView getKnown() {
        UUID wanted = Body.id("piece of evidence", piece);
        return getSubmission().evidence().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", piece));
    }

    private UUID attemptId() {
        return Body.id("submission", attempt == null ? "" : attempt);
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }

    public String getRequirement() {
        return requirement;
    }

    public void setRequirement(String requirement) {
        this.requirement = requirement;
    }

    /** Null: a new piece. */
    public String getPiece() {
        return piece;
    }

    /** A post gives a parameter that the address did not have as an empty text. */
    public void setPiece(String piece) {
        this.piece = piece == null || piece.isBlank() ? null : piece;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public LocalDate getTaughtOn() {
        return taughtOn;
    }

    public void setTaughtOn(LocalDate taughtOn) {
        this.taughtOn = taughtOn;
    }

    public String getClassLabel() {
        return classLabel;
    }

    public void setClassLabel(String classLabel) {
        this.classLabel = classLabel;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(LocalDate completedOn) {
        this.completedOn = completedOn;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
