package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;

/** Notices leave the system by a real mail server, and tell nobody who is on the other side. */
class MailIT {
    private static final String CODE = "NYC-PIPELINE-MC01";
    private static final String REVIEWER = "reviewer@example.org";

    @TempDir static Path folder;

    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private RunningSystem system;
    private RestClient administrator;

    @BeforeEach
    void start() throws Exception {
        mails.start();
        system =
                RunningSystem.start(
                        folder.resolve("home"),
                        Map.of(
                                "touchstone.demo", "true",
                                "touchstone.demo.password", RunningSystem.DEMO_PASSWORD,
                                "touchstone.mail.host", "127.0.0.1",
                                "touchstone.mail.port", String.valueOf(mails.getSmtp().getPort()),
                                "touchstone.mail.from", "touchstone@agency.example.org",
                                "touchstone.mail.starttls", "false",
                                "touchstone.mail.gather-minutes", "0",
                                "touchstone.reminders.quiet-from", "23:59:59.999",
                                "touchstone.reminders.quiet-until", "00:00"));
        administrator = new RestClient(system.baseUrl(), RunningSystem.ADMIN_TOKEN);
        everyDayIsAWorkingDay();
    }

    @AfterEach
    void stop() {
        if (system != null) {
            system.close();
        }
        mails.stop();
    }

    /** So that it does not matter on which day the test runs. */
    private void everyDayIsAWorkingDay() {
        assertThat(
                        administrator
                                .send(
                                        "PUT",
                                        "/api/v1/calendar",
                                        Json.createObjectBuilder()
                                                .add("weekendDays", Json.createArrayBuilder())
                                                .add("closing", "00:00")
                                                .build(),
                                        Map.of())
                                .status())
                .isEqualTo(200);
    }

    @Test
    void reviewerAndEducatorAreMailedOnceAndLearnNothingOfEachOther() throws Exception {
        WorkToRead work = new WorkToRead(system);
        work.readOnce();
        Author author = work.author();
        String submission =
                work.handIn(
                        author,
                        CODE,
                        List.of(
                                new NamedFile(
                                        "1.txt", "A plan.".getBytes(StandardCharsets.UTF_8))));
        JsonObject inHand = work.reviewer().post("/api/v1/review/claims").object();
        remindNow();

        MimeMessage toReviewer = only(REVIEWER);
        assertThat(words(toReviewer)).contains(inHand.getString("workNumber"));
        assertThat(toReviewer.getSubject()).doesNotContain(inHand.getString("workNumber"));
        assertThat(words(toReviewer) + GreenMailUtil.getHeaders(toReviewer))
                .doesNotContain(
                        WorkToRead.GIVEN,
                        WorkToRead.FAMILY,
                        author.username(),
                        author.email(),
                        author.id(),
                        submission,
                        WorkToRead.SCHOOL);

        work.sealWhatIsInHand();
        MimeMessage toAuthor = only(author.email());
        assertThat(words(toAuthor) + GreenMailUtil.getHeaders(toAuthor))
                .contains("/educator/attempt?id=" + submission)
                .doesNotContain("Okafor", REVIEWER, inHand.getString("workNumber"));
        assertThat(to(REVIEWER)).as("one mail a day").hasSize(1);
        assertThat(system.console()).doesNotContain(author.email(), REVIEWER);
        assertThat(health()).contains("\"mail\"").contains("\"on\"");
        assertThat(administrator.get("/metrics").body())
                .contains("touchstone_mail_notices_waiting", "touchstone_mail_unsent");
    }

    /** As if the days had come on which the agency's steps remind. */
    private void remindNow() throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "update credential.deadline set due_at = now(), next_attempt_at = now()"
                                            + " where kind = 'reminder' and subject_id in (select r.id from review.reminder r"
                                            + " join review.reminder_step s on s.id = r.step_id where s.recipient = 'READER')"))
                    .isPositive();
        }
    }

    private MimeMessage only(String address) {
        FirstBadgeWalk.await(() -> !to(address).isEmpty(), "a mail to " + address);
        assertThat(to(address)).hasSize(1);
        return to(address).get(0);
    }

    /** The plain text and the HTML. */
    private static String words(MimeMessage message) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(
                        message ->
                                GreenMailUtil.getAddressList(recipients(message)).equals(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String health() {
        return administrator.get("/health/ready").body();
    }
}
