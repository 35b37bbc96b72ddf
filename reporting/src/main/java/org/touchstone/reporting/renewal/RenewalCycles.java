package org.touchstone.reporting.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/** The years in which educators gather credit, each for one jurisdiction. */
public interface RenewalCycles {
    /** Identifiers in one request. */
    int MOST = 1000;

    /**
     * By the last day, then by name.
     *
     * @param words searched in name and user name; null or blank: all
     */
    Paged<CycleRow> list(Actor actor, String jurisdiction, String words, Paged.Part part);

    /** Says for whom {@link #open} would open a cycle, and changes nothing. */
    List<Line> match(Actor actor, String jurisdiction, Terms terms, List<String> identifiers);

    /**
     * Opens a cycle for everybody who is found and tells them. The same list twice opens none
     * twice.
     *
     * @param identifiers user names, state ids, e-mail addresses or roster ids
     */
    List<Line> open(Actor actor, String jurisdiction, Terms terms, List<String> identifiers);

    /**
     * @throws CyclesOverlap when the educator has another on one of these days
     */
    void change(Actor actor, UUID cycleId, Terms terms);

    void remove(Actor actor, UUID cycleId);

    /**
     * @param firstDay from which an award counts
     * @param lastDay until which it counts; what is earned on that day, by the agency's calendar,
     *     counts for this cycle
     * @param needed in units
     * @param mostFromMicroCredentials in units; null: all that is needed, and more
     * @param mostCarriedOver in units: of what the cycle before had too much; 0 or null: nothing
     */
    record Terms(
            LocalDate firstDay,
            LocalDate lastDay,
            BigDecimal needed,
            BigDecimal mostFromMicroCredentials,
            BigDecimal mostCarriedOver) {}

    record CycleRow(UUID id, UUID personId, String name, String username, Terms terms) {}

    /** What became of an identifier. */
    enum Outcome {
        /** Opened, or would be. */
        OPENED,
        /** A line before it names the same person. */
        REPEATED,
        /** Has a cycle of this jurisdiction on one of the days. */
        OVERLAPS,
        UNKNOWN,
        /** Several people have it. */
        AMBIGUOUS
    }

    /**
     * @param line from 1
     * @param name null where there is nobody or more than one
     */
    record Line(int line, String identifier, Outcome outcome, String name) {}
}
