package org.touchstone.credential.coaching;

import java.util.List;
import org.touchstone.credential.kernel.Actor;

/** How coach and educators meet: the agency's list. */
public interface CoachingModes {

    /** Those that are offered, in their order. */
    List<Mode> offered();

    /** All of them, the offered ones first. */
    List<Mode> all(Actor administrator);

    /**
     * Adds one or changes it. A retired one is offered no more; sessions keep it.
     *
     * @throws LastModeIsNeeded when none would be left
     */
    void keep(Actor administrator, Mode mode);

    /**
     * @param code 2 to 40 capital letters, digits and underscores; never changes
     * @param label what people read, at most 100 characters
     * @param position on the list, from 1
     */
    record Mode(String code, String label, int position, boolean retired) {}
}
