package org.touchstone.web.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.review.scoring.Scoring;

/**
 * A session that goes to another node takes its views along. What a view injects goes with it as a
 * proxy (Jakarta CDI 4.0, 6.6.4: client proxies and session beans are passivation capable); a field
 * that is left out would be null there, and the page would fail in the middle of scoring.
 */
class ScoringPageMovesTest {

    @Test
    void scoringPageTakesEverythingAlongThatItWasGiven() {
        assertThat(leftBehind(ScoringPage.class)).isEmpty();
    }

    @Test
    void fieldThatIsLeftBehindIsFound() {
        assertThat(leftBehind(LeavesItsPort.class)).containsExactly("scoring");
    }

    private static List<String> leftBehind(Class<?> view) {
        assertThat(Serializable.class).isAssignableFrom(view);
        return Arrays.stream(view.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .filter(field -> Modifier.isTransient(field.getModifiers()))
                .map(Field::getName)
                .toList();
    }

    static class LeavesItsPort implements Serializable {
        private static final long serialVersionUID = 1;

        @Inject transient Scoring scoring;
    }
}
