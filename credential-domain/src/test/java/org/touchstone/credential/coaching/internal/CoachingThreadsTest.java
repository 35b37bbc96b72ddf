package org.touchstone.credential.coaching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.coaching.AttemptIsNotShared;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.Message;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.coaching.NobodyCoachesYou;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.coaching.OwnCoaching.Own;
import org.touchstone.credential.coaching.ThreadIsClosed;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.testing.AtOnce;

/** What educator and coach write to each other, and what the educator shares. */
class CoachingThreadsTest extends CoachingFixture {
    private Actor ada;
    private UUID attempt;
    private UUID piece;

    @BeforeEach
    void begin() {
        ada = enrolled("ada");
        assign(cora, ada);
        attempt = server.call(Submissions.class, port -> port.start(ada, "MC-1")).id();
        piece =
                server.call(
                                Submissions.class,
                                port ->
                                        port.addEvidence(
                                                ada,
                                                attempt,
                                                new NewEvidence(
                                                        entry.requirements().get(1).id(),
                                                        "What I saw",
                                                        "They asked questions.",
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null),
                                                null))
                        .evidence()
                        .get(0)
                        .id();
    }

    @Test
    void educatorAndCoachTalkAboutACriterionAndAPiece() {
        UUID criterion = entry.rubric().get(0).id();
        say(ada, new NewMessage(criterion, "Is this enough?", piece));
        clock.pass(Duration.ofMinutes(5));
        say(cora, new NewMessage(criterion, "Say what changed.", null));
        say(ada, new NewMessage(null, "Thank you", null));

        assertThat(messages(cora, criterion))
                .extracting(Message::author, Message::criterion, Message::piece, Message::mine)
                .containsExactly(
                        tuple("Dana cora", "Learning", null, true),
                        tuple("Dana ada", "Learning", "What I saw", false));
        assertThat(messages(ada, null)).hasSize(3);
        assertThat(recorded()).endsWith("coaching.message-sent");
    }

    @Test
    void unreadIsCountedUntilReadAndToldOnce() {
        say(ada, new NewMessage(null, "One", null));
        say(ada, new NewMessage(null, "Two", null));
        assertThat(unread(cora)).isEqualTo(2);
        assertThat(unread(ada)).as("one's own is not unread").isZero();
        assertThat(notices(cora)).filteredOn("coaching-message"::equals).hasSize(1);

        server.run(CoachingThreads.class, port -> port.read(cora, attempt, clock.instant()));
        assertThat(unread(cora)).isZero();
        clock.pass(Duration.ofMinutes(1));
        say(ada, new NewMessage(null, "Three", null));
        assertThat(unread(cora)).isEqualTo(1);
        assertThat(notices(cora)).filteredOn("coaching-message"::equals).hasSize(2);
    }

    @Test
    void nothingIsSaidWhileTheAttemptIsInReviewAndAgainAfterNotYet() {
        state("IN_REVIEW");
        assertThatThrownBy(() -> say(ada, new NewMessage(null, "Please", null)))
                .isInstanceOf(ThreadIsClosed.class)
                .hasMessageContaining("in review");
        assertThatThrownBy(() -> say(cora, new NewMessage(null, "Good luck", null)))
                .isInstanceOf(ThreadIsClosed.class);
        state("NOT_YET");
        say(cora, new NewMessage(null, "Let us look at it", null));
        state("INCOMPLETE");
        say(ada, new NewMessage(null, "It came back", null));
        state("EARNED");
        assertThatThrownBy(() -> say(ada, new NewMessage(null, "Thanks", null)))
                .isInstanceOf(ThreadIsClosed.class)
                .hasMessageContaining("earned");
        assertThat(messages(ada, null)).hasSize(2);
    }

    @Test
    void nobodyElseHasAPartInIt() {
        Actor ben = enrolled("ben");
        Actor reviewer = person("rob", Role.REVIEWER, "s1");
        Actor supervisor = person("ines", Role.SUPERVISOR, "state");
        for (Actor other : List.of(ben, cole, reviewer, supervisor, northManager)) {
            assertThatThrownBy(() -> messages(other, null))
                    .as(other.name())
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> say(other, new NewMessage(null, "Hello", null)))
                    .isInstanceOf(NotFound.class);
        }
        assign(cole, ada);
        assertThatThrownBy(() -> messages(cora, null))
                .as("a former coach")
                .isInstanceOf(NotFound.class);
        assertThat(messages(cole, null)).isEmpty();
    }

    @Test
    void coachSeesOfAnAttemptWhatTheEducatorShares() {
        assertThatThrownBy(() -> evidence(cora)).isInstanceOf(AttemptIsNotShared.class);
        assertThatThrownBy(() -> say(cora, new NewMessage(null, "This one?", piece)))
                .isInstanceOf(InvalidRequest.class);
        share(true, false);
        assertThat(evidence(cora))
                .extracting(BlindWork.Piece::narrative)
                .containsExactly("They asked questions.");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CoachingThreads.class,
                                        port -> port.feedback(cora, attempt)))
                .isInstanceOf(AttemptIsNotShared.class);
        share(false, false);
        assertThatThrownBy(() -> evidence(cora)).isInstanceOf(AttemptIsNotShared.class);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CoachingThreads.class,
                                        port -> port.share(cora, attempt, true, true)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsHandedInHasNoWordOfIt() {
        say(ada, new NewMessage(null, "A secret between us", piece));
        execute(
                "update credential.submission set state = 'SUBMITTED', manifest = 'm' where id = ?1",
                attempt);

        assertThat(server.call(BlindWork.class, port -> port.pieces(attempt)).toString())
                .doesNotContain("secret");
    }

    @Test
    void noPublishedViewShowsMessagesOrNotes() {
        assertThat(
                        server.database()
                                .count(
                                        """
                                        select count(*) from pg_views where viewname like 'published%'
                                            and definition ~ 'coaching_(message|share|request|read_mark)|(shared|private)_note'
                                        """))
                .isZero();
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from pg_views where definition ~ 'coaching_meeting'"))
                .as("the same question finds what is there")
                .isEqualTo(1);
    }

    @Test
    void emptyLongAndForeignIsRefused() {
        for (String body : new String[] {null, " ", "a".repeat(5001), "\0"}) {
            assertThatThrownBy(() -> say(ada, new NewMessage(null, body, null)))
                    .isInstanceOf(InvalidRequest.class);
        }
        assertThatThrownBy(() -> say(ada, new NewMessage(UUID.randomUUID(), "About", null)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> say(ada, new NewMessage(null, "About", UUID.randomUUID())))
                .isInstanceOf(InvalidRequest.class);
        assertThat(messages(ada, null)).isEmpty();
    }

    @Test
    void educatorAsksForAWordAndIsAnswered() {
        assertThat(own()).singleElement().extracting(Own::coachName).isEqualTo("Dana cora");
        ask("How long should it be?");
        ask("How long should the reflection be?");
        assertThat(notices(cora)).filteredOn("coaching-asked"::equals).hasSize(1);
        CoachDesk.Educator seen =
                server.call(CoachDesk.class, port -> port.educator(cora, ada.personId()));
        assertThat(seen.requests())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.message())
                                        .isEqualTo("How long should the reflection be?"));
        UUID request = seen.requests().get(0).id();
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CoachDesk.class,
                                        port -> port.answer(cole, request, "Mine")))
                .isInstanceOf(NotFound.class);

        server.run(CoachDesk.class, port -> port.answer(cora, request, "A page"));

        assertThat(own().get(0).asked()).isNull();
        assertThat(own().get(0).answer()).isEqualTo("A page");
        assertThat(notices(ada)).contains("coaching-answered");
        ask("And now?");
        server.run(OwnCoaching.class, port -> port.takeBack(ada, cohort));
        assertThat(own().get(0).asked()).isNull();
    }

    @Test
    void whoHasNoCoachHasNobodyToAsk() {
        Actor ben = enrolled("ben");

        assertThatThrownBy(
                        () ->
                                server.run(
                                        OwnCoaching.class,
                                        port -> port.ask(ben, cohort, "Anybody?")))
                .isInstanceOf(NobodyCoachesYou.class);
    }

    @Test
    void educatorAndCoachWhoWriteAtOnceLoseNothing() throws Exception {
        AtOnce.times(8, () -> say(ada, new NewMessage(null, "Again", null)));

        assertThat(unread(cora)).isEqualTo(8);
    }

    private Message say(Actor actor, NewMessage message) {
        return server.call(CoachingThreads.class, port -> port.say(actor, attempt, message));
    }

    private List<Message> messages(Actor actor, UUID criterion) {
        return server.call(
                        CoachingThreads.class, port -> port.messages(actor, attempt, criterion, 1))
                .rows();
    }

    private int unread(Actor actor) {
        return server.call(CoachingThreads.class, port -> port.conversation(actor, attempt))
                .unread();
    }

    private List<BlindWork.Piece> evidence(Actor coach) {
        return server.call(CoachingThreads.class, port -> port.evidence(coach, attempt));
    }

    private void share(boolean evidence, boolean feedback) {
        server.run(CoachingThreads.class, port -> port.share(ada, attempt, evidence, feedback));
    }

    private List<Own> own() {
        return server.call(OwnCoaching.class, port -> port.mine(ada));
    }

    private void ask(String words) {
        server.run(OwnCoaching.class, port -> port.ask(ada, cohort, words));
    }

    private void state(String state) {
        execute("update credential.submission set state = ?2 where id = ?1", attempt, state);
    }
}
