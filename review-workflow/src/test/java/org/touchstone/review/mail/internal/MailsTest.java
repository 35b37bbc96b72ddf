package org.touchstone.review.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NoticeTold;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.review.mail.MailChoices;
import org.touchstone.review.mail.MailChoices.Choice;
import org.touchstone.review.mail.Mails;
import org.touchstone.review.mail.Mails.Outgoing;
import org.touchstone.review.testing.Seed;

/** From noon on Tuesday 3 November 2026 in New York. */
class MailsTest {
    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private TestServer server;
    private Seed seed;
    private UUID ann;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential", "review")
                        .observing(NoticeTold.class, MailNotes.class, MailNotes::note);
        seed = new Seed(server.database().dataSource());
        ann = personAt("ann@example.org");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private UUID personAt(String address) {
        UUID person = seed.person();
        seed.sql(
                "update credential.person set email = ?, given_name = 'Ann' where id = ?",
                address,
                person);
        return person;
    }

    private static Actor actor(UUID person) {
        return new Actor(person, "someone", Set.of(Permission.OWN_ACCOUNT), "127.0.0.1");
    }

    private void tell(UUID person, String once) {
        server.run(
                Notices.class,
                notices -> notices.tell(person, "attempt-decided", List.of(once), "/x", once));
    }

    private int gather() {
        return server.call(Mails.class, Mails::gather);
    }

    private List<UUID> due() {
        return server.call(Mails.class, mails -> mails.due(100));
    }

    private Optional<Outgoing> take(UUID mail) {
        return server.call(Mails.class, mails -> mails.take(mail));
    }

    private void sent(UUID mail) {
        server.run(Mails.class, mails -> mails.sent(mail));
    }

    private void failed(UUID mail) {
        server.run(Mails.class, mails -> mails.failed(mail, "Timeout"));
    }

    private UUID onlyMail() {
        assertThat(gather()).isEqualTo(1);
        assertThat(due()).hasSize(1);
        return due().get(0);
    }

    private String state(UUID mail) {
        return server.database().text("select state from review.mail where id = '" + mail + "'");
    }

    /** Why notices are in no mail, separated by commas. */
    private String leftOut() {
        return server.database().text("select string_agg(left_out, ',') from review.mail_notice");
    }

    private List<Notices.Notice> unread() {
        return server.call(Notices.class, notices -> notices.unread(actor(ann)));
    }

    private Choice choice() {
        return server.call(MailChoices.class, choices -> choices.of(actor(ann)));
    }

    private Mails.Backlog backlog() {
        return server.call(Mails.class, Mails::backlog);
    }

    private void passTo(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    @Test
    void whatWaitsForAPersonGoesInOneMail() {
        tell(ann, "first");
        clock.pass(Duration.ofSeconds(1));
        tell(ann, "second");
        clock.pass(Duration.ofMinutes(10));
        tell(ann, "third");

        Outgoing mail = take(onlyMail()).orElseThrow();

        assertThat(mail.address()).isEqualTo("ann@example.org");
        assertThat(mail.name()).isEqualTo("Ann");
        assertThat(mail.notices())
                .extracting(notice -> notice.parameters().get(0))
                .containsExactly("first", "second", "third");
    }

    @Test
    void aNoticeWaitsForOthersBeforeItIsMailed() {
        tell(ann, "first");

        assertThat(gather()).isZero();
        clock.pass(Duration.ofMinutes(10));
        assertThat(gather()).isEqualTo(1);
    }

    @Test
    void aNoticeThatIsToldTwiceIsMailedOnce() {
        tell(ann, "same");
        tell(ann, "same");
        clock.pass(Duration.ofMinutes(10));

        assertThat(take(onlyMail()).orElseThrow().notices()).hasSize(1);
    }

    @Test
    void aNoticeThatIsNotToldAfterAllIsNotMailed() {
        try {
            server.run(
                    Notices.class,
                    notices -> {
                        notices.tell(ann, "attempt-decided", List.of("x"), null, "x");
                        throw new IllegalStateException("the business failed");
                    });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the business failed");
        }

        assertThat(server.database().count("select count(*) from review.mail_notice")).isZero();
    }

    @Test
    void nobodyGetsTwoMailsOnOneDay() {
        tell(ann, "first");
        clock.pass(Duration.ofMinutes(10));
        UUID first = onlyMail();
        take(first);
        sent(first);
        tell(ann, "second");
        clock.pass(Duration.ofHours(2));

        assertThat(gather()).as("the same day").isZero();
        clock.pass(Duration.ofHours(24));
        UUID second = onlyMail();

        assertThat(take(second).orElseThrow().notices()).hasSize(1);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void nothingIsMailedAtNightOnWeekendsOrHolidays() {
        passTo("2026-11-06T23:50:00Z");
        tell(ann, "Friday, ten to seven in the evening");
        clock.pass(Duration.ofMinutes(10));
        assertThat(gather()).isZero();
        passTo("2026-11-07T17:00:00Z");
        assertThat(gather()).as("on Saturday").isZero();
        seed.sql("insert into review.holiday (day, name) values ('2026-11-09', 'A day off')");
        passTo("2026-11-09T17:00:00Z");
        assertThat(gather()).as("on a Monday off").isZero();
        passTo("2026-11-10T12:00:00Z");

        assertThat(gather()).as("on Tuesday at seven").isEqualTo(1);
    }

    @Test
    void whatWasReadOnAPageIsNotMailed() {
        tell(ann, "read");
        server.run(Notices.class, notices -> notices.markAllRead(actor(ann)));
        clock.pass(Duration.ofMinutes(10));

        assertThat(gather()).isZero();
        assertThat(leftOut()).isEqualTo("READ");
    }

    @Test
    void whoeverWantsNoMailGetsNoneAndStaysAbleToReadThePages() {
        server.run(MailChoices.class, choices -> choices.choose(actor(ann), false));
        tell(ann, "unwanted");
        clock.pass(Duration.ofMinutes(10));

        assertThat(gather()).isZero();
        assertThat(leftOut()).isEqualTo("NOT_WANTED");
        assertThat(unread()).hasSize(1);
        assertThat(choice()).isEqualTo(new Choice(false, "ann@example.org"));
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'mail.chosen'"))
                .isEqualTo(1);
    }

    @Test
    void mailIsWantedUntilAPersonSaysOtherwise() {
        assertThat(choice().wanted()).isTrue();
    }

    @Test
    void whoHasNoAddressIsLeftOut() {
        tell(personAt(null), "nowhere");
        clock.pass(Duration.ofMinutes(10));

        assertThat(gather()).isZero();
        assertThat(leftOut()).isEqualTo("NO_ADDRESS");
    }

    @Test
    void whatWaitedForAWeekIsNoNewsWhenMailIsTurnedOn() {
        tell(ann, "old");
        clock.pass(Duration.ofDays(6));
        tell(ann, "new");
        clock.pass(Duration.ofDays(1).plusMinutes(1));

        assertThat(take(onlyMail()).orElseThrow().notices()).hasSize(1);
        assertThat(leftOut()).isEqualTo("OUTDATED");
    }

    @Test
    void aTryKeepsOthersAwayUntilTheNextOneIsDue() {
        tell(ann, "first");
        clock.pass(Duration.ofMinutes(10));
        UUID mail = onlyMail();

        assertThat(take(mail)).isPresent();
        assertThat(take(mail)).as("another node").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(take(mail)).as("its node died").isPresent();
        clock.pass(Duration.ofMinutes(2));
        assertThat(due()).as("the second pause is longer").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(due()).containsExactly(mail);
    }

    @Test
    void whatWasSentIsNeverSentAgain() {
        tell(ann, "first");
        clock.pass(Duration.ofMinutes(10));
        UUID mail = onlyMail();
        take(mail);
        sent(mail);
        sent(mail);
        clock.pass(Duration.ofDays(30));

        assertThat(take(mail)).isEmpty();
        assertThat(gather()).isZero();
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'mail.sent'"))
                .isEqualTo(1);
    }

    @Test
    void aMailIsGivenUpAfterItsLastTry() {
        tell(ann, "first");
        clock.pass(Duration.ofMinutes(10));
        UUID mail = onlyMail();
        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(take(mail)).as("try %d", attempt).isPresent();
            failed(mail);
            clock.pass(Duration.ofHours(4));
        }

        assertThat(take(mail)).isEmpty();
        assertThat(state(mail)).isEqualTo("GIVEN_UP");
        assertThat(backlog().givenUp()).isEqualTo(1);
    }

    @Test
    void aMailThatIsRefusedForGoodIsNotTriedAgain() {
        tell(ann, "first");
        clock.pass(Duration.ofMinutes(10));
        UUID mail = onlyMail();
        take(mail);
        server.run(Mails.class, mails -> mails.refused(mail, "SendFailedException"));
        clock.pass(Duration.ofHours(4));

        assertThat(take(mail)).isEmpty();
        assertThat(state(mail)).isEqualTo("GIVEN_UP");
    }

    @Test
    void theBacklogCountsWhatHasNotGoneOut() {
        tell(ann, "first");
        tell(personAt("ben@example.org"), "second");
        clock.pass(Duration.ofMinutes(10));
        assertThat(backlog()).isEqualTo(new Mails.Backlog(2, 0, 0, 600));

        gather();
        assertThat(backlog()).isEqualTo(new Mails.Backlog(0, 2, 0, 600));

        due().forEach(
                        mail -> {
                            take(mail);
                            sent(mail);
                        });
        assertThat(backlog()).isEqualTo(new Mails.Backlog(0, 0, 0, 0));
    }
}
