package org.touchstone.credential.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Deadlines are rows with a due time; sweeping timers fire each exactly once on any number of
 * nodes, because the effect and the row's change commit together.
 */
public interface Deadlines {

    /**
     * Sets or moves the deadline of this kind for this subject; one that has fired is armed again.
     */
    void set(String kind, UUID subjectId, Instant dueAt);

    /** The same for many subjects at once, each with a moment of its own. */
    void setAll(String kind, Map<UUID, Instant> dueAt);

    /**
     * Moves the deadlines of many subjects at once; those that were cancelled or never set stay as
     * they are. One that has fired is armed again only when its new time is still to come.
     */
    void move(String kind, Collection<UUID> subjectIds, Instant dueAt, Instant now);

    /** Takes it away if it has not fired yet; otherwise does nothing. */
    void cancel(String kind, UUID subjectId);

    /**
     * Fires what is due, each in a transaction of its own. An effect that fails is rolled back,
     * logged and tried again later, without holding up the others.
     *
     * @param effect gets the subject's id, runs inside the transaction that marks the row fired
     * @return how many fired
     */
    int fireDue(String kind, Instant now, Consumer<UUID> effect);
}
