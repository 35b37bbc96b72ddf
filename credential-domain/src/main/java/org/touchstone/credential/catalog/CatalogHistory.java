package org.touchstone.credential.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was published of a micro-credential before, and what has changed; public. */
public interface CatalogHistory {

    /**
     * The newest first.
     *
     * @throws org.touchstone.credential.kernel.NotFound when nothing of it was published
     */
    List<PublishedVersion> versions(String code);

    /** What stands beside the rubric of a version; nothing for one that is unknown. */
    VersionDetails details(UUID versionId);

    /** What a version and its criteria are aligned to, in order; in one query. */
    List<VersionDetails.Alignment> alignments(UUID versionId);

    /**
     * @param from number of a version
     * @param to number of a version
     * @throws org.touchstone.credential.kernel.NotFound when there is no such version
     */
    VersionDifference difference(String code, int from, int to);

    record PublishedVersion(UUID versionId, int number, Instant publishedAt) {}
}
