package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.Feedback;
import org.touchstone.credential.submission.Submissions.Gap;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Texts;

/** One attempt: its checklist, its statements, and after the decision its feedback. */
@Named("attemptPage")
@ViewScoped
@Guarded
public class AttemptPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Submissions submissions;

    @Inject transient AwardRegistry awards;

    @Inject transient CurrentActor actor;

    @Inject transient Texts texts;

    private String id;
    private String changeNote;
    private boolean ownWork;
    private boolean studentsProtected;
    private transient SubmissionView attempt;
    private transient List<Gap> gaps;

    public void load() {
        SubmissionView view = getAttempt();
        changeNote = view.changeNote();
        ownWork = view.ownWork();
        studentsProtected = view.studentsProtected();
    }

    /** Keeps the statements without handing in. */
    public String save() {
        describe();
        return here();
    }

    /** Freezes the evidence and hands it in. */
    public String submit() {
        describe();
        submissions.submit(actor.get(), submissionId());
        return here();
    }

    public String remove(UUID evidenceId) {
        submissions.removeEvidence(actor.get(), submissionId(), evidenceId);
        return here();
    }

    private void describe() {
        submissions.describe(actor.get(), submissionId(), changeNote, ownWork, studentsProtected);
    }

    private String here() {
        return "/educator/attempt?faces-redirect=true&id=" + id;
    }

    public SubmissionView getAttempt() {
        if (attempt == null) {
            attempt = submissions.find(actor.get(), submissionId());
        }
        return attempt;
    }

    /** What is missing before it can be handed in. */
    public List<Gap> getGaps() {
        if (gaps == null) {
            gaps = submissions.completeness(actor.get(), submissionId());
        }
        return gaps;
    }

    public List<EvidenceView> pieces(RequirementView requirement) {
        return getAttempt().evidence().stream()
                .filter(piece -> piece.requirementId().equals(requirement.id()))
                .toList();
    }

    /** What is missing at one requirement. */
    public List<Gap> gapsAt(RequirementView requirement) {
        return getGaps().stream()
                .filter(gap -> requirement.id().equals(gap.requirementId()))
                .toList();
    }

    public String criterionTitle(Feedback feedback) {
        return getAttempt().entry().criterion(feedback.criterionId()).title();
    }

    /** The level's name, or why the criterion could not be scored. */
    public String levelName(Feedback feedback) {
        if (feedback.levelId() == null) {
            return texts.get("condition." + feedback.conditionCode());
        }
        return getAttempt()
                .entry()
                .criterion(feedback.criterionId())
                .level(feedback.levelId())
                .name();
    }

    /** Where the badge of this micro-credential is; null while there is none. */
    public String getBadgeAddress() {
        String code = getAttempt().entry().code();
        return awards.awardsOf(actor.get().personId()).stream()
                .filter(award -> award.code().equals(code) && award.hasBadge())
                .map(award -> "/badges/" + award.id())
                .findFirst()
                .orElse(null);
    }

    private UUID submissionId() {
        return Body.id("submission", id == null ? "" : id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }

    public boolean isOwnWork() {
        return ownWork;
    }

    public void setOwnWork(boolean ownWork) {
        this.ownWork = ownWork;
    }

    public boolean isStudentsProtected() {
        return studentsProtected;
    }

    public void setStudentsProtected(boolean studentsProtected) {
        this.studentsProtected = studentsProtected;
    }
}
