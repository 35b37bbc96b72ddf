package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A badge says which items of frameworks its micro-credential is aligned to. */
class BadgeAlignmentTest {
    @TempDir static Path home;

    @Test
    void alignmentStandsInTheAchievementAndAtItsCriterionByTheStrictSchema() throws Exception {
        try (AwardWorld world = new AwardWorld(home)) {
            UUID framework = UUID.randomUUID();
            world.execute(
                    "insert into credential.framework (id, uri, title, creator, changed_at, imported_at)"
                            + " values (?1, 'https://case.example.org/d', 'Teaching', 'State', now(), now())",
                    framework);
            align(world, framework, "6", null);
            align(world, framework, "6.a", world.entry.rubric().get(0).id());
            UUID award = world.award();

            String json = world.with(beans -> beans.badges.credential(award));
            JsonNode credential = new ObjectMapper().readTree(json);

            assertThat(BadgeDocumentsTest.schema().validate(credential)).isEmpty();
            JsonNode achievement = credential.at("/credentialSubject/achievement");
            assertThat(achievement.at("/alignment").findValuesAsText("targetCode"))
                    .containsExactly("6", "6.a");
            assertThat(achievement.at("/alignment/0/targetUrl").asText())
                    .isEqualTo("https://case.example.org/6");
            assertThat(
                            achievement
                                    .at("/resultDescription/0/alignment")
                                    .findValuesAsText("targetCode"))
                    .containsExactly("6.a");
            assertThat(achievement.at("/resultDescription/1").has("alignment")).isFalse();
        }
    }

    private static void align(AwardWorld world, UUID framework, String code, UUID criterion) {
        UUID item = UUID.randomUUID();
        world.execute(
                "insert into credential.framework_item (id, framework_id, uri, coding, statement, position, changed_at,"
                        + " active) values (?1, ?2, 'https://case.example.org/' || ?3, ?3, 'Item', 1, now(), true)",
                item,
                framework,
                code);
        world.execute(
                "insert into credential.version_alignment (id, version_id, criterion_id, item_id, position, coding,"
                        + " statement, uri, framework) values (?1, ?2, cast(nullif(?3, '') as uuid), ?4,"
                        + " (select count(*) from credential.version_alignment), ?5, 'Item',"
                        + " 'https://case.example.org/' || ?5, 'Teaching')",
                UUID.randomUUID(),
                world.entry.versionId(),
                criterion == null ? "" : criterion.toString(),
                item,
                code);
    }
}
