package org.touchstone.web.authoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.InFlight.OfMicroCredential;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** What is to be mended, what changes and what is under way, before a draft is published. */
@Named("publishPage")
@ViewScoped
@Guarded
public class PublishPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CatalogDrafts drafts;
    @Inject transient InFlight inFlight;
    @Inject transient CurrentActor actor;

    private String id = "";
    private int revision;
    private transient DraftView draft;
    private transient List<Detail> toMend;
    private transient Optional<VersionDifference> difference;
    private transient OfMicroCredential underWay;

    /** What is seen here is what is published, or nothing is. */
    public void load() {
        revision = getDraft().revision();
    }

    public String publish() {
        CatalogEntry entry = drafts.publish(actor.get(), draftId(), revision);
        return AuthoringTexts.done(
                "/micro-credential?code=" + entry.code(), "publish.done", entry.number());
    }

    public String discard() {
        drafts.discard(actor.get(), draftId());
        return AuthoringTexts.done("/catalog-authoring/drafts", "draft.discarded");
    }

    public DraftView getDraft() {
        if (draft == null) {
            draft = drafts.find(actor.get(), draftId());
        }
        return draft;
    }

    public List<Detail> getToMend() {
        if (toMend == null) {
            toMend = drafts.toMend(actor.get(), draftId());
        }
        return toMend;
    }

    /** Where a thing to mend is written. */
    public Section sectionOf(Detail detail) {
        return Arrays.stream(Section.values())
                .filter(each -> detail.field().matches(DraftPage.prefix(each) + "\\b.*"))
                .findFirst()
                .orElse(Section.BASICS);
    }

    /** Null: nothing of it is published yet. */
    public VersionDifference getDifference() {
        if (difference == null) {
            difference = drafts.changes(actor.get(), draftId());
        }
        return difference.orElse(null);
    }

    /** Null: nothing of it is published yet, or it is not for the viewer to see. */
    public OfMicroCredential getUnderWay() {
        if (underWay == null && isKnown() && actor.may(Permission.SUPERVISE_SCORING)) {
            underWay = inFlight.of(actor.get(), getDraft().code());
        }
        return underWay;
    }

    private boolean isKnown() {
        return getDraft().basedOn() != null;
    }

    public boolean isForMe() {
        return actor.may(Permission.MANAGE_CATALOG);
    }

    public boolean isOpen() {
        return getDraft().state() == CatalogDrafts.State.OPEN;
    }

    private UUID draftId() {
        return Body.id("draft", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
