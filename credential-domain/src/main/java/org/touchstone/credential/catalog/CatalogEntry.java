package org.touchstone.credential.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One published version of a micro-credential, whole: what to supply and what it is judged by.
 *
 * @param number 1 for the first version
 * @param estimatedHours an educator's hours from start to submission
 * @param readingMinutes a reviewer's minutes for one work
 * @param requirements in order, at least one
 * @param rubric in order, at least one
 */
public record CatalogEntry(
        UUID microCredentialId,
        UUID versionId,
        String code,
        String title,
        int number,
        String competency,
        String keyMethod,
        String methodComponents,
        String research,
        String overview,
        BigDecimal estimatedHours,
        int readingMinutes,
        Instant publishedAt,
        List<RequirementView> requirements,
        List<Criterion> rubric) {

    /**
     * What to supply.
     *
     * @param minimumItems at least this many pieces of evidence
     * @param minimumWords of a reflection; null: no limit
     * @param maximumWords of a reflection; null: no limit
     * @param teamWork whether a team may supply it together
     */
    public record RequirementView(
            UUID id,
            int position,
            RequirementKind kind,
            String title,
            String guidance,
            int minimumItems,
            Integer minimumWords,
            Integer maximumWords,
            boolean teamWork) {}

    /**
     * What is judged.
     *
     * @param levels from the lowest to the highest
     * @param requirementIds whose evidence it judges; empty: it is judged over the whole submission
     */
    public record Criterion(
            UUID id,
            int position,
            String title,
            String question,
            List<Level> levels,
            Set<UUID> requirementIds) {

        public Level level(UUID levelId) {
            return levels.stream()
                    .filter(level -> level.id().equals(levelId))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new org.touchstone.credential.kernel.NotFound(
                                            "rubric level", levelId));
        }
    }

    /**
     * How well.
     *
     * @param position 1 is the lowest
     * @param isMet whether the criterion counts as met at this level
     */
    public record Level(UUID id, int position, String name, String descriptor, boolean isMet) {}

    /** The same without these criteria. */
    public CatalogEntry withoutCriteria(Set<UUID> left) {
        return new CatalogEntry(
                microCredentialId,
                versionId,
                code,
                title,
                number,
                competency,
                keyMethod,
                methodComponents,
                research,
                overview,
                estimatedHours,
                readingMinutes,
                publishedAt,
                requirements,
                rubric.stream().filter(criterion -> !left.contains(criterion.id())).toList());
    }

    /** What a team may supply together. */
    public Set<UUID> teamRequirements() {
        return requirements.stream()
                .filter(RequirementView::teamWork)
                .map(RequirementView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The criteria that judge nothing but what a team may supply together. */
    public Set<UUID> teamCriteria() {
        Set<UUID> shared = teamRequirements();
        return rubric.stream()
                .filter(
                        criterion ->
                                !criterion.requirementIds().isEmpty()
                                        && shared.containsAll(criterion.requirementIds()))
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Criterion criterion(UUID criterionId) {
        return rubric.stream()
                .filter(criterion -> criterion.id().equals(criterionId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new org.touchstone.credential.kernel.NotFound(
                                        "rubric criterion", criterionId));
    }
}
