package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * What is under way by each version of a micro-credential: what publishing a new one leaves behind.
 * A work stays with the version it was begun under, to its decision and its badge.
 *
 * <p>Every operation needs the permission to supervise scoring.
 */
public interface InFlight {

    /** Every micro-credential of which something was published, by title. */
    List<OfMicroCredential> all(Actor supervisor);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when the code is unknown or nothing of it
     *     was published
     */
    OfMicroCredential of(Actor supervisor, String code);

    /**
     * @param versions the newest first, at least one
     */
    record OfMicroCredential(String code, String title, List<OfVersion> versions) {
        public OfMicroCredential {
            versions = List.copyOf(versions);
        }

        public OfVersion newest() {
            return versions.get(0);
        }

        /** Under all versions. */
        public long underWay() {
            return versions.stream().mapToLong(OfVersion::underWay).sum();
        }

        /** Under all versions. */
        public long drafts() {
            return versions.stream().mapToLong(OfVersion::drafts).sum();
        }

        /** Under all versions. */
        public long notYet() {
            return versions.stream().mapToLong(OfVersion::notYet).sum();
        }
    }

    /**
     * One version.
     *
     * @param number 1 for the first version
     * @param drafts begun and not handed in
     * @param submitted handed in, and not yet in the queue
     * @param inReview by stage, in its order; only those with works
     * @param returned as incomplete, and not handed in again
     * @param notYet decided 'not yet' with no later attempt: the next one begins under the newest
     *     version
     */
    record OfVersion(
            UUID versionId,
            int number,
            Instant publishedAt,
            long drafts,
            long submitted,
            Map<WorkStage, Long> inReview,
            long returned,
            long notYet) {

        /** In all stages. */
        public long inReviewInAll() {
            return inReview.values().stream().mapToLong(Long::longValue).sum();
        }

        /** What goes on under this version when another is published. */
        public long underWay() {
            return drafts + submitted + inReviewInAll() + returned;
        }
    }
}
