package org.touchstone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Role;
import org.touchstone.web.fault.Problem;

class TextsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasAName(Role role) {
        assertThat(texts.get("role." + role)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(RequirementKind.class)
    void everyKindOfEvidenceHasAName(RequirementKind kind) {
        assertThat(texts.get("kind." + kind)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void everyRefusalHasAnErrorPage(Refusal.Kind kind) {
        assertThat(texts.get("error." + Problem.status(kind) + ".title")).isNotBlank();
        assertThat(texts.get("error." + Problem.status(kind) + ".advice")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"401", "403", "404", "413", "500", "expired"})
    void everyErrorPageSaysWhatHappenedAndWhatToDo(String kind) {
        assertThat(texts.get("error." + kind + ".title")).isNotBlank();
        assertThat(texts.get("error." + kind + ".explanation")).isNotBlank();
        assertThat(texts.get("error." + kind + ".advice")).isNotBlank();
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(texts.get("catalog.found", 0)).isEqualTo("No micro-credentials");
        assertThat(texts.get("catalog.found", 1)).isEqualTo("1 micro-credential");
        assertThat(texts.get("catalog.foundFor", 1204, "plan"))
                .isEqualTo("1,204 micro-credentials for “plan”");
    }
}
