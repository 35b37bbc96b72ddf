package org.touchstone.web.reviewer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/**
 * One claimed work beside its rubric. The page keeps the claim's token, not the work: an answer to
 * a save says only when it was saved, and whatever was typed stays in the browser.
 */
@Named("scoringPage")
@ViewScoped
@Guarded
public class ScoringPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String DESK = "/reviewer/desk?faces-redirect=true";

    @Inject transient ReviewQueue queue;

    @Inject transient Scoring scoring;

    @Inject transient CurrentActor actor;

    @Inject transient Clock clock;

    private String claim;
    private UUID claimId;
    private UUID token;
    private String workNumber;
    private ReleaseReason reason;
    private String note;
    private transient ClaimedWork work;
    private transient Scoring.Draft draft;

    /** The claim in the address, else the one in hand; with neither the page says so. */
    public void load() {
        Optional<ClaimedWork> found =
                claim == null
                        ? queue.current(actor.get())
                        : Optional.of(queue.work(actor.get(), Body.id("claim", claim)));
        found.ifPresent(
                held -> {
                    work = held;
                    claimId = held.claimId();
                    token = held.token();
                    workNumber = held.workNumber();
                    draft = scoring.draft(actor.get(), claimId);
                });
    }

    public void save() {
        keep();
    }

    private void keep() {
        answer("savedAt", scoring.saveDraft(actor.get(), claimId, token, typed()).toEpochMilli());
    }

    public String seal() {
        keep();
        scoring.seal(actor.get(), claimId, token);
        return done("sealed.done");
    }

    public void extend() {
        answer("expiresAt", queue.extend(actor.get(), claimId, token).toEpochMilli());
    }

    public String release() {
        queue.release(actor.get(), claimId, token, reason, note);
        return done("released.done");
    }

    private String done(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(ReviewerTexts.get(text, workNumber)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return DESK;
    }

    private static void answer(String name, long epochMillis) {
        PrimeFaces.current().ajax().addCallbackParam(name, epochMillis);
    }

    /** The fields are plain HTML, one group for each criterion, named by its id. */
    private static DraftScores typed() {
        Map<String, String> fields =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<CriterionDraft> scores =
                fields.keySet().stream()
                        .filter(name -> name.startsWith("comment-"))
                        .map(name -> name.substring("comment-".length()))
                        .map(
                                id ->
                                        new CriterionDraft(
                                                Body.uuid(id, "criterion"),
                                                Body.uuid(fields.get("level-" + id), "level"),
                                                blankToNull(fields.get("comment-" + id)),
                                                condition(fields.get("condition-" + id))))
                        .filter(
                                score ->
                                        score.levelId() != null
                                                || score.comment() != null
                                                || score.conditionCode() != null)
                        .toList();
        return new DraftScores(scores, blankToNull(fields.get("overall")));
    }

    private static ConditionCode condition(String name) {
        return name == null || name.isBlank()
                ? null
                : Body.oneOf(ConditionCode.class, name, "condition code");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Null when nothing is in hand; while a script saves, nothing of it is shown anew. */
    public ClaimedWork getWork() {
        return work;
    }

    /** The server's clock, by which the claim expires; milliseconds since 1970. */
    public long getNow() {
        return clock.instant().toEpochMilli();
    }

    public String getDue() {
        return ReviewerTexts.due(work);
    }

    public boolean isChosen(UUID criterionId, UUID levelId) {
        return drafted(criterionId).filter(score -> levelId.equals(score.levelId())).isPresent();
    }

    public String comment(UUID criterionId) {
        return drafted(criterionId).map(CriterionDraft::comment).orElse("");
    }

    public String getOverall() {
        return draft.scores().comment();
    }

    /** 0 when nothing was saved yet. */
    public long getSavedAt() {
        return draft.savedAt() == null ? 0 : draft.savedAt().toEpochMilli();
    }

    private Optional<CriterionDraft> drafted(UUID criterionId) {
        return draft.scores().criteria().stream()
                .filter(score -> score.criterionId().equals(criterionId))
                .findFirst();
    }

    public String requirement(Piece piece) {
        return work.microCredential().requirements().stream()
                .filter(requirement -> requirement.id().equals(piece.requirementId()))
                .map(CatalogEntry.RequirementView::title)
                .findFirst()
                .orElse("");
    }

    /** How the page shows it: pdf, image, video, audio, text, or file for anything else. */
    public String viewer(Piece piece) {
        String type = piece.mediaType();
        if (type == null) {
            return "words";
        }
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/png", "image/jpeg", "image/webp", "image/gif" -> "image";
            case "video/mp4", "video/webm" -> "video";
            case "audio/mpeg" -> "audio";
            case "text/plain" -> "text";
            default -> "file";
        };
    }

    /** '1.4 MB'. */
    public String size(Piece piece) {
        double kilobytes = piece.size() / 1024.0;
        return kilobytes < 1024
                ? ReviewerTexts.get("size.kb", Math.max(1, Math.round(kilobytes)))
                : ReviewerTexts.get("size.mb", kilobytes / 1024);
    }

    public ReleaseReason[] getReasons() {
        return ReleaseReason.values();
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public ReleaseReason getReason() {
        return reason;
    }

    public void setReason(ReleaseReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
