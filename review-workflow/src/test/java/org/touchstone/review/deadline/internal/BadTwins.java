package org.touchstone.review.deadline.internal;

import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;
import org.touchstone.credential.kernel.internal.SystemClock;
import org.touchstone.review.queue.internal.ReviewTask;

/** Classes that break the module's rules, one each, so that the rules are seen to fail. */
public final class BadTwins {

    /** Uses the private part of another feature of this module. */
    public static final class ReachesIntoTheQueue {
        public Class<?> reach() {
            return ReviewTask.class;
        }
    }

    /** Uses the private part of the module below. */
    public static final class ReachesIntoTheDomain {
        public Clock reach() {
            return new SystemClock().clock();
        }
    }

    /** Uses a library that is not on the list. */
    public static final class BringsADriver {
        public PGSimpleDataSource bring() {
            return new PGSimpleDataSource();
        }
    }

    /** Nothing is wrong with it. */
    public static final class Private {}

    private BadTwins() {}
}
