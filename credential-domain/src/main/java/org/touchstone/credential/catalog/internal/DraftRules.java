package org.touchstone.credential.catalog.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.DraftText.Aligned;
import org.touchstone.credential.catalog.DraftText.Alignments;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Quality;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * What a draft can hold. Half-written is welcome; only what is too much, or cannot be stored, is
 * refused. Whether it can be published is another question.
 */
final class DraftRules {
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINK = 2000;
    private static final int LONGEST_KEY = 60;
    private static final int MOST_PARTS = 40;
    private static final int MOST_LEVELS = 10;
    private static final int MOST_REFERENCES = 200;
    private static final int LARGEST_NUMBER = 1_000_000;

    /** Digits before the point of {@code numeric(5, 1)}. */
    private static final int LONGEST_NUMBER = 4;

    private final List<Detail> wrong = new ArrayList<>();

    /**
     * @return the same without blanks around, with a key for each requirement and criterion
     * @throws InvalidRequest with all that it cannot hold
     */
    static Part clean(Part part) {
        DraftRules rules = new DraftRules();
        Part clean = rules.part(part);
        if (!rules.wrong.isEmpty()) {
            throw new InvalidRequest(
                    "This cannot be kept. Nothing was saved: mend what is listed.", rules.wrong);
        }
        return clean;
    }

    private Part part(Part part) {
        if (part instanceof Basics basics) {
            return new Basics(
                    line("title", basics.title()),
                    text("competency", basics.competency()),
                    text("overview", basics.overview()),
                    decimal("estimatedHours", basics.estimatedHours()),
                    number("readingMinutes", basics.readingMinutes()));
        }
        if (part instanceof Method method) {
            return new Method(
                    text("keyMethod", method.keyMethod()),
                    text("methodComponents", method.methodComponents()));
        }
        if (part instanceof Research research) {
            return new Research(
                    text("research", research.research()),
                    references("citations", research.citations()),
                    references("resources", research.resources()));
        }
        if (part instanceof Requirements requirements) {
            most("requirements", requirements.requirements(), MOST_PARTS);
            Set<String> keys = new HashSet<>();
            List<Asked> clean = new ArrayList<>();
            for (Asked each : requirements.requirements()) {
                clean.add(asked("requirements[" + clean.size() + "].", each, keys));
            }
            return new Requirements(clean);
        }
        if (part instanceof Rubric rubric) {
            most("criteria", rubric.criteria(), MOST_PARTS);
            Set<String> keys = new HashSet<>();
            List<Judged> clean = new ArrayList<>();
            for (Judged each : rubric.criteria()) {
                clean.add(judged("criteria[" + clean.size() + "].", each, keys));
            }
            return new Rubric(clean);
        }
        return part instanceof Alignments alignments
                ? alignments(alignments)
                : quality((Quality) part);
    }

    private List<Reference> references(String at, List<Reference> references) {
        most(at, references, MOST_REFERENCES);
        List<Reference> clean = new ArrayList<>();
        for (Reference each : references) {
            String place = at + "[" + clean.size() + "].";
            clean.add(
                    new Reference(
                            limited(place + "label", each.label(), LONGEST_LINK),
                            limited(place + "url", each.url(), LONGEST_LINK)));
        }
        return clean;
    }

    private Asked asked(String at, Asked asked, Set<String> keys) {
        return new Asked(
                key(at + "key", asked.key(), keys),
                asked.kind() == null ? RequirementKind.ARTIFACT : asked.kind(),
                line(at + "title", asked.title()),
                text(at + "guidance", asked.guidance()),
                number(at + "minimumItems", asked.minimumItems()),
                number(at + "minimumWords", asked.minimumWords()),
                number(at + "maximumWords", asked.maximumWords()),
                asked.teamWork());
    }

    private Judged judged(String at, Judged judged, Set<String> keys) {
        most(at + "levels", judged.levels(), MOST_LEVELS);
        most(at + "requirements", judged.requirements(), MOST_PARTS);
        List<Step> levels = new ArrayList<>();
        for (Step each : judged.levels()) {
            String place = at + "levels[" + levels.size() + "].";
            levels.add(
                    new Step(
                            line(place + "name", each.name()),
                            text(place + "descriptor", each.descriptor()),
                            each.isMet()));
        }
        return new Judged(
                key(at + "key", judged.key(), keys),
                line(at + "title", judged.title()),
                text(at + "question", judged.question()),
                levels,
                judged.requirements().stream()
                        .map(each -> limited(at + "requirements", each, LONGEST_KEY))
                        .filter(each -> each != null)
                        .distinct()
                        .toList());
    }

    private Alignments alignments(Alignments alignments) {
        most("alignments", alignments.alignments(), MOST_REFERENCES);
        return new Alignments(
                alignments.alignments().stream()
                        .map(
                                each ->
                                        new Aligned(
                                                limited(
                                                        "alignments",
                                                        each.criterion(),
                                                        LONGEST_KEY),
                                                limited("alignments", each.item(), LONGEST_KEY)))
                        .distinct()
                        .toList());
    }

    private Quality quality(Quality quality) {
        most("evidence", quality.evidence(), QualityRules.MOST);
        Set<String> components = new HashSet<>();
        List<Evidenced> clean = new ArrayList<>();
        for (Evidenced each : quality.evidence()) {
            String at = "evidence[" + clean.size() + "].";
            String component = limited(at + "component", each.component(), LONGEST_KEY);
            if (component == null || !components.add(component)) {
                wrong.add(
                        new Detail(
                                at + "component",
                                "not-unique",
                                "Give each component once, by its code."));
                continue;
            }
            Evidenced one =
                    new Evidenced(
                            component,
                            text(at + "statement", each.statement()),
                            limited(at + "url", each.url(), LONGEST_LINK));
            if (one.statement() != null || one.url() != null) {
                clean.add(one);
            }
        }
        return new Quality(clean);
    }

    private String key(String at, String key, Set<String> keys) {
        String clean = limited(at, key, LONGEST_KEY);
        if (clean == null) {
            clean = UUID.randomUUID().toString();
        }
        if (!keys.add(clean)) {
            wrong.add(new Detail(at, "not-unique", "The key '" + clean + "' is there twice."));
        }
        return clean;
    }

    private void most(String at, List<?> list, int most) {
        if (list.size() > most) {
            wrong.add(new Detail(at, "too-many", "There is room for " + most + ", not more."));
        }
    }

    private String line(String at, String text) {
        return limited(at, text, LONGEST_LINE);
    }

    private String text(String at, String text) {
        return limited(at, text, LONGEST_TEXT);
    }

    private String limited(String at, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            wrong.add(
                    new Detail(
                            at,
                            "too-long",
                            "'" + at + "' has room for " + longest + " characters."));
        }
        if (text.indexOf('\0') >= 0) {
            wrong.add(new Detail(at, "not-text", "'" + at + "' has a character that is no text."));
        }
        // Browsers end lines in their own way; unchanged text must compare as unchanged.
        return text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private Integer number(String at, Integer number) {
        if (number != null && (number < 0 || number > LARGEST_NUMBER)) {
            wrong.add(new Detail(at, "out-of-range", "'" + at + "' is from 0 to 1,000,000."));
        }
        return number;
    }

    private BigDecimal decimal(String at, BigDecimal number) {
        if (number != null
                && (number.signum() < 0
                        || number.precision() - number.scale() > LONGEST_NUMBER
                        || number.scale() > 1)) {
            wrong.add(
                    new Detail(
                            at,
                            "out-of-range",
                            "'" + at + "' is from 0 to 9,999.9, with at most one decimal."));
        }
        return number;
    }
}
