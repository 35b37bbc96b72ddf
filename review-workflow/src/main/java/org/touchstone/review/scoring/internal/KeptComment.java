package org.touchstone.review.scoring.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.scoring.CommentBank.State;
import org.touchstone.review.scoring.CommentIsShared;

/**
 * A comment of the bank. Its author keeps it for himself, asks for it to be shared, and cannot
 * change it once a supervisor shared it: others rely on it.
 */
@Entity
@Table(schema = "review", name = "bank_comment")
public class KeptComment {
    /** Characters. */
    private static final int LIMIT = 2000;

    @Id private UUID id;

    @Column(name = "micro_credential_id")
    private UUID microCredentialId;

    @Column(name = "criterion_title")
    private String criterionTitle;

    @Column(name = "author_id")
    private UUID authorId;

    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "shared_at")
    private Instant sharedAt;

    /** As text, because EclipseLink cannot read a UUID that is null. */
    @Column(name = "shared_by")
    private String sharedBy;

    protected KeptComment() {}

    KeptComment(
            UUID microCredentialId,
            String criterionTitle,
            UUID authorId,
            String text,
            Instant now) {
        this.id = UUID.randomUUID();
        this.microCredentialId = microCredentialId;
        this.criterionTitle = criterionTitle;
        this.authorId = authorId;
        this.state = State.PERSONAL;
        this.madeAt = now;
        say(text);
    }

    final void say(String said) {
        mustNotBeShared();
        String stripped = said == null ? "" : said.strip();
        if (stripped.isEmpty() || stripped.length() > LIMIT || stripped.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    "text",
                    "text-unfit",
                    "A comment of the bank has 1 to " + LIMIT + " readable characters.");
        }
        text = stripped;
    }

    void propose() {
        mustNotBeShared();
        state = State.PROPOSED;
    }

    void share(UUID supervisor, Instant now) {
        state = State.SHARED;
        sharedAt = now;
        sharedBy = supervisor.toString();
    }

    void keepPersonal() {
        state = State.PERSONAL;
        sharedAt = null;
        sharedBy = null;
    }

    void remove() {
        keepPersonal();
        state = State.REMOVED;
    }

    private void mustNotBeShared() {
        if (isShared()) {
            throw new CommentIsShared();
        }
    }

    boolean isShared() {
        return state == State.SHARED;
    }

    boolean isRemoved() {
        return state == State.REMOVED;
    }

    boolean isBy(UUID person) {
        return authorId.equals(person);
    }

    /** Whether somebody may put it into a scorecard. */
    boolean isFor(UUID person) {
        return isShared() || (!isRemoved() && isBy(person));
    }

    boolean isAbout(UUID microCredential, String criterion) {
        return microCredentialId.equals(microCredential) && criterionTitle.equals(criterion);
    }

    UUID id() {
        return id;
    }

    UUID microCredentialId() {
        return microCredentialId;
    }

    String criterionTitle() {
        return criterionTitle;
    }

    String text() {
        return text;
    }

    State state() {
        return state;
    }
}
