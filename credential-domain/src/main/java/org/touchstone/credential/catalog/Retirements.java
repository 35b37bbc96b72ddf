package org.touchstone.credential.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.touchstone.credential.kernel.Actor;

/**
 * The end of a micro-credential. No attempt begins after its last day; what was begun goes on to
 * its decision, awards stay what they are, and every address still resolves.
 */
public interface Retirements {

    /**
     * Says it, or says it anew.
     *
     * @param successor code of what is offered instead; null: nothing is
     * @param lastDay on which an attempt may begin; one that has passed only when it is the one
     *     that was said
     * @throws SupersededByItself when the successor leads back here
     * @throws org.touchstone.credential.kernel.InvalidRequest for a reason or a successor that is
     *     missing
     */
    Retired retire(Actor agency, String code, LocalDate lastDay, String reason, String successor);

    /**
     * Offers it again.
     *
     * @throws org.touchstone.credential.kernel.NotFound when it is not retired
     */
    void reinstate(Actor agency, String code);

    /**
     * @throws MicroCredentialIsRetired when its last day is over
     */
    void mustBeOffered(String code);

    /** Empty: it is offered without an end. */
    Optional<Retired> of(String code);

    /** All that are retired or will be, by their codes. */
    Map<String, Retired> all();

    /**
     * @param over whether the last day has passed
     * @param successor code of what follows; null: nothing does
     * @param successorTitle null: nothing follows
     */
    record Retired(
            LocalDate lastDay,
            boolean over,
            String reason,
            String successor,
            String successorTitle) {}
}
