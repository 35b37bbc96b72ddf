package org.touchstone.credential.award.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.catalog.VersionDetails.Alignment;

/**
 * Writes an award as an Open Badges 3.0 AchievementCredential, without a proof. What it says about
 * the work is the kind and the published title of each piece of evidence and the level of each
 * criterion; nothing that the educator or a student wrote.
 */
final class AchievementCredential extends BadgeCredential {
    private final CatalogEntry entry;
    private final List<Alignment> alignments;
    private final String achievementId;

    /**
     * @param alignments of the version and of its criteria
     */
    AchievementCredential(
            IssuerSettings addresses, Award award, CatalogEntry entry, List<Alignment> alignments) {
        super(addresses, award);
        this.entry = entry;
        this.alignments = alignments;
        this.achievementId = addresses.catalogUrl(entry.code(), entry.number());
    }

    @Override
    String name() {
        return entry.title();
    }

    @Override
    JsonObjectBuilder achievement() {
        JsonArrayBuilder descriptions = JSON.createArrayBuilder();
        entry.rubric().forEach(criterion -> descriptions.add(description(criterion)));
        JsonObjectBuilder achievement =
                JSON.createObjectBuilder()
                        .add("id", achievementId)
                        .add("type", types("Achievement"))
                        .add("achievementType", "MicroCredential")
                        .add("name", entry.title())
                        .add("description", entry.competency())
                        .add("humanCode", entry.code())
                        .add("version", String.valueOf(entry.number()))
                        .add("criteria", criteria())
                        .add("resultDescription", descriptions);
        return aligned(achievement, alignments);
    }

    /** An item that several criteria are aligned to is named once. */
    private static JsonObjectBuilder aligned(JsonObjectBuilder what, List<Alignment> to) {
        Map<UUID, Alignment> items = new LinkedHashMap<>();
        to.forEach(each -> items.putIfAbsent(each.itemId(), each));
        if (items.isEmpty()) {
            return what;
        }
        JsonArrayBuilder list = JSON.createArrayBuilder();
        items.values().forEach(each -> list.add(alignment(each)));
        return what.add("alignment", list);
    }

    private static JsonObjectBuilder alignment(Alignment to) {
        JsonObjectBuilder alignment =
                JSON.createObjectBuilder()
                        .add("type", types("Alignment"))
                        .add("targetName", to.statement())
                        .add("targetUrl", to.uri())
                        .add("targetFramework", to.framework())
                        .add("targetType", "CFItem");
        if (to.coding() != null) {
            alignment.add("targetCode", to.coding());
        }
        return alignment;
    }

    private JsonObjectBuilder criteria() {
        String supplied =
                entry.requirements().stream()
                        .map(
                                requirement ->
                                        "- "
                                                + name(requirement.kind())
                                                + ": "
                                                + requirement.title())
                        .collect(Collectors.joining("\n"));
        String judged =
                entry.rubric().stream()
                        .map(
                                criterion ->
                                        "- **"
                                                + criterion.title()
                                                + "** "
                                                + criterion.question()
                                                + " Required: "
                                                + required(criterion).name()
                                                + ".")
                        .collect(Collectors.joining("\n"));
        return JSON.createObjectBuilder()
                .add("id", achievementId + "#criteria")
                .add(
                        "narrative",
                        "The educator supplied:\n\n"
                                + supplied
                                + "\n\nThe evidence met every criterion of the rubric:\n\n"
                                + judged);
    }

    private JsonObjectBuilder description(Criterion criterion) {
        JsonArrayBuilder levels = JSON.createArrayBuilder();
        for (Level level : criterion.levels()) {
            levels.add(
                    JSON.createObjectBuilder()
                            .add("id", id(criterion, level))
                            .add("type", types("RubricCriterionLevel"))
                            .add("name", level.name())
                            .add("description", level.descriptor())
                            .add("level", String.valueOf(level.position()))
                            .add("points", String.valueOf(level.position())));
        }
        JsonObjectBuilder description =
                JSON.createObjectBuilder()
                        .add("id", id(criterion))
                        .add("type", types("ResultDescription"))
                        .add("name", criterion.title())
                        .add("resultType", "RubricCriterionLevel")
                        .add("requiredLevel", id(criterion, required(criterion)))
                        .add("rubricCriterionLevel", levels);
        return aligned(
                description,
                alignments.stream()
                        .filter(
                                each ->
                                        each.criterion() != null
                                                && each.criterion() == criterion.position())
                        .toList());
    }

    @Override
    JsonArrayBuilder results() {
        JsonArrayBuilder results = JSON.createArrayBuilder();
        for (Criterion criterion : entry.rubric()) {
            Level achieved = criterion.level(award.levelOf(criterion.id()));
            results.add(
                    JSON.createObjectBuilder()
                            .add("id", credentialId + "#result-" + criterion.position())
                            .add("type", types("Result"))
                            .add("resultDescription", id(criterion))
                            .add("achievedLevel", id(criterion, achieved))
                            .add("status", "Completed"));
        }
        return results;
    }

    @Override
    JsonArrayBuilder evidence() {
        JsonArrayBuilder evidence = JSON.createArrayBuilder();
        for (RequirementView requirement : entry.requirements()) {
            evidence.add(
                    JSON.createObjectBuilder()
                            .add("id", credentialId + "#evidence-" + requirement.position())
                            .add("type", types("Evidence"))
                            .add("name", requirement.title())
                            .add("genre", name(requirement.kind())));
        }
        return evidence;
    }

    /** The lowest level that counts as met. */
    static Level required(Criterion criterion) {
        return criterion.levels().stream().filter(Level::isMet).findFirst().orElseThrow();
    }

    static String name(RequirementKind kind) {
        return switch (kind) {
            case COURSEWORK -> "Coursework";
            case CLASSROOM_ACTIVITY -> "Classroom activity";
            case ARTIFACT -> "Artifact";
            case REFLECTION -> "Reflection";
        };
    }

    private String id(Criterion criterion) {
        return achievementId + "#criterion-" + criterion.position();
    }

    private String id(Criterion criterion, Level level) {
        return id(criterion) + "-level-" + level.position();
    }
}
