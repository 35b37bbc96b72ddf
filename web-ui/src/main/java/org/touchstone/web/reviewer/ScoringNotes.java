package org.touchstone.web.reviewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.review.scoring.Annotations;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.review.AnnotationBody;
import org.touchstone.web.review.AnnotationView;

/** What the scoring page cites; each answer holds all of it anew. */
@Named("scoringNotes")
@RequestScoped
@Guarded
public class ScoringNotes {
    @Inject Annotations annotations;

    @Inject CurrentActor actor;

    @Inject ScoringPage page;

    public void add() {
        AnnotationBody sent = sent();
        annotations.add(actor.get(), page.getClaimId(), page.getToken(), sent.toAnnotation());
        answer();
    }

    public void change() {
        AnnotationBody sent = sent();
        annotations.change(
                actor.get(),
                page.getClaimId(),
                page.getToken(),
                Body.uuid(ScriptCall.text("annotation"), "annotation"),
                sent.criterion(),
                sent.note());
        answer();
    }

    public void remove() {
        annotations.remove(
                actor.get(),
                page.getClaimId(),
                page.getToken(),
                Body.uuid(ScriptCall.text("annotation"), "annotation"));
        answer();
    }

    private static AnnotationBody sent() {
        return ScriptCall.json("sent", AnnotationBody.class);
    }

    private void answer() {
        ScriptCall.answer(
                "notes", AnnotationView.of(annotations.of(actor.get(), page.getClaimId())));
    }
}
