package org.touchstone.web.reviewer;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.review.queue.ClaimedWork;

/** The texts of the reviewer's pages that Java code puts together. */
final class ReviewerTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.reviewer.messages", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    /** Within this many business days a weekday alone says which day is meant. */
    private static final int NEAR = 4;

    private ReviewerTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** 'Qualify first for Checking for Understanding, version 1: …'. */
    static String lacking(Standing standing) {
        return get("standing." + standing.state(), standing.microCredential(), standing.version());
    }

    static String due(ClaimedWork work) {
        int left = work.businessDaysLeft();
        if (left < 0) {
            return get("due.overdue", DAY.format(work.dueOn()), -left);
        }
        if (left == 0) {
            return get("due.today");
        }
        String day =
                left <= NEAR
                        ? work.dueOn().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US)
                        : DAY.format(work.dueOn());
        return get("due.later", day, left);
    }
}
