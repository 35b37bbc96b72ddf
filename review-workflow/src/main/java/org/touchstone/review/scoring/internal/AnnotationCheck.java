package org.touchstone.review.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.review.scoring.Annotations.Area;
import org.touchstone.review.scoring.Annotations.NewAnnotation;
import org.touchstone.review.scoring.Annotations.Place;

/** What an annotation must be: about this work, and of a place that can be. */
final class AnnotationCheck {
    /** Characters of a note or a quotation. */
    private static final int LIMIT = 2000;

    private final List<Detail> faults = new ArrayList<>();

    private AnnotationCheck() {}

    /**
     * @throws InvalidRequest listing everything that does not fit
     */
    static void mustFit(CatalogEntry rubric, List<Piece> pieces, NewAnnotation annotation) {
        AnnotationCheck check = new AnnotationCheck();
        check.criterion(rubric, annotation.criterionId());
        if (pieces.stream().noneMatch(piece -> piece.id().equals(annotation.pieceId()))) {
            check.fault("pieceId", "piece-unknown", "This piece is not of this work.");
        }
        check.text("note", annotation.note());
        check.place(annotation.place());
        if (!check.faults.isEmpty()) {
            throw new InvalidRequest("This cannot be noted.", check.faults);
        }
    }

    private void criterion(CatalogEntry rubric, UUID criterionId) {
        if (rubric.rubric().stream().noneMatch(one -> one.id().equals(criterionId))) {
            fault(
                    "criterionId",
                    "criterion-unknown",
                    "This criterion is not of this work's rubric.");
        }
    }

    private void place(Place place) {
        text("quote", place.quote());
        if (place.page() != null && place.page() < 1) {
            fault("page", "page-unknown", "Pages are counted from 1.");
        }
        switch (place.kind()) {
            case TEXT -> {
                if (place.quote() == null || place.quote().isBlank()) {
                    fault("quote", "required", "Quote the words that you cite.");
                }
            }
            case REGION -> {
                if (place.page() == null || !isOnThePage(place.area())) {
                    fault(
                            "area",
                            "area-unknown",
                            "A region needs a page, and left, top, width and height in percent of it.");
                }
            }
            case TIME -> {
                if (place.seconds() == null
                        || !Double.isFinite(place.seconds())
                        || place.seconds() < 0) {
                    fault("seconds", "moment-unknown", "Give the moment in seconds.");
                }
            }
            case PIECE -> {}
        }
    }

    private static boolean isOnThePage(Area area) {
        return area != null
                && DoubleStream.of(area.left(), area.top(), area.width(), area.height())
                        .allMatch(percent -> percent >= 0 && percent <= 100)
                && area.width() > 0
                && area.height() > 0
                && area.left() + area.width() <= 100.01
                && area.top() + area.height() <= 100.01;
    }

    private void text(String field, String text) {
        if (text != null && (text.length() > LIMIT || text.indexOf('\0') >= 0)) {
            fault(field, "text-too-long", "At most " + LIMIT + " readable characters.");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Detail(field, code, message));
    }
}
