package org.touchstone.web.reviewer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.WorkIsSealed;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftIsNewer;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Drafts;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.scoring.ScoringPolicies;
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

    // Not transient: what is injected is a proxy that a server can write with its sessions, so that
    // the page goes on on another node.
    @Inject
    @SuppressWarnings("serial")
    ReviewQueue queue;

    @Inject
    @SuppressWarnings("serial")
    Scoring scoring;

    @Inject
    @SuppressWarnings("serial")
    Drafts drafts;

    @Inject
    @SuppressWarnings("serial")
    ScoringPolicies policies;

    @Inject
    @SuppressWarnings("serial")
    CurrentActor actor;

    @Inject Clock clock;

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

    /** Keeps what is typed, unless another window kept something since this one last did. */
    public void save() {
        keep();
    }

    private boolean keep() {
        try {
            Instant saved = drafts.save(actor.get(), claimId, token, typed(), seen());
            ScriptCall.answer("savedAt", saved.toEpochMilli());
            return true;
        } catch (DraftIsNewer newer) {
            ScriptCall.answer(
                    "newerAt", scoring.draft(actor.get(), claimId).savedAt().toEpochMilli());
            return false;
        }
    }

    private static Instant seen() {
        String at = ScriptCall.text("seen");
        return at == null || at.isBlank() || at.equals("0")
                ? null
                : Instant.ofEpochMilli(Long.parseLong(at));
    }

    /** A second click on the same button finds the work sealed, and gets the same answer. */
    public String seal() {
        try {
            if (!keep()) {
                return null;
            }
        } catch (WorkIsSealed already) {
            scoring.seal(actor.get(), claimId, token);
            return done("sealed.done");
        }
        scoring.seal(actor.get(), claimId, token);
        return done("sealed.done");
    }

    public void extend() {
        ScriptCall.answer("expiresAt", queue.extend(actor.get(), claimId, token).toEpochMilli());
    }

    public String release() {
        queue.release(actor.get(), claimId, token, reason, note);
        return done("released.done");
    }

    private String done(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(ReviewerTexts.get(text, workNumber)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return getDesk() + "?faces-redirect=true";
    }

    /** Where the work was claimed: a supervisor has no reviewer's desk. */
    public String getDesk() {
        return actor.may(Permission.SCORE) ? "/reviewer/desk" : "/supervisor/adjudications";
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

    /** The name of the criterion's condition code; empty when it has none. */
    public String condition(UUID criterionId) {
        return drafted(criterionId)
                .map(CriterionDraft::conditionCode)
                .map(ConditionCode::name)
                .orElse("");
    }

    public ConditionCode[] getConditions() {
        return ConditionCode.values();
    }

    /** So many criteria with a condition code send the work back as incomplete. */
    public int getConditionsToReturn() {
        return policies.of(work.microCredential().versionId()).conditionsToReturn();
    }

    public UUID getClaimId() {
        return claimId;
    }

    public UUID getToken() {
        return token;
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
