package org.touchstone.credential.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * Versions while they are written. A program manager writes for the own organizations and below, an
 * agency administrator for all; only the latter publishes. Each section has a revision, and whoever
 * saves says which one was read: of two who write the same section at once, the second is refused
 * and keeps what was typed. There is one open draft for each micro-credential.
 */
public interface CatalogDrafts {

    /** The open ones, the last changed first. */
    Paged<DraftRow> list(Actor author, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one that is not the actor's
     */
    DraftView find(Actor author, UUID draftId);

    /**
     * Begins a micro-credential that the catalog does not have.
     *
     * @param organization roster id of who writes it
     * @throws DraftIsOpen when another is open for this code
     * @throws CodeIsPublished when the catalog has it: then a new version is begun from it
     */
    DraftView create(Actor author, String code, String title, String organization);

    /**
     * Begins the next version with the text of the newest.
     *
     * @param organization roster id of who writes it
     * @throws DraftIsOpen when one is open already
     * @throws org.touchstone.credential.kernel.NotFound when nothing of it was published
     */
    DraftView createNext(Actor author, String code, String organization);

    /**
     * Saves a section.
     *
     * @param revision of the section as it was read; 0: nothing was saved in it yet
     * @return the revision that it has now
     * @throws DraftWasChanged when somebody else saved it meanwhile
     * @throws DraftIsClosed when it was published or discarded
     * @throws org.touchstone.credential.kernel.InvalidRequest for what cannot be kept
     */
    int save(Actor author, UUID draftId, int revision, Part part);

    /**
     * It disappears from the list; the code is free for another.
     *
     * @throws DraftIsClosed when it was published or discarded
     */
    void discard(Actor author, UUID draftId);

    /** What educators would see, as far as it is written; its ids mean nothing. */
    CatalogEntry preview(Actor author, UUID draftId);

    /** What is shown beside the preview. */
    VersionDetails previewDetails(Actor author, UUID draftId);

    /** What would change for educators; empty while nothing of it is published. */
    Optional<VersionDifference> changes(Actor author, UUID draftId);

    /** What has to be mended before it can be published; empty: it can. */
    List<Detail> toMend(Actor author, UUID draftId);

    /**
     * Publishes it as the next version, which never changes afterwards.
     *
     * @param revision of the draft as it was looked at
     * @throws DraftWasChanged when somebody saved a section meanwhile
     * @throws DraftIsClosed when it was published or discarded
     * @throws org.touchstone.credential.kernel.InvalidRequest with everything to mend
     */
    CatalogEntry publish(Actor agency, UUID draftId, int revision);

    /**
     * @param title as written; the code while there is none
     * @param next the version that it would be
     */
    record DraftRow(
            UUID id,
            String code,
            String title,
            int next,
            String organization,
            Instant changedAt,
            String changedBy) {}

    /** Whether it can be worked on. */
    enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /**
     * @param revision of the whole draft
     * @param next the version that it is or would be
     * @param basedOn number of the version that it began with; null: it is new
     * @param organization roster id
     * @param sections all, in their order
     * @param publishedVersionId null unless it was published
     */
    record DraftView(
            UUID id,
            String code,
            int revision,
            State state,
            int next,
            Integer basedOn,
            String organization,
            String organizationName,
            Map<Section, SectionView> sections,
            UUID publishedVersionId) {

        /** The title as written; the code while there is none. */
        public String title() {
            String title = part(DraftText.Basics.class).title();
            return title == null || title.isBlank() ? code : title;
        }

        /** The text of a section. */
        public <P extends Part> P part(Class<P> type) {
            return sections.values().stream()
                    .map(SectionView::part)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param revision 0: nothing was saved in it yet
     * @param changedAt null as long as nothing was
     * @param changedBy user name; null as long as nothing was
     */
    record SectionView(int revision, Part part, Instant changedAt, String changedBy) {}
}
