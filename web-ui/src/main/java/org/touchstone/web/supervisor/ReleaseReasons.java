package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.touchstone.review.queue.ReleaseFigures;
import org.touchstone.review.queue.ReleaseFigures.Reason;
import org.touchstone.web.access.CurrentActor;

/**
 * Why work was given back or could not be scored, for {@code
 * /WEB-INF/supervisor/release-reasons.xhtml}.
 */
@Named("releaseReasons")
@RequestScoped
public class ReleaseReasons {
    /** Days that count. */
    public static final int DAYS = 90;

    @Inject ReleaseFigures figures;

    @Inject CurrentActor actor;

    @Inject Clock clock;

    private List<Reason> rows;

    public List<Reason> getRows() {
        if (rows == null) {
            rows = figures.since(actor.get(), clock.instant().minus(Duration.ofDays(DAYS)));
        }
        return rows;
    }

    public int getDays() {
        return DAYS;
    }
}
