package org.touchstone.review.scoring.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.review.scoring.Annotations.Annotation;
import org.touchstone.review.scoring.Annotations.Area;
import org.touchstone.review.scoring.Annotations.Kind;
import org.touchstone.review.scoring.Annotations.NewAnnotation;
import org.touchstone.review.scoring.Annotations.Place;

/**
 * A place in the evidence that one reader cites for a criterion. The database refuses a change once
 * the reading is sealed.
 */
@Entity
@Table(schema = "review", name = "annotation")
public class ReadingNote {
    @Id private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "criterion_id")
    private UUID criterionId;

    @Column(name = "piece_id")
    private UUID pieceId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String quote;

    private Integer page;

    @Column(name = "area_left")
    private Double left;

    @Column(name = "area_top")
    private Double top;

    @Column(name = "area_width")
    private Double width;

    @Column(name = "area_height")
    private Double height;

    private Double seconds;

    private String note;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ReadingNote() {}

    ReadingNote(UUID taskId, UUID reviewerId, NewAnnotation annotation, Instant now) {
        this.id = UUID.randomUUID();
        this.taskId = taskId;
        this.reviewerId = reviewerId;
        this.pieceId = annotation.pieceId();
        this.madeAt = now;
        Place place = annotation.place();
        this.kind = place.kind();
        this.quote = place.quote();
        this.page = place.page();
        this.seconds = place.seconds();
        Area area = place.area();
        if (area != null) {
            this.left = area.left();
            this.top = area.top();
            this.width = area.width();
            this.height = area.height();
        }
        say(annotation.criterionId(), annotation.note());
    }

    final void say(UUID criterion, String said) {
        criterionId = criterion;
        note = said;
    }

    boolean belongsTo(UUID task, UUID reviewer) {
        return taskId.equals(task) && reviewerId.equals(reviewer);
    }

    UUID pieceId() {
        return pieceId;
    }

    Place place() {
        Area area = left == null ? null : new Area(left, top, width, height);
        return new Place(kind, quote, page, area, seconds);
    }

    UUID id() {
        return id;
    }

    Annotation toAnnotation() {
        return new Annotation(id, criterionId, pieceId, place(), note, madeAt);
    }
}
