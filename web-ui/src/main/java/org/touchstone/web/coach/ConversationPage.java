package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.Conversation;
import org.touchstone.credential.coaching.CoachingThreads.Feedback;
import org.touchstone.credential.coaching.CoachingThreads.Message;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** What educator and coach write to each other about an attempt, for both. */
@Named("conversationPage")
@ViewScoped
@Guarded
public class ConversationPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CoachingThreads threads;
    @Inject transient CurrentActor actor;

    private String attempt = "";
    private String criterion = "";
    private String page = "";
    private String about = "";
    private String piece = "";
    private String body;
    private boolean evidenceShared;
    private boolean feedbackShared;
    private transient Conversation shown;
    private transient Page<Message> messages;
    private transient List<Piece> pieces;
    private transient List<Feedback> feedback;

    /** What is on the page is read from now on. */
    public void load() {
        Conversation now = getShown();
        evidenceShared = now.showsEvidence();
        feedbackShared = now.showsFeedback();
        about = criterion;
        List<Message> read = getMessages().rows();
        if (page.isEmpty() && !read.isEmpty() && now.unread() > 0) {
            Instant newest = read.get(0).sentAt();
            threads.read(actor.get(), id(), newest);
        }
    }

    public String say() {
        threads.say(
                actor.get(),
                id(),
                new NewMessage(optional(about, "criterion"), body, optional(piece, "piece")));
        return CoachTexts.done(here(), "said");
    }

    public String share() {
        threads.share(actor.get(), id(), evidenceShared, feedbackShared);
        return CoachTexts.done(here(), "shared");
    }

    private String here() {
        return (getShown().mine() ? "/educator/conversation" : "/coach/conversation")
                + "?attempt="
                + id()
                + "&criterion="
                + criterion;
    }

    private static UUID optional(String text, String field) {
        return text == null || text.isEmpty() ? null : Body.uuid(text, field);
    }

    public Conversation getShown() {
        if (shown == null) {
            shown = threads.conversation(actor.get(), id());
        }
        return shown;
    }

    public Page<Message> getMessages() {
        if (messages == null) {
            messages =
                    threads.messages(
                            actor.get(),
                            id(),
                            optional(criterion, "criterion"),
                            Pages.number(page));
        }
        return messages;
    }

    /** What can be meant or read; none where it is not shared. */
    public List<Piece> getPieces() {
        if (pieces == null) {
            pieces =
                    getShown().mine() || getShown().showsEvidence()
                            ? threads.evidence(actor.get(), id())
                            : List.of();
        }
        return pieces;
    }

    public List<Piece> pieces(RequirementView requirement) {
        return getPieces().stream()
                .filter(one -> one.requirementId().equals(requirement.id()))
                .toList();
    }

    /** What the educator was told; none where it is not shared. */
    public List<Feedback> getFeedback() {
        if (feedback == null) {
            feedback =
                    !getShown().mine() && getShown().showsFeedback()
                            ? threads.feedback(actor.get(), id())
                            : List.of();
        }
        return feedback;
    }

    private UUID id() {
        return Body.id("attempt", attempt);
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt == null ? "" : attempt;
    }

    /** About which criterion; empty: about anything. */
    public String getCriterion() {
        return criterion;
    }

    public void setCriterion(String criterion) {
        this.criterion = criterion == null ? "" : criterion;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page == null ? "" : page;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getPiece() {
        return piece;
    }

    public void setPiece(String piece) {
        this.piece = piece;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isEvidenceShared() {
        return evidenceShared;
    }

    public void setEvidenceShared(boolean evidenceShared) {
        this.evidenceShared = evidenceShared;
    }

    public boolean isFeedbackShared() {
        return feedbackShared;
    }

    public void setFeedbackShared(boolean feedbackShared) {
        this.feedbackShared = feedbackShared;
    }
}
