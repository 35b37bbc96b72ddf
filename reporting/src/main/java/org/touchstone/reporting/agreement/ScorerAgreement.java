package org.touchstone.reporting.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The agreement of the readers as of a day.
 *
 * @param organization name of the organization that was asked for; null: all
 * @param floor fewer works than these are too few to say
 * @param driftDays length of each of the two periods that drift compares
 * @param driftPoints fall in percentage points that is shown
 * @param overall all first and second readings that were asked for
 * @param validity all readings of validity papers that were asked for
 * @param versions those with works read twice, by title and number
 * @param readers by name, or by number where their names are not for the one who asks
 */
public record ScorerAgreement(
        LocalDate asOf,
        String organization,
        int floor,
        int driftDays,
        int driftPoints,
        Agreement overall,
        Agreement validity,
        List<OfVersion> versions,
        List<OfReader> readers) {

    public ScorerAgreement {
        versions = List.copyOf(versions);
        readers = List.copyOf(readers);
    }

    /**
     * One version of a micro-credential.
     *
     * @param number 1 for the first version
     * @param criteria in the order of the rubric
     */
    public record OfVersion(
            UUID versionId,
            String code,
            String title,
            int number,
            Agreement agreement,
            List<OfCriterion> criteria) {

        public OfVersion {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * @param levels their names, from the lowest to the highest
     */
    public record OfCriterion(
            UUID criterionId, String title, List<String> levels, Agreement agreement) {

        public OfCriterion {
            levels = List.copyOf(levels);
        }
    }

    /**
     * One reader.
     *
     * @param readerId null where names are not for the one who asks
     * @param name null likewise
     * @param number from 1; it holds for this report only
     * @param second first readings by this reader, against the second reading
     * @param backread readings by this reader, against a supervisor's reading of the same work
     * @param validity readings of validity papers by this reader: the experts' level first, the
     *     reader's second; its works are papers
     */
    public record OfReader(
            UUID readerId,
            String name,
            int number,
            Agreement second,
            Agreement backread,
            Agreement validity) {}
}
