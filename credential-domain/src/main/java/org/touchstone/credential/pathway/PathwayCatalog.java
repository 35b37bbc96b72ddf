package org.touchstone.credential.pathway;

import java.time.Instant;
import java.util.List;
import org.touchstone.credential.kernel.Paged;

/** The published pathways, for everybody. */
public interface PathwayCatalog {

    /**
     * The newest version of each that is open, by title.
     *
     * @param words searched in title, code, purpose and the organization's name; null or blank: all
     */
    Paged<PathwayCard> search(String words, Paged.Part part);

    /**
     * Those that name a micro-credential, by title.
     *
     * @param microCredential code
     */
    List<PathwayCard> naming(String microCredential);

    /**
     * @param number of the version; 0: the newest
     * @throws org.touchstone.credential.kernel.NotFound when nothing of it was published
     */
    PathwayShown find(String code, int number);

    /** The codes of the micro-credentials that the newest version of a pathway names. */
    List<String> microCredentials(String code);

    /**
     * @param steps the fewest that complete it
     */
    record PathwayCard(String code, String title, String purpose, String organization, int steps) {}

    /**
     * @param newest number of the newest version
     * @param milestones the names of the badges on the way
     */
    record PathwayShown(
            String code,
            String title,
            String purpose,
            String organization,
            int number,
            int newest,
            Instant publishedAt,
            boolean isClosed,
            List<String> milestones,
            List<PathwayLine> lines,
            Rule rule) {
        public PathwayShown {
            milestones = List.copyOf(milestones);
            lines = List.copyOf(lines);
        }
    }
}
