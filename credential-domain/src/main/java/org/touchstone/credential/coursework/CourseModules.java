package org.touchstone.credential.coursework;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * The coursework of a micro-credential, for those who write it. A module belongs to an
 * organization, and the educators of that organization and of all below are asked for it; whoever
 * writes modules writes them for the organizations that they manage. What somebody has begun a quiz
 * of or completed is fixed, and a change of it makes a new version.
 */
public interface CourseModules {

    /**
     * Those of the actor's organizations, of those below and of those above, in their order.
     *
     * @throws org.touchstone.credential.kernel.NotFound when there is no such micro-credential
     */
    List<ModuleView> of(Actor author, String microCredentialCode);

    /**
     * @throws org.touchstone.credential.kernel.NotFound also for a module of others
     */
    ModuleView find(Actor author, UUID moduleId);

    /**
     * Adds it as the last.
     *
     * @throws org.touchstone.credential.kernel.InvalidRequest with everything that is wrong
     */
    ModuleView add(Actor author, String microCredentialCode, ModuleText text);

    /** The organization stays; what was completed stays completed. */
    ModuleView change(Actor author, UUID moduleId, ModuleText text);

    /** Puts it before or after its neighbour of the same organization; at the end it stays. */
    void move(Actor author, UUID moduleId, boolean up);

    /** From now on nobody is asked for it. */
    void retire(Actor author, UUID moduleId);

    /** Who has used all attempts at the quiz and has not passed, by family name. */
    Paged<Stuck> stuck(Actor author, UUID moduleId, Paged.Part part);

    /**
     * Gives somebody who has used all attempts one more.
     *
     * @throws AttemptsAreLeft when there is no need
     */
    void allowAnother(Actor author, UUID moduleId, UUID personId);

    /**
     * @param version 1 for the first
     * @param isFixed the next change makes a new version
     * @param completions of all versions
     * @param mayChange whether it is of an organization that the author manages
     */
    record ModuleView(
            UUID id,
            String microCredential,
            int version,
            String organizationName,
            ModuleText text,
            boolean isFixed,
            long completions,
            boolean mayChange) {}

    /**
     * @param best right answers of the best attempt
     */
    record Stuck(UUID personId, String name, int attempts, int best, int questions) {}
}
