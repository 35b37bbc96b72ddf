package org.touchstone.web.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.kernel.InvalidRequest;

class QuizTextTest {
    private static final String TEXT =
            """
            What comes first?
            * Describing
            - Judging

            How many samples?
            = 4 +- 0.5""";

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "What comes first?",
                            List.of(new Choice("Describing", true), new Choice("Judging", false)),
                            null,
                            null),
                    new Question(
                            "How many samples?",
                            List.of(),
                            new BigDecimal("4"),
                            new BigDecimal("0.5")));

    @Test
    void questionsAreReadAsTheyAreTyped() {
        assertThat(QuizText.read(TEXT)).isEqualTo(QUESTIONS);
        assertThat(QuizText.read(TEXT.replace("\n", "\r\n") + "\r\n\r\n")).isEqualTo(QUESTIONS);
        assertThat(QuizText.read(" ")).isEmpty();
    }

    @Test
    void whatWasReadIsWrittenBackAsItWasTyped() {
        assertThat(QuizText.write(QUESTIONS)).isEqualTo(TEXT);
    }

    @Test
    void aLineThatIsNeitherChoiceNorNumberIsNamedWithItsQuestion() {
        assertThatThrownBy(() -> QuizText.read(TEXT + "\n\nWhy?\nBecause"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Question 3")
                .hasMessageContaining("empty line");
        assertThatThrownBy(() -> QuizText.read("How many?\n= four"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'four' is not a number");
    }
}
