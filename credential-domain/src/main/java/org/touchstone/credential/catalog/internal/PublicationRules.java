package org.touchstone.credential.catalog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.DraftText.Aligned;
import org.touchstone.credential.catalog.DraftText.Alignments;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Quality;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Refusal.Detail;

/** What a draft must say before it is published, all that is missing at once. */
final class PublicationRules {
    private static final int MOST_ITEMS = 50;

    private final List<Detail> wrong = new ArrayList<>();

    /**
     * @param offered items of frameworks, of those that the draft names, that are offered
     */
    static List<Detail> check(DraftView draft, List<Component> components, Set<UUID> offered) {
        PublicationRules rules = new PublicationRules();
        rules.basics(draft.part(Basics.class));
        rules.method(draft.part(Method.class));
        rules.research(draft.part(Research.class));
        rules.requirements(draft.part(Requirements.class));
        rules.rubric(draft.part(Rubric.class), draft.part(Requirements.class));
        rules.alignments(draft.part(Alignments.class), draft.part(Rubric.class), offered);
        rules.quality(draft.part(Quality.class), components);
        return rules.wrong;
    }

    private void basics(Basics basics) {
        required("basics.title", basics.title(), "Give a title.");
        required("basics.competency", basics.competency(), "Say what the educator can do.");
        required("basics.overview", basics.overview(), "Say what an attempt asks of the educator.");
        if (basics.estimatedHours() == null || basics.estimatedHours().signum() <= 0) {
            add("basics.estimatedHours", "required", "Estimate the educator’s hours.");
        }
        if (basics.readingMinutes() == null
                || basics.readingMinutes() < 1
                || basics.readingMinutes() > 24 * 60) {
            add("basics.readingMinutes", "required", "Estimate a reviewer’s minutes for one work.");
        }
    }

    private void method(Method method) {
        required("method.keyMethod", method.keyMethod(), "Describe the key method.");
        required(
                "method.methodComponents",
                method.methodComponents(),
                "Describe the components of the method.");
    }

    private void research(Research research) {
        required("research.research", research.research(), "Say what research it rests on.");
        references("research.citations", research.citations(), "study");
        references("research.resources", research.resources(), "resource");
    }

    private void references(String at, List<Reference> references, String what) {
        for (int i = 0; i < references.size(); i++) {
            String place = at + "[" + i + "]";
            required(
                    place + ".label",
                    references.get(i).label(),
                    "Name " + what + " " + (i + 1) + ", or remove it.");
            link(place + ".url", references.get(i).url(), "of " + what + " " + (i + 1));
        }
    }

    private void link(String at, String url, String of) {
        if (url != null && !Links.isWeb(url)) {
            add(at, "not-a-link", "The link " + of + " must be a whole one, with https://.");
        }
    }

    private void requirements(Requirements part) {
        if (part.requirements().isEmpty()) {
            add("requirements", "none", "Ask for at least one piece of evidence.");
        }
        Set<String> titles = new HashSet<>();
        int place = 0;
        for (Asked asked : part.requirements()) {
            String at = "requirements[" + place++ + "].";
            String name = name("Requirement " + place, asked.title());
            required(at + "title", asked.title(), name + " needs a title.");
            required(at + "guidance", asked.guidance(), name + " needs guidance.");
            unique(at + "title", asked.title(), titles, name + " has the title of another.");
            if (asked.minimumItems() != null
                    && (asked.minimumItems() < 1 || asked.minimumItems() > MOST_ITEMS)) {
                add(at + "minimumItems", "out-of-range", name + " can ask for 1 to 50 pieces.");
            }
            words(at, name, asked);
            if (asked.teamWork() && asked.kind() == RequirementKind.REFLECTION) {
                add(
                        at + "teamWork",
                        "reflection-by-a-team",
                        name + " is each educator’s own: no team can supply a reflection.");
            }
        }
    }

    private void words(String at, String name, Asked asked) {
        Integer least = asked.minimumWords();
        Integer most = asked.maximumWords();
        if (asked.kind() != RequirementKind.REFLECTION && (least != null || most != null)) {
            add(
                    at + "minimumWords",
                    "words-of-no-reflection",
                    name + " is no reflection, so its words are not counted. Take the limits out.");
        }
        if (most != null && (most < 1 || (least != null && most < least))) {
            add(
                    at + "maximumWords",
                    "out-of-range",
                    name + " allows fewer words than it asks for.");
        }
    }

    private void rubric(Rubric rubric, Requirements requirements) {
        if (rubric.criteria().isEmpty()) {
            add("rubric", "none", "Give at least one criterion.");
        }
        Set<String> asked = new HashSet<>();
        requirements.requirements().forEach(each -> asked.add(each.key()));
        Set<String> titles = new HashSet<>();
        int place = 0;
        for (Judged judged : rubric.criteria()) {
            String at = "rubric[" + place++ + "].";
            String name = name("Criterion " + place, judged.title());
            required(at + "title", judged.title(), name + " needs a title.");
            required(at + "question", judged.question(), name + " needs its question.");
            unique(at + "title", judged.title(), titles, name + " has the title of another.");
            if (!asked.containsAll(judged.requirements())) {
                add(
                        at + "requirements",
                        "requirement-unknown",
                        name + " judges a requirement that is not asked for any more.");
            }
            levels(at + "levels", name, judged.levels());
        }
    }

    private void levels(String at, String name, List<Step> levels) {
        if (levels.size() < 2) {
            add(at, "too-few", name + " needs at least two levels.");
            return;
        }
        Set<String> names = new HashSet<>();
        boolean met = false;
        for (int i = 0; i < levels.size(); i++) {
            Step level = levels.get(i);
            String place = at + "[" + i + "].";
            required(place + "name", level.name(), name + ": level " + (i + 1) + " needs a name.");
            required(
                    place + "descriptor",
                    level.descriptor(),
                    name + ": level " + (i + 1) + " needs its full descriptor.");
            unique(place + "name", level.name(), names, name + " has two levels of one name.");
            if (met && !level.isMet()) {
                add(
                        place + "isMet",
                        "met-below",
                        name + " is met at a level and not at a higher one.");
            }
            met |= level.isMet();
        }
        if (!met || levels.get(0).isMet()) {
            add(
                    at,
                    "decides-nothing",
                    name + " needs a level that meets it, and a lowest one that does not.");
        }
    }

    private void alignments(Alignments alignments, Rubric rubric, Set<UUID> offered) {
        Set<String> keys = new HashSet<>();
        rubric.criteria().forEach(each -> keys.add(each.key()));
        for (int i = 0; i < alignments.alignments().size(); i++) {
            Aligned each = alignments.alignments().get(i);
            String at = "alignment[" + i + "]";
            if (each.criterion() != null && !keys.contains(each.criterion())) {
                add(
                        at,
                        "criterion-unknown",
                        "An alignment is of a criterion that the rubric has no more. Remove it.");
            }
            if (!offered.contains(DraftTextMap.uuid(each.item()))) {
                add(
                        at,
                        "item-unknown",
                        "An alignment is to an item that its framework has no more. Remove it.");
            }
        }
    }

    private void quality(Quality quality, List<Component> components) {
        Map<String, Evidenced> given = new HashMap<>();
        quality.evidence().forEach(each -> given.put(each.component(), each));
        for (Component component : components) {
            Evidenced evidence = given.get(component.code());
            String name = component.code() + " (" + component.statement() + ")";
            if (component.required() && (evidence == null || evidence.statement() == null)) {
                add(
                        "quality." + component.code(),
                        "not-evidenced",
                        "Say how the quality component " + name + " is met.");
            }
            if (evidence != null) {
                link("quality." + component.code(), evidence.url(), "of " + component.code());
            }
        }
    }

    private static String name(String otherwise, String title) {
        return title == null ? otherwise : "‘" + title + "’";
    }

    private void unique(String at, String text, Set<String> before, String message) {
        if (text != null && !before.add(text.toLowerCase(Locale.ROOT))) {
            add(at, "not-unique", message);
        }
    }

    private void required(String at, String text, String message) {
        if (text == null) {
            add(at, "required", message);
        }
    }

    private void add(String at, String code, String message) {
        wrong.add(new Detail(at, code, message));
    }
}
