package org.touchstone.review.adjudication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.AlreadyVoted;
import org.touchstone.review.adjudication.CaseIsClosed;
import org.touchstone.review.adjudication.CaseIsOpen;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.AuthorsView;
import org.touchstone.review.adjudication.ReplyIsAwaited;
import org.touchstone.review.adjudication.ReplyIsOver;
import org.touchstone.review.adjudication.VotesAreMissing;
import org.touchstone.review.queue.ClaimWasTakenBack;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.testing.ReviewFixture;

/** From a suspicion to its decision, with the author heard in between. */
class IntegrityCasesTest extends ReviewFixture {
    private static final String CONCERN = "The reflection is word for word a published one";

    private UUID open(UUID submission) {
        String number = workNumber(submission);
        return server.call(
                IntegrityCases.class, cases -> cases.open(seed.supervisor(), number, CONCERN));
    }

    private void confirm(UUID id) {
        server.run(
                IntegrityCases.class,
                cases -> cases.confirm(seed.supervisor(), id, "It is copied"));
    }

    private void clear(UUID id) {
        server.run(
                IntegrityCases.class, cases -> cases.clear(seed.supervisor(), id, "It is her own"));
    }

    private void vote(Actor supervisor, UUID id, boolean upholds) {
        server.run(
                IntegrityCases.class, cases -> cases.vote(supervisor, id, upholds, "I compared"));
    }

    private Actor author(UUID person) {
        return new Actor(person, "author", Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
    }

    private void reply(UUID person, UUID id) {
        server.run(IntegrityCases.class, cases -> cases.reply(author(person), id, "I wrote both"));
    }

    private AuthorsView mine(UUID person, UUID submission) {
        return server.<IntegrityCases, AuthorsView>call(
                IntegrityCases.class,
                cases -> cases.mine(author(person), submission).orElseThrow());
    }

    private long breaches() {
        return server.<Invariants, Invariants.Report>call(
                        Invariants.class, all -> all.check(seed.supervisor()))
                .breaches();
    }

    @Test
    void workUnderSuspicionIsNotReadUntilItIsCleared() {
        UUID person = seed.person();
        UUID submission = waiting(person);
        Actor reader = seed.reviewer();
        ClaimedWork inHand = claim(reader);
        UUID id = open(submission);

        assertThatThrownBy(() -> save(reader, inHand, half()))
                .isInstanceOf(ClaimWasTakenBack.class);
        assertThat(claimNext(seed.reviewer())).isEmpty();
        assertThatThrownBy(() -> open(submission)).isInstanceOf(CaseIsOpen.class);
        assertThat(
                        count(
                                "select count(*) from credential.notice where kind = 'integrity-case-opened' and person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from review.pause where ends_at is null")).isEqualTo(1);

        reply(person, id);
        clear(id);

        assertThat(count("select count(*) from review.pause where ends_at is null")).isZero();
        assertThat(claimNext(seed.reviewer())).isPresent();
        assertThat(mine(person, submission).findings()).isEqualTo("It is her own");
        assertThatThrownBy(() -> clear(id)).isInstanceOf(CaseIsClosed.class);
        assertThat(breaches()).isZero();
    }

    @Test
    void nobodyIsJudgedUnheard() {
        UUID person = seed.person();
        UUID id = open(waiting(person));

        assertThatThrownBy(() -> confirm(id)).isInstanceOf(ReplyIsAwaited.class);
        assertThatThrownBy(() -> clear(id)).isInstanceOf(ReplyIsAwaited.class);
        clock.pass(Duration.ofDays(8));
        assertThatThrownBy(() -> reply(person, id)).isInstanceOf(ReplyIsOver.class);
        confirm(id);
    }

    private void sweep(UUID id) {
        server.run(ReplyEnd.class, end -> end.note(id));
    }

    private long toldOfTheEnd() {
        return count("select count(*) from credential.notice where kind = 'integrity-reply-over'");
    }

    private IntegrityCases.Case shown(UUID id) {
        return server.call(IntegrityCases.class, cases -> cases.find(seed.supervisor(), id));
    }

    @Test
    void supervisorsAreToldOnceThatTheTimeForAReplyIsOver() {
        UUID agency = seed.organization("STATE");
        seed.member(seed.person(), agency, "SUPERVISOR", null);
        seed.member(seed.person(), agency, "SUPERVISOR", null);
        seed.member(seed.person(), agency, "SUPERVISOR", LocalDate.of(2026, 11, 4));
        UUID id = open(waiting(seed.person()));
        assertThat(shown(id).replyOverAt()).isNull();
        clock.pass(Duration.ofDays(8));

        sweep(id);
        sweep(id);

        assertThat(toldOfTheEnd()).as("who is a supervisor by then").isEqualTo(2);
        assertThat(shown(id).replyOverAt()).isEqualTo(clock.instant());
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'integrity.reply-time-over'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfTheEndOfTimeWhereTheAuthorReplied() {
        seed.member(seed.person(), seed.organization("STATE"), "SUPERVISOR", null);
        UUID person = seed.person();
        UUID id = open(waiting(person));
        reply(person, id);
        clock.pass(Duration.ofDays(8));

        sweep(id);

        assertThat(toldOfTheEnd()).isZero();
        assertThat(shown(id).replyOverAt()).isNull();
    }

    @Test
    void authorRepliesOnceAndNobodyElseDoes() {
        UUID person = seed.person();
        UUID submission = waiting(person);
        UUID id = open(submission);
        assertThat(mine(person, submission).mayReply()).isTrue();

        assertThatThrownBy(() -> reply(seed.person(), id)).isInstanceOf(NotFound.class);
        reply(person, id);

        assertThat(mine(person, submission).mayReply()).isFalse();
        assertThat(mine(person, submission).reply()).isEqualTo("I wrote both");
        assertThatThrownBy(() -> reply(person, id)).isInstanceOf(ReplyIsOver.class);
    }

    @Test
    void confirmedSuspicionDecidesAnUnreadWorkAsNotYet() {
        UUID person = seed.person();
        UUID submission = waiting(person);
        UUID id = open(submission);
        reply(person, id);

        confirm(id);

        assertThat(
                        count(
                                "select count(*) from credential.submission where state = 'NOT_YET' and overall_comment = 'It is copied'"))
                .isEqualTo(1);
        assertThat(claimNext(seed.reviewer())).isEmpty();
        assertThat(breaches()).isZero();
        assertThat(submission).isNotNull();
    }

    @Test
    void awardIsRevokedByTheMajorityOfThreeVotesOnly() {
        UUID person = seed.person();
        UUID submission = waiting(person);
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        UUID award = UUID.randomUUID();
        award(award, person, submission);
        UUID id = open(submission);
        reply(person, id);

        Actor first = seed.supervisor();
        vote(first, id, true);
        assertThatThrownBy(() -> vote(first, id, false)).isInstanceOf(AlreadyVoted.class);
        vote(seed.supervisor(), id, false);
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(VotesAreMissing.class);
        vote(seed.supervisor(), id, false);
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(VotesAreMissing.class);
        vote(seed.supervisor(), id, true);
        assertThatThrownBy(() -> confirm(id))
                .as("half is no majority")
                .isInstanceOf(VotesAreMissing.class);
        vote(seed.supervisor(), id, true);
        assertThat(awards.revoked).isEmpty();

        confirm(id);

        assertThat(awards.revoked).containsExactly(award);
        assertThat(breaches()).isZero();
    }

    private void award(UUID award, UUID person, UUID submission) {
        seed.sql(
                """
                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                select ?, ?, micro_credential_id, date '2026-11-03' from credential.submission where id = ?
                """,
                award,
                person,
                submission);
    }

    @Test
    void reviewersSuspicionOpensACaseOnce() {
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        assertThatThrownBy(() -> suspect(reader, work, " ")).isInstanceOf(InvalidRequest.class);
        suspect(reader, work, CONCERN);

        server.run(Suspicions.class, all -> all.unseen().forEach(all::see));

        assertThat(
                        server.<Suspicions, Boolean>call(
                                Suspicions.class, all -> all.unseen().isEmpty()))
                .isTrue();
        assertThat(
                        count(
                                "select count(*) from review.integrity_case where submission_id = '"
                                        + submission
                                        + "' and concern = '"
                                        + CONCERN
                                        + "'"))
                .isEqualTo(1);
        assertThat(claimNext(seed.reviewer())).isEmpty();
    }

    private void suspect(Actor reader, ClaimedWork work, String note) {
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reader,
                                work.claimId(),
                                work.token(),
                                ReleaseReason.SUSPECTED_NOT_OWN_WORK,
                                note));
    }

    @Test
    void workThatDoesNotExistHasNoCase() {
        assertThatThrownBy(
                        () ->
                                server.call(
                                        IntegrityCases.class,
                                        cases ->
                                                cases.open(
                                                        seed.supervisor(), "W-0000-0000", CONCERN)))
                .isInstanceOf(NotFound.class);
    }
}
