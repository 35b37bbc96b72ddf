package org.touchstone.credential.catalog;

import java.math.BigDecimal;
import java.util.List;

/** A version of a micro-credential as an author writes it, before it has ids and a number. */
public record Publication(
        String code,
        String title,
        String competency,
        String keyMethod,
        String methodComponents,
        String research,
        String overview,
        BigDecimal estimatedHours,
        int readingMinutes,
        List<RequirementText> requirements,
        List<CriterionText> rubric) {

    /**
     * @param teamWork whether a team may supply it together; never a reflection
     */
    public record RequirementText(
            RequirementKind kind,
            String title,
            String guidance,
            int minimumItems,
            Integer minimumWords,
            Integer maximumWords,
            boolean teamWork) {}

    /**
     * @param requirements the places in the list of requirements, from 1, whose evidence it judges;
     *     null or empty: it is judged over the whole submission
     */
    public record CriterionText(
            String title, String question, List<LevelText> levels, List<Integer> requirements) {

        public CriterionText {
            requirements = requirements == null ? List.of() : List.copyOf(requirements);
        }
    }

    public record LevelText(String name, String descriptor, boolean isMet) {}
}
