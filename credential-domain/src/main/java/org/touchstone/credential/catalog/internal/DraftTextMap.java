package org.touchstone.credential.catalog.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;
import org.touchstone.credential.catalog.Publication.RequirementText;

/** From a draft to what is published or shown, and from what is published to the next draft. */
final class DraftTextMap {
    private DraftTextMap() {}

    /**
     * @param draft that can be published
     */
    static Publication publication(DraftView draft) {
        Basics basics = draft.part(Basics.class);
        Method method = draft.part(Method.class);
        List<Asked> asked = draft.part(Requirements.class).requirements();
        Map<String, Integer> places = new HashMap<>();
        asked.forEach(each -> places.put(each.key(), places.size() + 1));
        return new Publication(
                draft.code(),
                basics.title(),
                basics.competency(),
                method.keyMethod(),
                method.methodComponents(),
                draft.part(Research.class).research(),
                basics.overview(),
                basics.estimatedHours(),
                basics.readingMinutes(),
                asked.stream()
                        .map(
                                each ->
                                        new RequirementText(
                                                each.kind(),
                                                each.title(),
                                                each.guidance(),
                                                items(each),
                                                each.minimumWords(),
                                                each.maximumWords(),
                                                each.teamWork()))
                        .toList(),
                draft.part(Rubric.class).criteria().stream()
                        .map(
                                each ->
                                        new CriterionText(
                                                each.title(),
                                                each.question(),
                                                each.levels().stream()
                                                        .map(
                                                                level ->
                                                                        new LevelText(
                                                                                level.name(),
                                                                                level.descriptor(),
                                                                                level.isMet()))
                                                        .toList(),
                                                each.requirements().stream()
                                                        .map(places::get)
                                                        .toList()))
                        .toList());
    }

    /** As educators would see it; what is not written yet is empty. */
    static CatalogEntry preview(DraftView draft, Instant now) {
        Basics basics = draft.part(Basics.class);
        Method method = draft.part(Method.class);
        Map<String, UUID> ids = new HashMap<>();
        List<RequirementView> requirements = new ArrayList<>();
        for (Asked each : draft.part(Requirements.class).requirements()) {
            UUID id = UUID.randomUUID();
            ids.put(each.key(), id);
            requirements.add(
                    new RequirementView(
                            id,
                            requirements.size() + 1,
                            each.kind(),
                            text(each.title()),
                            text(each.guidance()),
                            items(each),
                            each.minimumWords(),
                            each.maximumWords(),
                            each.teamWork()));
        }
        List<Criterion> rubric = new ArrayList<>();
        for (Judged each : draft.part(Rubric.class).criteria()) {
            Set<UUID> judged =
                    each.requirements().stream()
                            .map(ids::get)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet());
            rubric.add(
                    new Criterion(
                            UUID.randomUUID(),
                            rubric.size() + 1,
                            text(each.title()),
                            text(each.question()),
                            levels(each.levels()),
                            judged));
        }
        return new CatalogEntry(
                draft.id(),
                draft.id(),
                draft.code(),
                draft.title(),
                draft.next(),
                text(basics.competency()),
                text(method.keyMethod()),
                text(method.methodComponents()),
                text(draft.part(Research.class).research()),
                text(basics.overview()),
                Objects.requireNonNullElse(basics.estimatedHours(), BigDecimal.ZERO),
                Objects.requireNonNullElse(basics.readingMinutes(), 0),
                now,
                requirements,
                rubric);
    }

    private static List<Level> levels(List<Step> steps) {
        List<Level> levels = new ArrayList<>();
        for (Step each : steps) {
            levels.add(
                    new Level(
                            UUID.randomUUID(),
                            levels.size() + 1,
                            text(each.name()),
                            text(each.descriptor()),
                            each.isMet()));
        }
        return levels;
    }

    /** The text of a published version as the first four sections and the rubric of a draft. */
    static List<Part> parts(CatalogEntry entry) {
        return List.of(
                new Basics(
                        entry.title(),
                        entry.competency(),
                        entry.overview(),
                        entry.estimatedHours(),
                        entry.readingMinutes()),
                new Method(entry.keyMethod(), entry.methodComponents()),
                new Requirements(
                        entry.requirements().stream()
                                .map(
                                        each ->
                                                new Asked(
                                                        each.id().toString(),
                                                        each.kind(),
                                                        each.title(),
                                                        each.guidance(),
                                                        each.minimumItems(),
                                                        each.minimumWords(),
                                                        each.maximumWords(),
                                                        each.teamWork()))
                                .toList()),
                new Rubric(
                        entry.rubric().stream()
                                .map(
                                        each ->
                                                new Judged(
                                                        each.id().toString(),
                                                        each.title(),
                                                        each.question(),
                                                        each.levels().stream()
                                                                .map(
                                                                        level ->
                                                                                new Step(
                                                                                        level
                                                                                                .name(),
                                                                                        level
                                                                                                .descriptor(),
                                                                                        level
                                                                                                .isMet()))
                                                                .toList(),
                                                        each.requirementIds().stream()
                                                                .map(UUID::toString)
                                                                .sorted()
                                                                .toList()))
                                .toList()));
    }

    private static int items(Asked asked) {
        return Objects.requireNonNullElse(asked.minimumItems(), 1);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Null for what is no id. */
    static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
