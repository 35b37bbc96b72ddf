package org.touchstone.review.draw;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Drawing by lot. Each draw is recorded and can be repeated by whoever holds the seed, so that an
 * auditor can check that nobody chose; without the seed it cannot be foreseen.
 */
public interface Draws {

    /** What is drawn for. */
    enum Purpose {
        SECOND_READ,
        VALIDITY_PAPER,
        BACKREAD
    }

    /**
     * Draws once for each purpose and subject: whoever asks again gets the first answer, even after
     * the share has changed.
     *
     * @param share from 0, which never hits, to 1, which always does
     */
    boolean draw(Purpose purpose, UUID subjectId, BigDecimal share);

    /**
     * An order by lot, the same whenever the same is asked under the same seed. Not recorded here:
     * whoever asks keeps the order.
     *
     * @param subjectId what the order is for
     */
    List<UUID> shuffled(UUID subjectId, Collection<UUID> ids);
}
