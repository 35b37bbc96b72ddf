package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.CommentBank;
import org.touchstone.review.scoring.CommentBank.BankComment;
import org.touchstone.review.scoring.CommentBank.State;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Comments that reviewers ask to share, and those that all of them use. */
@Named("commentBankPage")
@RequestScoped
@Guarded
public class CommentBankPage {
    @Inject CommentBank bank;

    @Inject CurrentActor actor;

    private List<BankComment> all;

    public void share(UUID comment) {
        bank.share(actor.get(), comment);
        all = null;
    }

    public void keepPersonal(UUID comment) {
        bank.keepPersonal(actor.get(), comment);
        all = null;
    }

    public List<BankComment> getProposed() {
        return in(State.PROPOSED);
    }

    public List<BankComment> getShared() {
        return in(State.SHARED);
    }

    private List<BankComment> in(State state) {
        if (all == null) {
            all = bank.proposedAndShared(actor.get());
        }
        return all.stream().filter(comment -> comment.state() == state).toList();
    }
}
