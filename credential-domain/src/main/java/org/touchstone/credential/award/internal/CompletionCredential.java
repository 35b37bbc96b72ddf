package org.touchstone.credential.award.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Writes the award for a pathway or a milestone. Its evidence is the awards that it rests on, each
 * by the address of its badge where it has one.
 */
final class CompletionCredential extends BadgeCredential {
    private final AchievementText text;
    private final List<Supports.Support> restsOn;

    CompletionCredential(
            IssuerSettings addresses,
            Award award,
            AchievementText text,
            List<Supports.Support> restsOn) {
        super(addresses, award);
        this.text = text;
        this.restsOn = restsOn;
    }

    @Override
    String name() {
        return text.title();
    }

    @Override
    JsonObjectBuilder achievement() {
        String id = addresses.pageUrl(text.address());
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("type", types("Achievement"))
                .add("achievementType", text.isPathway() ? "LearningProgram" : "Badge")
                .add("name", text.title())
                .add("description", text.description())
                .add("humanCode", text.code())
                .add("version", String.valueOf(text.version()))
                .add(
                        "criteria",
                        JSON.createObjectBuilder()
                                .add("id", id + "#rule")
                                .add("narrative", text.narrative()));
    }

    @Override
    JsonArrayBuilder results() {
        return null;
    }

    @Override
    JsonArrayBuilder evidence() {
        JsonArrayBuilder evidence = JSON.createArrayBuilder();
        int position = 0;
        for (Supports.Support one : restsOn) {
            position++;
            evidence.add(
                    JSON.createObjectBuilder()
                            .add(
                                    "id",
                                    one.hasBadge()
                                            ? addresses.badgeUrl(one.awardId())
                                            : credentialId + "#evidence-" + position)
                            .add("type", types("Evidence"))
                            .add("name", one.title())
                            .add("genre", one.isPathway() ? "Pathway" : "Micro-credential"));
        }
        return evidence;
    }
}
