package org.touchstone.credential.testing;

import java.math.BigDecimal;
import java.util.List;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;

/** Micro-credentials for tests that look only at what is asked and by what it is judged. */
public final class Publications {
    private Publications() {}

    /** Of twelve hours, read in thirty minutes. */
    public static Publication publication(
            String code, String title, List<RequirementText> asked, List<CriterionText> rubric) {
        return new Publication(
                code,
                title,
                "Competency",
                "Method",
                "Components",
                "Research",
                "Overview",
                new BigDecimal("12.0"),
                30,
                asked,
                rubric);
    }

    /** Asks for a reflection and judges its one criterion. */
    public static Publication ofOneReflection(String code, String title) {
        return publication(
                code,
                title,
                List.of(asks(RequirementKind.REFLECTION, "Reflection")),
                List.of(judges("Learning")));
    }

    /** One piece of any length. */
    public static RequirementText asks(RequirementKind kind, String title) {
        return new RequirementText(kind, title, "Supply it.", 1, null, null, false);
    }

    /**
     * @param minimum words, and maximum
     */
    public static RequirementText asksWords(String title, int minimum, int maximum) {
        return new RequirementText(
                RequirementKind.REFLECTION, title, "Write.", 1, minimum, maximum, false);
    }

    /** What a team may supply together. */
    public static RequirementText asksTheTeam(String title) {
        return new RequirementText(
                RequirementKind.ARTIFACT, title, "Supply it.", 1, null, null, true);
    }

    /**
     * A criterion with the levels Not Met and Demonstrated.
     *
     * @param requirements the positions, from 1, of those that it judges; none: all
     */
    public static CriterionText judges(String title, Integer... requirements) {
        return new CriterionText(
                title,
                "Is there " + title + "?",
                List.of(
                        new LevelText("Not Met", "No.", false),
                        new LevelText("Demonstrated", "Yes.", true)),
                List.of(requirements));
    }
}
