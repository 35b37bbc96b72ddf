package org.touchstone.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuideTextTest {

    private static GuideText guide(String markdown) {
        return GuideText.of(markdown, Set.of("calibration"), "/help/");
    }

    @Test
    void theTitleBelongsToThePage() {
        GuideText guide = guide("# The queue, for `all`\n\n## First\n\nWords.");

        assertThat(guide.title()).isEqualTo("The queue, for all");
        assertThat(guide.html()).startsWith("<h2>First</h2>").doesNotContain("<h1");
    }

    @Test
    void tablesLookLikeThoseOfThePages() {
        assertThat(guide("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").html())
                .contains("<table class=\"ts-table\">")
                .contains("<th scope=\"col\">a</th>");
    }

    @Test
    void linksLeadToGuidesThatAreThere() {
        assertThat(
                        guide(
                                        "# T\n\n[one](calibration.md) [two](operating.md) [web](https://x.org)")
                                .html())
                .contains(
                        "<a href=\"/help/calibration\">one</a> two <a href=\"https://x.org\">web</a>");
    }

    @Test
    void nothingInAGuideBecomesMarkup() {
        assertThat(guide("# T\n\n<script>alert(1)</script>").html()).doesNotContain("<script>");
    }

    @Test
    void aGuideWithoutATitleIsNone() {
        assertThatThrownBy(() -> guide("Words.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGuidesOfTheDocumentationCanBeRead() throws IOException {
        for (String name : new String[] {"scoring-queue", "calibration"}) {
            GuideText guide = guide(Files.readString(Path.of("..", "docs", name + ".md")));
            assertThat(guide.title()).isNotBlank();
            assertThat(guide.html()).contains("<h2>", "<table class=\"ts-table\">");
        }
    }
}
