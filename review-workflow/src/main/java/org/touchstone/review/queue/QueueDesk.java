package org.touchstone.review.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The whole queue, as a supervisor sees it: whose work it is stays hidden, who reads it does not.
 * No number is counted when it is asked for, so that a long queue costs no more than a short one.
 *
 * <p>Every operation needs the permission to supervise scoring.
 */
public interface QueueDesk {
    /** Rows of one page. */
    int PAGE = 25;

    Figures figures(Actor supervisor);

    /** When work becomes late if readers go on as in the last days. */
    Forecast forecast(Actor supervisor);

    /**
     * The rows behind a number, what is due first at the top.
     *
     * @param kind null: of every kind
     * @param after the {@link Rows#next} of the page before, or null
     * @throws org.touchstone.credential.kernel.InvalidRequest for an 'after' that this never gave
     */
    Rows rows(Actor supervisor, Show show, TaskKind kind, String after);

    /** One reading that is open; as a row of the desk. */
    Row row(Actor supervisor, UUID taskId);

    /**
     * What no reader may take, with the rules that exclude them, among the works that are next in
     * line: whatever nobody takes comes to stand there. At most one page.
     */
    List<Stuck> nobodyMayRead(Actor supervisor);

    /** Which of the open readings. */
    enum Show {
        WAITING,
        IN_HAND,
        /** Waiting or in hand, by the end of today. */
        DUE_TODAY,
        /** Waiting or in hand, past the due day. */
        BREACHED
    }

    /**
     * @param minutes estimated, of everything that is open
     */
    record Figures(long waiting, long inHand, long dueToday, long breached, long minutes) {}

    /**
     * @param next null on the last page
     */
    record Rows(List<Row> rows, String next) {}

    /**
     * @param holder who reads it, null while it waits
     * @param since when it was claimed, or, while it waits, opened
     * @param reservedFor only this person may claim it; null: anybody
     * @param moved whether a supervisor moved it from its place
     */
    record Row(
            UUID taskId,
            String workNumber,
            String code,
            String title,
            TaskKind kind,
            LocalDate dueOn,
            int businessDaysLeft,
            int minutes,
            boolean claimed,
            String holder,
            Instant since,
            String reservedFor,
            boolean moved) {}

    record Stuck(Row row, List<Exclusion> exclusions, int readers) {}

    /**
     * @param rule names the rule
     * @param readers how many it excludes; one reader may be excluded by several
     */
    record Exclusion(ReadingRule rule, int readers) {}
}
