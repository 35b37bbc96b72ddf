package org.touchstone.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks to a mail server in this process. */
class SmtpTest {
    private static final Letter LETTER = new Letter("Two words – é", "In plain é", "<p>In é</p>");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Smtp smtp(String user, String password, boolean starttls) {
        MailSettings settings =
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        user,
                        password,
                        "Agency <touchstone@agency.example.org>");
        settings.starttls = starttls;
        Smtp smtp = new Smtp();
        smtp.settings = settings;
        smtp.clock = Clock.fixed(Instant.parse("2026-11-03T17:00:00Z"), ZoneOffset.UTC);
        return smtp;
    }

    @Test
    void aMailArrivesInPlainWordsAndInHtml() throws Exception {
        UUID id = UUID.randomUUID();
        try (Smtp.Delivery delivery = smtp(null, null, false).connect()) {
            delivery.send(id, "ann@example.org", LETTER);
        }

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Two words – é");
        assertThat(arrived.getFrom())
                .containsExactly(new InternetAddress("touchstone@agency.example.org", "Agency"));
        assertThat(arrived.getAllRecipients())
                .containsExactly(new InternetAddress("ann@example.org"));
        assertThat(arrived.getMessageID()).isEqualTo("<" + id + "@agency.example.org>");
        assertThat(arrived.getSentDate()).isEqualTo("2026-11-03T17:00:00Z");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getContentType()).startsWith("multipart/alternative");
        assertThat(GreenMailUtil.getBody(arrived))
                .contains("text/plain; charset=UTF-8")
                .contains("text/html; charset=UTF-8");
    }

    @Test
    void aSecondTryHasTheSameMessageId() throws Exception {
        UUID id = UUID.randomUUID();
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Smtp.Delivery delivery = smtp(null, null, false).connect()) {
                delivery.send(id, "ann@example.org", LETTER);
            }
        }

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(2);
        assertThat(arrived[0].getMessageID()).isEqualTo(arrived[1].getMessageID());
    }

    @Test
    void theServerIsToldUserAndPassword() throws Exception {
        server.getUserManager().setAuthRequired(true);
        server.setUser("touchstone@agency.example.org", "touchstone", "right");

        smtp("touchstone", "right", false).connect().close();
        assertThatThrownBy(() -> smtp("touchstone", "wrong", false).connect())
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void aServerWithoutEncryptionIsNotUsedUnlessTheAgencySaysSo() {
        assertThatThrownBy(() -> smtp(null, null, true).connect())
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeTheServerIsAsked() throws Exception {
        try (Smtp.Delivery delivery = smtp(null, null, false).connect()) {
            assertThatThrownBy(() -> delivery.send(UUID.randomUUID(), "no address", LETTER))
                    .isInstanceOf(MessagingException.class);
            assertThat(delivery.isOpen()).isTrue();
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAHostOrASenderThereIsNoMail() {
        assertThat(new MailSettings(null, 25, null, null, "a@example.org").isOn()).isFalse();
        assertThat(new MailSettings("mail", 25, null, null, null).isOn()).isFalse();
        assertThat(new MailSettings("mail", 25, null, null, "a@example.org").isOn()).isTrue();
    }
}
