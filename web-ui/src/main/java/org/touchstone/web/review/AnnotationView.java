package org.touchstone.web.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.Annotations.Annotation;
import org.touchstone.review.scoring.Annotations.Area;
import org.touchstone.review.scoring.Annotations.Place;

/**
 * A cited place as a client of the API and the scoring page get it.
 *
 * @param left with top, width and height: percent of the page; null unless it is a REGION
 * @param seconds null unless it is a TIME
 */
public record AnnotationView(
        UUID id,
        UUID criterionId,
        UUID pieceId,
        String kind,
        String quote,
        Integer page,
        Double left,
        Double top,
        Double width,
        Double height,
        Double seconds,
        String note,
        Instant madeAt) {

    public static List<AnnotationView> of(List<Annotation> annotations) {
        return annotations.stream().map(AnnotationView::of).toList();
    }

    static AnnotationView of(Annotation one) {
        Place place = one.place();
        Area area = place.area();
        return new AnnotationView(
                one.id(),
                one.criterionId(),
                one.pieceId(),
                place.kind().name(),
                place.quote(),
                place.page(),
                area == null ? null : area.left(),
                area == null ? null : area.top(),
                area == null ? null : area.width(),
                area == null ? null : area.height(),
                place.seconds(),
                one.note(),
                one.madeAt());
    }
}
