package org.touchstone.review.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The places in the evidence that a reader cites for a criterion. They belong to the reading: they
 * outlive the claim as its draft does, and do not change after the seal.
 */
public interface Annotations {

    /** The reviewer's own of the work of this claim, the oldest first. */
    List<Annotation> of(Actor reviewer, UUID claimId);

    /**
     * @throws org.touchstone.review.queue.ClaimHasExpired and the other refusals of a claim that is
     *     no longer held
     * @throws org.touchstone.credential.kernel.InvalidRequest for a criterion or piece that is not
     *     of this work, or a place that cannot be one
     */
    Annotation add(Actor reviewer, UUID claimId, UUID token, NewAnnotation annotation);

    /** Says something else of the same place; refuses as {@link #add} does. */
    Annotation change(
            Actor reviewer,
            UUID claimId,
            UUID token,
            UUID annotationId,
            UUID criterionId,
            String note);

    void remove(Actor reviewer, UUID claimId, UUID token, UUID annotationId);

    /** What is cited of a piece. */
    enum Kind {
        /** Words of it. */
        TEXT,
        /** A part of a page or an image. */
        REGION,
        /** A moment of a video or a recording. */
        TIME,
        /** The whole of it. */
        PIECE
    }

    /**
     * @param quote of TEXT, else null
     * @param page from 1; needed for REGION, may be known for TEXT, else null
     * @param area of REGION, else null
     * @param seconds of TIME, else null
     */
    record Place(Kind kind, String quote, Integer page, Area area, Double seconds) {

        public static Place piece() {
            return new Place(Kind.PIECE, null, null, null, null);
        }
    }

    /** Percent of a page's width and height, 0 to 100, from its upper left corner. */
    record Area(double left, double top, double width, double height) {}

    /**
     * @param note in the reviewer's words, or null
     */
    record NewAnnotation(UUID criterionId, UUID pieceId, Place place, String note) {}

    record Annotation(
            UUID id, UUID criterionId, UUID pieceId, Place place, String note, Instant madeAt) {}
}
