package org.touchstone.review.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Of coaching the review knows who coaches whom and which days are worked, and nothing else: no
 * message, no note, no session, neither in Java nor in SQL.
 */
class CoachingStaysOutsideTest {
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "coaching_(message|share|request|meeting|attendance|plan|read_mark)"
                            + "|coaching\\.(?!CoachAssigned\\b|WorkingDays\\b|WorkingDaysChanged\\b)[A-Z]\\w+");

    private static boolean isForbidden(String text) {
        return FORBIDDEN.matcher(text).find();
    }

    @Test
    void nothingOfTheReviewReadsWhatCoachAndEducatorWrite() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(sources).filteredOn(file -> isForbidden(read(file))).isEmpty();
        }
    }

    @Test
    void theRuleFindsWhatBreaksIt() {
        assertThat(isForbidden("import org.touchstone.credential.coaching.CoachingThreads;"))
                .isTrue();
        assertThat(isForbidden("select body from credential.coaching_message")).isTrue();
        assertThat(isForbidden("import org.touchstone.credential.coaching.CoachAssigned;"))
                .isFalse();
        assertThat(isForbidden("from credential.published_coaching_assignment")).isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
