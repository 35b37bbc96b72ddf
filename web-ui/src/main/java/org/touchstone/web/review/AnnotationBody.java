package org.touchstone.web.review;

import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.scoring.Annotations.Area;
import org.touchstone.review.scoring.Annotations.Kind;
import org.touchstone.review.scoring.Annotations.NewAnnotation;
import org.touchstone.review.scoring.Annotations.Place;
import org.touchstone.web.api.Body;

/** A place to cite, as it is sent: {@code kind} is TEXT, REGION, TIME or PIECE. */
public class AnnotationBody {
    public String criterionId;
    public String pieceId;
    public String kind;
    public String quote;
    public Integer page;
    public Double left;
    public Double top;
    public Double width;
    public Double height;
    public Double seconds;
    public String note;

    public NewAnnotation toAnnotation() {
        return new NewAnnotation(
                criterion(),
                Body.uuid(Body.required(pieceId, "pieceId"), "pieceId"),
                place(),
                note());
    }

    public UUID criterion() {
        return Body.uuid(Body.required(criterionId, "criterionId"), "criterionId");
    }

    public String note() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private Place place() {
        Kind what = Body.oneOf(Kind.class, kind, "kind");
        return new Place(
                what,
                what == Kind.TEXT ? quote : null,
                what == Kind.TEXT || what == Kind.REGION ? page : null,
                what == Kind.REGION ? area() : null,
                what == Kind.TIME ? seconds : null);
    }

    private Area area() {
        if (left == null || top == null || width == null || height == null) {
            throw InvalidRequest.field(
                    "area",
                    "required",
                    "Give 'left', 'top', 'width' and 'height' in percent of the page.");
        }
        return new Area(left, top, width, height);
    }
}
