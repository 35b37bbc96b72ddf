package org.touchstone.web.reviewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.review.queue.ClaimHindrances;
import org.touchstone.review.queue.ClaimHindrances.Hindrances;
import org.touchstone.review.queue.DailyCap;
import org.touchstone.review.queue.DailyCap.Minutes;
import org.touchstone.web.access.CurrentActor;

/** What keeps the reviewer who asks from work that waits. */
@Named("claimStanding")
@RequestScoped
public class ClaimStanding {
    @Inject ClaimHindrances hindrances;
    @Inject Practice practice;
    @Inject DailyCap dailyCap;
    @Inject CurrentActor actor;

    private Hindrances found;

    public boolean isSuspended() {
        return found().suspended();
    }

    public boolean isOverCap() {
        return found().overCap();
    }

    public Minutes minutes() {
        return dailyCap.today(actor.get());
    }

    /** Where work waits for which a qualification is missing, expired or suspended; by title. */
    public List<Standing> lacking() {
        return practice.standings(actor.get()).stream()
                .filter(one -> found().onlyForTheQualified().contains(one.versionId()))
                .toList();
    }

    /** The same in words, and what to do about it. */
    public List<String> getAdvice() {
        return lacking().stream().map(ReviewerTexts::lacking).toList();
    }

    private Hindrances found() {
        if (found == null) {
            found = hindrances.of(actor.get());
        }
        return found;
    }
}
