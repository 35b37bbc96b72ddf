package org.touchstone.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.review.mail.Mails.Outgoing;
import org.touchstone.web.notices.NoticeTexts;
import org.touchstone.web.page.Agency;
import org.touchstone.web.page.Dates;

class LettersTest {
    private static final Instant NOW = Instant.parse("2026-11-03T17:00:00Z");

    private final Letters letters = letters();

    private static Letters letters() {
        Agency agency = new Agency("Delaware & Friends", "America/New_York");
        Letters letters = new Letters();
        letters.agency = agency;
        letters.texts = new NoticeTexts(new Dates(Clock.fixed(NOW, ZoneOffset.UTC), agency));
        letters.baseUrl = "https://badges.example.org";
        return letters;
    }

    private Letter letter(Notice... notices) {
        return letters.of(
                new Outgoing(UUID.randomUUID(), "ann@example.org", "Ann", Arrays.asList(notices)));
    }

    private static Notice notice(String kind, String address, String... parameters) {
        return new Notice(UUID.randomUUID(), kind, List.of(parameters), address, NOW, null);
    }

    @Test
    void eachNoticeIsSaidInTheWordsOfThePagesWithItsAddress() {
        Letter letter =
                letter(
                        notice("attempt-decided", "/educator/attempt?id=1", "Checking"),
                        notice("appeal-window-due-educator", null, "", "Checking", "2026-11-05"));

        assertThat(letter.plain())
                .startsWith("Hello Ann,\r\n\r\n")
                .contains("- A decision was made on your attempt at “Checking”.\r\n")
                .contains("  https://badges.example.org/educator/attempt?id=1\r\n")
                .contains("until Thursday, November 5, 2026.")
                .contains("https://badges.example.org/account");
        assertThat(letter.html())
                .contains("<li>A decision was made on your attempt at “Checking”.<br>")
                .contains("<a href=\"https://badges.example.org/educator/attempt?id=1\">");
    }

    @Test
    void theSubjectTellsNothingOfWhatIsInside() {
        assertThat(letter(notice("attempt-decided", null, "Checking")).subject())
                .isEqualTo("Delaware & Friends: a new notice");
        assertThat(
                        letter(
                                        notice("attempt-decided", null, "One"),
                                        notice("attempt-decided", null, "Two"))
                                .subject())
                .isEqualTo("Delaware & Friends: 2 new notices");
    }

    @Test
    void whatIsNotHtmlStaysText() {
        Letter letter = letter(notice("attempt-decided", null, "<script>alert(1)</script> & more"));

        assertThat(letter.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
        assertThat(letter.plain()).contains("<script>alert(1)</script> & more");
    }
}
