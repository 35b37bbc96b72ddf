package org.touchstone.web.reviewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.touchstone.review.scoring.CommentBank;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** The comment bank beside the scoring page; each answer holds all of it anew. */
@Named("scoringComments")
@RequestScoped
@Guarded
public class ScoringComments {
    @Inject CommentBank bank;

    @Inject CurrentActor actor;

    @Inject ScoringPage page;

    public void keep() {
        bank.keep(actor.get(), page.getClaimId(), id("criterion"), ScriptCall.text("text"));
        answer();
    }

    public void use() {
        bank.used(actor.get(), page.getClaimId(), page.getToken(), id("comment"), id("criterion"));
        answer();
    }

    public void propose() {
        bank.propose(actor.get(), id("comment"));
        answer();
    }

    public void remove() {
        bank.remove(actor.get(), id("comment"));
        answer();
    }

    private static UUID id(String name) {
        return Body.uuid(Body.required(ScriptCall.text(name), name), name);
    }

    private void answer() {
        ScriptCall.answer("bank", bank.of(actor.get(), page.getClaimId()));
    }
}
