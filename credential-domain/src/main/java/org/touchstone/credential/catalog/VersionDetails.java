package org.touchstone.credential.catalog;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.DraftText.Reference;

/**
 * What stands beside the text and the rubric of a version.
 *
 * @param citations studies that it rests on, in order
 * @param resources to prepare with, in order
 * @param alignments in order, those of the whole version first
 * @param evidence how the agency's standards are met, in the order of its list
 */
public record VersionDetails(
        List<Reference> citations,
        List<Reference> resources,
        List<Alignment> alignments,
        List<QualityEvidence> evidence) {

    public VersionDetails {
        citations = List.copyOf(citations);
        resources = List.copyOf(resources);
        alignments = List.copyOf(alignments);
        evidence = List.copyOf(evidence);
    }

    /**
     * @param criterion position of the criterion; null: the version as a whole
     * @param itemId CASE identifier
     * @param coding the publisher's code; null: none
     * @param framework its title
     * @param withdrawn whether its publisher has taken the item out since
     */
    public record Alignment(
            Integer criterion,
            UUID itemId,
            String coding,
            String statement,
            String uri,
            String framework,
            boolean withdrawn) {}

    /**
     * @param url null: the statement is all
     */
    public record QualityEvidence(
            String component,
            String standard,
            String componentStatement,
            String statement,
            String url) {}
}
