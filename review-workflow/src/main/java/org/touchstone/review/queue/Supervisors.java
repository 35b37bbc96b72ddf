package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whom the review tells what only a scoring leader can act on. */
public interface Supervisors {

    /** Persons who hold the role of a supervisor on the agency's day of this moment. */
    List<UUID> on(Instant moment);
}
