package org.touchstone.credential.catalog;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Frameworks of competencies by 1EdTech CASE 1.1, to which micro-credentials are aligned. They are
 * their publishers': here they are imported, whole, and never edited.
 */
public interface Frameworks {

    /**
     * Imports a CFPackage. The same package again changes nothing; what a newer one leaves out
     * stays known and is offered no more.
     *
     * @param json UTF-8; read at most to the limit
     * @throws FrameworkTooLarge for more bytes or items than are taken
     * @throws FrameworkRefused with the place of everything that is wrong, up to a number
     * @throws FrameworkIsNewer when what is here was changed later by its publisher
     */
    Imported importPackage(Actor agency, InputStream json);

    /** By title. */
    List<FrameworkView> list(Actor author);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when there is none
     */
    FrameworkView find(Actor author, UUID frameworkId);

    /**
     * The items right below one, in the publisher's order.
     *
     * @param parent null: those at the top
     */
    Paged<Item> children(Actor author, UUID frameworkId, UUID parent, Paged.Part part);

    /**
     * Items that are offered, by code.
     *
     * @param frameworkId null: of all frameworks
     * @param words searched in code and statement
     */
    Paged<Item> search(Actor author, UUID frameworkId, String words, Paged.Part part);

    /** From the top to the item itself. */
    List<Item> path(Actor author, UUID itemId);

    /** Those of these ids that there are, in no order. */
    List<Item> items(Actor author, List<UUID> itemIds);

    /**
     * @param items that are offered
     * @param changedAt as the publisher says
     */
    record FrameworkView(
            UUID id,
            String uri,
            String title,
            String creator,
            String description,
            String version,
            String adoptionStatus,
            Instant changedAt,
            Instant importedAt,
            long items) {}

    /**
     * @param id CASE identifier
     * @param framework its title
     * @param coding the publisher's code; null: none
     * @param type as the publisher calls it, 'Standard'; null: not said
     * @param children right below it, offered or not
     * @param alignments of published versions and their criteria
     * @param active whether the newest package has it
     */
    record Item(
            UUID id,
            UUID frameworkId,
            String framework,
            String uri,
            String coding,
            String type,
            String statement,
            long children,
            long alignments,
            boolean active) {}

    /**
     * What an import did, in items.
     *
     * @param describedAnew whether the framework is new or says something else of itself
     * @param removed those that the package does not have any more
     */
    record Imported(
            UUID frameworkId,
            String title,
            boolean describedAnew,
            int created,
            int changed,
            int removed,
            int unchanged) {

        /** Whether everything was as it is. */
        public boolean nothingNew() {
            return !describedAnew && created + changed + removed == 0;
        }
    }
}
