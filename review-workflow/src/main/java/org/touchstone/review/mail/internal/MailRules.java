package org.touchstone.review.mail.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long notices gather, how long they are news, and how often a mail is tried. */
@Dependent
public class MailRules {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** Minutes that a notice waits for others. */
    @Inject
    @ConfigProperty(name = "touchstone.mail.gather-minutes", defaultValue = "10")
    int gatherMinutes;

    /** Days after which a notice that could not be mailed is no news any more. */
    @Inject
    @ConfigProperty(name = "touchstone.mail.news-days", defaultValue = "7")
    int newsDays;

    @Inject
    @ConfigProperty(name = "touchstone.mail.attempts", defaultValue = "12")
    int attempts;

    Duration gather() {
        return Duration.ofMinutes(gatherMinutes);
    }

    Duration news() {
        return Duration.ofDays(newsDays);
    }

    int attempts() {
        return Math.max(1, attempts);
    }

    /**
     * Twice as long from try to try, from two minutes, which outlast a try itself, to four hours:
     * twelve tries take about a day.
     *
     * @param attempt 1 for the first
     */
    Duration pauseAfter(int attempt) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
