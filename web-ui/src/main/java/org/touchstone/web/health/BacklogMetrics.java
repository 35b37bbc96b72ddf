package org.touchstone.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.review.mail.Mails;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.QueueFigures;
import org.touchstone.review.queue.QueueFigures.Backlog;

/** What waits, for {@code /metrics}. One query serves all gauges of a scrape. */
@ApplicationScoped
public class BacklogMetrics {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Reading(
            Instant at, Backlog queue, long unsent, long breaches, Mails.Backlog mail) {}

    @Inject QueueFigures figures;

    @Inject Outbox outbox;

    @Inject Invariants invariants;

    @Inject Mails mails;

    @Inject Clock clock;

    private volatile Reading last;

    /** A gauge exists from the moment its bean does. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        last = null;
    }

    @Gauge(name = "touchstone_review_waiting", absolute = true, unit = MetricUnits.NONE)
    public long waiting() {
        return reading().queue().waiting();
    }

    @Gauge(name = "touchstone_review_claimed", absolute = true, unit = MetricUnits.NONE)
    public long claimed() {
        return reading().queue().claimed();
    }

    @Gauge(name = "touchstone_review_overdue", absolute = true, unit = MetricUnits.NONE)
    public long overdue() {
        return reading().queue().overdue();
    }

    @Gauge(name = "touchstone_review_oldest_waiting", absolute = true, unit = MetricUnits.SECONDS)
    public long oldestWaiting() {
        return reading().queue().oldestWaitingSeconds();
    }

    @Gauge(name = "touchstone_outbox_unsent", absolute = true, unit = MetricUnits.NONE)
    public long unsent() {
        return reading().unsent();
    }

    /** Of the nightly report on the review; anything but 0 needs somebody to look. */
    @Gauge(name = "touchstone_review_invariant_breaches", absolute = true, unit = MetricUnits.NONE)
    public long invariantBreaches() {
        return reading().breaches();
    }

    /** Notices that no mail carries yet; they wait for ever where mail is off. */
    @Gauge(name = "touchstone_mail_notices_waiting", absolute = true, unit = MetricUnits.NONE)
    public long mailNoticesWaiting() {
        return reading().mail().waiting();
    }

    @Gauge(name = "touchstone_mail_unsent", absolute = true, unit = MetricUnits.NONE)
    public long mailUnsent() {
        return reading().mail().sending();
    }

    @Gauge(name = "touchstone_mail_given_up", absolute = true, unit = MetricUnits.NONE)
    public long mailGivenUp() {
        return reading().mail().givenUp();
    }

    @Gauge(name = "touchstone_mail_oldest", absolute = true, unit = MetricUnits.SECONDS)
    public long mailOldest() {
        return reading().mail().oldestSeconds();
    }

    private Reading reading() {
        Reading current = last;
        Instant now = clock.instant();
        if (current == null || now.isAfter(current.at().plus(FRESH))) {
            current =
                    new Reading(
                            now,
                            figures.backlog(),
                            outbox.unsent(),
                            invariants.breaches(),
                            mails.backlog());
            last = current;
        }
        return current;
    }
}
