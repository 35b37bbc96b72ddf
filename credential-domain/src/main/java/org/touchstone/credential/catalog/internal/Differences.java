package org.touchstone.credential.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDetails.Alignment;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.catalog.VersionDifference.Change;
import org.touchstone.credential.catalog.VersionDifference.Kind;

/**
 * Finds what differs between two versions. What has the same title is the same thing; of the rest,
 * what stands at the same place.
 */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    VersionDifference between(
            CatalogEntry one, VersionDetails ofOne, CatalogEntry other, VersionDetails ofOther) {
        text("competency", null, one.competency(), other.competency());
        text("overview", null, one.overview(), other.overview());
        text(
                "estimatedHours",
                null,
                one.estimatedHours().stripTrailingZeros().toPlainString(),
                other.estimatedHours().stripTrailingZeros().toPlainString());
        text("readingMinutes", null, one.readingMinutes(), other.readingMinutes());
        text("keyMethod", null, one.keyMethod(), other.keyMethod());
        text("methodComponents", null, one.methodComponents(), other.methodComponents());
        for (Pair<RequirementView> pair :
                pairs(
                        one.requirements(),
                        other.requirements(),
                        (a, b) -> a.kind() == b.kind() && a.title().equals(b.title()),
                        (a, b) -> a.kind() == b.kind() && a.position() == b.position())) {
            requirement(pair.before(), pair.after());
        }
        for (Pair<Criterion> pair :
                pairs(
                        one.rubric(),
                        other.rubric(),
                        (a, b) -> a.title().equals(b.title()),
                        (a, b) -> a.position() == b.position())) {
            criterion(pair.before(), one, pair.after(), other);
        }
        text("research", null, one.research(), other.research());
        lists("citation", references(ofOne.citations()), references(ofOther.citations()));
        lists("resource", references(ofOne.resources()), references(ofOther.resources()));
        lists(
                "alignment",
                alignments(one, ofOne.alignments()),
                alignments(other, ofOther.alignments()));
        return new VersionDifference(one.code(), one.number(), other.number(), changes);
    }

    private void requirement(RequirementView before, RequirementView after) {
        if (before == null || after == null) {
            RequirementView only = before == null ? after : before;
            whole("requirement", before == null, only.title(), only.guidance());
            return;
        }
        String name = after.title();
        text("requirement.title", name, before.title(), after.title());
        text("requirement.guidance", name, before.guidance(), after.guidance());
        text("requirement.minimumItems", name, before.minimumItems(), after.minimumItems());
        text("requirement.minimumWords", name, before.minimumWords(), after.minimumWords());
        text("requirement.maximumWords", name, before.maximumWords(), after.maximumWords());
        text("requirement.teamWork", name, before.teamWork(), after.teamWork());
    }

    private void criterion(
            Criterion before, CatalogEntry one, Criterion after, CatalogEntry other) {
        if (before == null || after == null) {
            Criterion only = before == null ? after : before;
            whole("criterion", before == null, only.title(), only.question());
            return;
        }
        String name = after.title();
        text("criterion.title", name, before.title(), after.title());
        text("criterion.question", name, before.question(), after.question());
        text("criterion.requirements", name, judged(before, one), judged(after, other));
        for (Pair<Level> pair :
                pairs(
                        before.levels(),
                        after.levels(),
                        (a, b) -> a.name().equals(b.name()),
                        (a, b) -> a.position() == b.position())) {
            level(name, pair.before(), pair.after());
        }
    }

    private void level(String criterion, Level before, Level after) {
        if (before == null || after == null) {
            Level only = before == null ? after : before;
            whole("level", before == null, criterion, only.name() + ": " + only.descriptor());
            return;
        }
        String name = criterion + ": " + after.name();
        text("level.name", name, before.name(), after.name());
        text("level.descriptor", name, before.descriptor(), after.descriptor());
        text("level.isMet", name, before.isMet(), after.isMet());
    }

    private static String judged(Criterion criterion, CatalogEntry of) {
        return of.requirements().stream()
                .filter(each -> criterion.requirementIds().contains(each.id()))
                .map(RequirementView::title)
                .collect(Collectors.joining(", "));
    }

    private static List<String> references(List<Reference> references) {
        return references.stream()
                .map(each -> each.label() + (each.url() == null ? "" : " " + each.url()))
                .toList();
    }

    private static List<String> alignments(CatalogEntry of, List<Alignment> alignments) {
        return alignments.stream()
                .map(
                        each ->
                                (each.criterion() == null
                                                ? ""
                                                : of.rubric().get(each.criterion() - 1).title()
                                                        + ": ")
                                        + (each.coding() == null ? "" : each.coding() + " ")
                                        + each.statement())
                .toList();
    }

    private void lists(String field, List<String> before, List<String> after) {
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each -> whole(field, false, null, each));
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> whole(field, true, null, each));
    }

    private void whole(String field, boolean added, String name, String text) {
        String before = added ? null : text;
        String after = added ? text : null;
        changes.add(
                new Change(
                        added ? Kind.ADDED : Kind.REMOVED,
                        field,
                        name,
                        before,
                        after,
                        WordDifference.of(before, after)));
    }

    private void text(String field, String name, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        String was = before == null ? null : before.toString();
        String is = after == null ? null : after.toString();
        Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
        changes.add(new Change(kind, field, name, was, is, WordDifference.of(was, is)));
    }

    /**
     * @param before null: it is new
     * @param after null: it is gone
     */
    private record Pair<T>(T before, T after) {}

    /** In the order of the later version, what is gone at the end. */
    private static <T> List<Pair<T>> pairs(
            List<T> one, List<T> other, BiPredicate<T, T> sameName, BiPredicate<T, T> samePlace) {
        List<T> before = new ArrayList<>(one);
        List<T> found = new ArrayList<>();
        for (T each : other) {
            found.add(take(before, each, sameName));
        }
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            T match = found.get(i) == null ? take(before, other.get(i), samePlace) : found.get(i);
            pairs.add(new Pair<>(match, other.get(i)));
        }
        before.forEach(each -> pairs.add(new Pair<>(each, null)));
        return pairs;
    }

    private static <T> T take(List<T> from, T like, BiPredicate<T, T> same) {
        for (T each : from) {
            if (same.test(each, like)) {
                from.remove(each);
                return each;
            }
        }
        return null;
    }
}
