package org.touchstone.credential.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The public catalog of micro-credentials. What is read here is what educators prepare by, what
 * reviewers judge by and what a badge points to: there is one rubric.
 */
public interface Catalog {

    /**
     * The newest published version of each micro-credential, by title.
     *
     * @param words searched in title, code and competency; null or blank: all
     */
    List<CatalogEntry> search(String words);

    /**
     * The newest published version; empty when the code is unknown or nothing of it was published.
     */
    Optional<CatalogEntry> newest(String code);

    /**
     * Any version, published or retired, as it was published.
     *
     * @throws org.touchstone.credential.kernel.NotFound when there is none
     */
    CatalogEntry version(UUID versionId);

    /**
     * Any version by the names that people and badges use.
     *
     * @param number 1 for the first version
     * @throws org.touchstone.credential.kernel.NotFound when there is none
     */
    CatalogEntry version(String code, int number);

    /**
     * Publishes a new version of the micro-credential with this code, which is created if it is
     * new. What is under way goes on under its own version, and the audit record of the publication
     * says how much that is.
     *
     * @throws org.touchstone.credential.kernel.InvalidRequest when it has no requirement, no
     *     criterion, a criterion that nothing or everything meets or that judges a requirement
     *     which is not there, or a reflection for a team
     */
    CatalogEntry publish(Actor actor, Publication publication);
}
