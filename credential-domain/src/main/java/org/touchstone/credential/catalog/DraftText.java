package org.touchstone.credential.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an author writes, in sections that are saved one by one. Anything may be missing while it is
 * a draft; what a section cannot hold at all (too long, no number, no link) is refused when it is
 * saved.
 *
 * <p>Requirements and criteria have keys that stay while they are moved, so that what refers to
 * them goes with them.
 */
public final class DraftText {
    private DraftText() {}

    /** The sections in the order in which they are written. */
    public enum Section {
        BASICS(Basics.class),
        METHOD(Method.class),
        RESEARCH(Research.class),
        REQUIREMENTS(Requirements.class),
        RUBRIC(Rubric.class),
        ALIGNMENT(Alignments.class),
        QUALITY(Quality.class);

        private final Class<? extends Part> type;

        Section(Class<? extends Part> type) {
            this.type = type;
        }

        public Class<? extends Part> type() {
            return type;
        }

        /** By which this is saved. */
        public static Section of(Part part) {
            for (Section section : values()) {
                if (section.type.isInstance(part)) {
                    return section;
                }
            }
            throw new IllegalArgumentException(part.getClass().getName());
        }
    }

    /** The text of one section. */
    public interface Part {}

    /**
     * @param estimatedHours an educator's, from start to submission; null: not said yet
     * @param readingMinutes a reviewer's for one work; null: not said yet
     */
    public record Basics(
            String title,
            String competency,
            String overview,
            BigDecimal estimatedHours,
            Integer readingMinutes)
            implements Part {}

    /** What the educator does in the classroom, and its steps. */
    public record Method(String keyMethod, String methodComponents) implements Part {}

    /**
     * @param citations studies that the text rests on
     * @param resources to prepare with
     */
    public record Research(String research, List<Reference> citations, List<Reference> resources)
            implements Part {
        public Research {
            citations = none(citations);
            resources = none(resources);
        }
    }

    /**
     * @param url null: it cannot be opened
     */
    public record Reference(String label, String url) {}

    public record Requirements(List<Asked> requirements) implements Part {
        public Requirements {
            requirements = none(requirements);
        }
    }

    /**
     * One requirement.
     *
     * @param minimumItems at least so many pieces; null: one
     * @param minimumWords of a reflection; null: no limit
     * @param maximumWords of a reflection; null: no limit
     */
    public record Asked(
            String key,
            RequirementKind kind,
            String title,
            String guidance,
            Integer minimumItems,
            Integer minimumWords,
            Integer maximumWords,
            boolean teamWork) {}

    public record Rubric(List<Judged> criteria) implements Part {
        public Rubric {
            criteria = none(criteria);
        }
    }

    /**
     * One criterion.
     *
     * @param levels from the lowest to the highest
     * @param requirements keys of those whose evidence it judges; none: the whole submission
     */
    public record Judged(
            String key,
            String title,
            String question,
            List<Step> levels,
            List<String> requirements) {
        public Judged {
            levels = none(levels);
            requirements = none(requirements);
        }
    }

    /** A level. */
    public record Step(String name, String descriptor, boolean isMet) {}

    public record Alignments(List<Aligned> alignments) implements Part {
        public Alignments {
            alignments = none(alignments);
        }
    }

    /**
     * @param criterion key of the criterion; null: the micro-credential as a whole
     * @param item CASE identifier of the framework's item
     */
    public record Aligned(String criterion, String item) {}

    /** How the agency's standards are met, component by component. */
    public record Quality(List<Evidenced> evidence) implements Part {
        public Quality {
            evidence = none(evidence);
        }
    }

    /**
     * @param component code of the component
     * @param url where it can be seen; null: the statement is all
     */
    public record Evidenced(String component, String statement, String url) {}

    private static <T> List<T> none(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
