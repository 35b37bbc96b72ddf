package org.touchstone.web.educator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionSummary;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What to do next, the attempts and the badges. */
@Named("educatorDesk")
@RequestScoped
@Guarded
public class DeskPage {
    @Inject Submissions submissions;

    @Inject AwardRegistry awards;

    @Inject CurrentActor actor;

    private List<SubmissionSummary> attempts;
    private List<AwardView> badges;

    @PostConstruct
    void load() {
        attempts = submissions.mine(actor.get());
        badges = awards.awardsOf(actor.get().personId());
    }

    /** Opens the next attempt, or the one that is open. */
    public String start(String code) {
        return "/educator/attempt?faces-redirect=true&id="
                + submissions.start(actor.get(), code).id();
    }

    public List<SubmissionSummary> getAttempts() {
        return attempts;
    }

    public List<AwardView> getBadges() {
        return badges;
    }

    /**
     * The attempt that waits for the educator: returned work first, then what is being written; or
     * null.
     */
    public SubmissionSummary getNext() {
        return first(SubmissionState.INCOMPLETE, first(SubmissionState.DRAFT, null));
    }

    private SubmissionSummary first(SubmissionState state, SubmissionSummary otherwise) {
        return attempts.stream()
                .filter(attempt -> attempt.state() == state)
                .findFirst()
                .orElse(otherwise);
    }
}
