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

    public record RequirementText(
            RequirementKind kind,
            String title,
            String guidance,
            int minimumItems,
            Integer minimumWords,
            Integer maximumWords) {}

    public record CriterionText(String title, String question, List<LevelText> levels) {}

    public record LevelText(String name, String descriptor, boolean isMet) {}
}
