package org.touchstone.credential.pathway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * Pathways for those who write them: in one's own organizations and below. A version never changes
 * once it is published; the next begins as its copy. Who follows a pathway keeps the version that
 * they joined until they choose the newest themselves.
 */
public interface Pathways {

    /**
     * By title.
     *
     * @param words searched in title and code; null or blank: all
     */
    Paged<PathwayRow> list(Actor actor, String words, Paged.Part part);

    /**
     * The draft where there is one, otherwise the newest version.
     *
     * @throws org.touchstone.credential.kernel.NotFound for one that is not the actor's
     */
    Authored find(Actor actor, UUID pathwayId);

    /**
     * The same by its code.
     *
     * @throws org.touchstone.credential.kernel.NotFound for one that is not the actor's
     */
    Authored findByCode(Actor actor, String code);

    /**
     * A new pathway as a draft.
     *
     * @throws PathwayCodeIsTaken when another has the code
     */
    Authored create(Actor actor, PathwayText text);

    /**
     * Changes the draft, or begins one where all is published. Code and organization stay.
     *
     * @param revision as it was read
     * @throws org.touchstone.credential.catalog.DraftWasChanged when somebody saved since, unless
     *     it says the same
     */
    Authored change(Actor actor, UUID pathwayId, int revision, PathwayText text);

    /**
     * Publishes the draft; whoever joins from now on follows it.
     *
     * @throws PathwayIsPublished when there is no draft
     * @throws PathwayCannotBePublished with everything that is wrong and its place in the rule
     */
    Authored publish(Actor actor, UUID pathwayId);

    /** Nobody new may join from now on; those who follow it go on. Twice changes nothing. */
    void close(Actor actor, UUID pathwayId);

    /** Takes the closing back. */
    void reopen(Actor actor, UUID pathwayId);

    /** How a rule explains itself, whether or not it could be published. */
    List<PathwayLine> preview(Actor actor, Rule rule);

    /**
     * Who follows it, of the actor's own organizations and below, by family name.
     *
     * @param words searched in name and user name; null or blank: all
     */
    Paged<Follower> followers(Actor actor, UUID pathwayId, String words, Paged.Part part);

    /**
     * @param organization roster id of whose it is
     */
    record PathwayText(String code, String title, String purpose, String organization, Rule rule) {}

    /**
     * @param published number of the newest version; 0: none yet
     * @param followers who follow it now
     * @param completed of all who ever followed it
     */
    record PathwayRow(
            UUID id,
            String code,
            String title,
            String organization,
            int published,
            boolean hasDraft,
            boolean isClosed,
            int followers,
            int completed) {}

    /**
     * @param number of the version that is shown
     * @param revision counted with every save
     * @param publishedAt null: it is a draft
     * @param problems what keeps it from being published; none for a published version
     */
    record Authored(
            UUID id,
            PathwayText text,
            String organizationName,
            int number,
            int revision,
            Instant publishedAt,
            boolean isClosed,
            List<PathwayLine> lines,
            List<Detail> problems) {
        public Authored {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }

        public boolean isDraft() {
            return publishedAt == null;
        }
    }

    /**
     * @param next in words; null when it is completed
     * @param completedOn null: not yet
     */
    record Follower(
            UUID personId,
            String name,
            String username,
            int version,
            int done,
            int needed,
            String next,
            java.time.LocalDate completedOn) {}
}
