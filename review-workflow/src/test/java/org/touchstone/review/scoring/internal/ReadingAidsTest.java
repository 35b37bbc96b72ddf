package org.touchstone.review.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.ClaimHasExpired;
import org.touchstone.review.queue.ClaimTokenIsStale;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseFigures;
import org.touchstone.review.queue.ReleaseFigures.Reason;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.WorkIsSealed;
import org.touchstone.review.scoring.Annotations;
import org.touchstone.review.scoring.Annotations.Annotation;
import org.touchstone.review.scoring.Annotations.Area;
import org.touchstone.review.scoring.Annotations.Kind;
import org.touchstone.review.scoring.Annotations.NewAnnotation;
import org.touchstone.review.scoring.Annotations.Place;
import org.touchstone.review.scoring.CommentBank;
import org.touchstone.review.scoring.CommentBank.BankComment;
import org.touchstone.review.scoring.CommentBank.State;
import org.touchstone.review.scoring.CommentIsShared;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftIsNewer;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Drafts;
import org.touchstone.review.testing.ReviewFixture;

/** Annotations, the comment bank, two windows on one draft, and what is counted of it. */
class ReadingAidsTest extends ReviewFixture {
    private static final String TEXT = "Name one thing that a student said in the second lesson.";

    private UUID author;
    private UUID piece;
    private Actor reader;
    private ClaimedWork work;
    private UUID criterion;

    @BeforeEach
    void claimOne() {
        author = seed.person();
        waiting(author);
        piece = UUID.randomUUID();
        seed.sql("alter table credential.evidence_item disable trigger user");
        seed.sql(
                "insert into credential.evidence_item (id, submission_id, requirement_id, position, title, created_at)"
                        + " select ?, id, ?, 1, 'Lesson plan', now() from credential.submission",
                piece,
                credential.requirementId());
        reader = seed.reviewer();
        work = claim(reader);
        criterion = credential.criteria().get(0).criterionId();
    }

    @Test
    void everyKindOfPlaceComesBackAsItWasCited() {
        List<Place> places =
                List.of(
                        new Place(Kind.TEXT, "said aloud", 2, null, null),
                        new Place(Kind.REGION, null, 3, new Area(10.5, 20, 30, 40), null),
                        new Place(Kind.TIME, null, null, null, 83.5),
                        Place.piece());
        places.forEach(place -> add(reader, work, place));

        assertThat(annotations(reader, work)).extracting(Annotation::place).isEqualTo(places);
        assertThat(annotations(reader, work)).allMatch(one -> one.criterionId().equals(criterion));
    }

    @Test
    void placeThatCannotBeIsRefusedInWords() {
        assertThatThrownBy(() -> add(reader, work, new Place(Kind.TEXT, " ", null, null, null)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                add(
                                        reader,
                                        work,
                                        new Place(
                                                Kind.REGION,
                                                null,
                                                1,
                                                new Area(60, 0, 60, 5),
                                                null)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> add(reader, work, new Place(Kind.TIME, null, null, null, -1.0)))
                .isInstanceOf(InvalidRequest.class);
        NewAnnotation foreign =
                new NewAnnotation(UUID.randomUUID(), UUID.randomUUID(), Place.piece(), null);
        assertThatThrownBy(() -> add(reader, work, work.token(), foreign))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, no -> assertThat(no.details()).hasSize(2));
        assertThat(annotations(reader, work)).isEmpty();
    }

    @Test
    void annotationIsChangedAndRemovedByItsReaderAlone() {
        Annotation one = add(reader, work, Place.piece());
        UUID second = credential.criteria().get(1).criterionId();

        server.run(
                Annotations.class,
                port ->
                        port.change(
                                reader, work.claimId(), work.token(), one.id(), second, "Better"));
        assertThat(annotations(reader, work))
                .extracting(Annotation::criterionId, Annotation::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(second, "Better"));

        waiting();
        Actor other = seed.reviewer();
        ClaimedWork others = claim(other);
        assertThatThrownBy(() -> remove(other, others, one.id())).isInstanceOf(NotFound.class);
        remove(reader, work, one.id());
        assertThat(annotations(reader, work)).isEmpty();
    }

    @Test
    void nothingIsAnnotatedWithAStaleTokenAnExpiredClaimOrAfterTheSeal() {
        add(reader, work, Place.piece());
        NewAnnotation more = new NewAnnotation(criterion, piece, Place.piece(), null);
        assertThatThrownBy(() -> add(reader, work, UUID.randomUUID(), more))
                .isInstanceOf(ClaimTokenIsStale.class);
        scoreAndSeal(reader, work);
        assertThatThrownBy(() -> add(reader, work, work.token(), more))
                .isInstanceOf(WorkIsSealed.class);
        assertThatThrownBy(() -> seed.sql("update review.annotation set note = 'other'"))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> seed.sql("delete from review.annotation"))
                .hasMessageContaining("never changes");
        assertThat(annotations(reader, work)).hasSize(1);

        waiting();
        ClaimedWork next = claim(reader);
        clock.pass(Duration.ofHours(3));
        assertThatThrownBy(() -> add(reader, next, next.token(), more))
                .isInstanceOf(ClaimHasExpired.class);
    }

    @Test
    void draftOfAnotherWindowIsNotOverwritten() {
        Instant first = drafts(half(), null);
        clock.pass(Duration.ofSeconds(5));
        Instant second = drafts(allMet(), first);

        assertThatThrownBy(() -> drafts(half(), first)).isInstanceOf(DraftIsNewer.class);
        assertThat(draft(reader, work)).isEqualTo(allMet());
        drafts(half(), second);
        assertThat(draft(reader, work)).isEqualTo(half());
    }

    private Instant drafts(DraftScores scores, Instant seen) {
        return server.call(
                Drafts.class,
                port -> port.save(reader, work.claimId(), work.token(), scores, seen));
    }

    @Test
    void personalCommentIsForItsAuthorUntilASupervisorSharesIt() {
        BankComment kept = keep();
        Actor supervisor = seed.supervisor();
        waiting();
        Actor other = seed.reviewer();
        ClaimedWork others = claim(other);

        assertThat(bank(other, others)).isEmpty();
        assertThatThrownBy(() -> share(supervisor, kept)).isInstanceOf(NotFound.class);
        server.run(CommentBank.class, port -> port.propose(reader, kept.id()));
        assertThatThrownBy(() -> share(reader, kept)).isInstanceOf(NotPermitted.class);
        share(supervisor, kept);

        assertThat(bank(other, others))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.criterionId()).isEqualTo(criterion);
                            assertThat(one.text()).isEqualTo(TEXT);
                            assertThat(one.state()).isEqualTo(State.SHARED);
                            assertThat(one.isOwn()).isFalse();
                        });
        assertThatThrownBy(
                        () ->
                                server.run(
                                        CommentBank.class,
                                        port -> port.change(reader, kept.id(), "Other")))
                .isInstanceOf(CommentIsShared.class);
        server.run(CommentBank.class, port -> port.keepPersonal(supervisor, kept.id()));
        assertThat(bank(other, others)).isEmpty();
        assertThat(bank(reader, work)).hasSize(1);
    }

    @Test
    void commentThatPrecededAPassSaysSo() {
        BankComment kept = keep();
        use(kept);
        save(reader, work, notMet(TEXT + " Then say why."));
        seal(reader, work);
        assertThat(bank(reader, work)).extracting(BankComment::uses).containsExactly(1);
        assertThat(bank(reader, work)).extracting(BankComment::tried).containsExactly(0);

        waiting(credential, author, 2, clock.instant());
        Actor another = seed.reviewer();
        scoreAndSeal(another, claim(another));
        assertThat(bank(reader, work)).extracting(BankComment::tried).containsExactly(1);
        assertThat(bank(reader, work)).extracting(BankComment::passed).containsExactly(0);

        seed.sql(
                "insert into credential.award (id, educator_id, micro_credential_id, awarded_on) values (?, ?, ?, now())",
                UUID.randomUUID(),
                author,
                credential.id());
        assertThat(bank(reader, work)).extracting(BankComment::passed).containsExactly(1);
    }

    @Test
    void commentThatWasTakenOutAgainWasNotUsed() {
        BankComment kept = keep();
        use(kept);
        save(reader, work, notMet("Something else"));
        seal(reader, work);

        assertThat(bank(reader, work)).extracting(BankComment::uses).containsExactly(0);
    }

    @Test
    void reasonsAreCountedByMicroCredential() {
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reader,
                                work.claimId(),
                                work.token(),
                                ReleaseReason.CONFLICT_OF_INTEREST,
                                null));
        Actor other = seed.reviewer();
        ClaimedWork again = claim(other);
        save(
                other,
                again,
                new DraftScores(
                        credential.criteria().stream()
                                .map(
                                        one ->
                                                new CriterionDraft(
                                                        one.criterionId(),
                                                        null,
                                                        "The film does not open",
                                                        ConditionCode.UNREADABLE))
                                .toList(),
                        null));
        sealOnly(other, again);

        assertThat(reasons(seed.supervisor()))
                .extracting(Reason::reason, Reason::times, Reason::readings)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UNREADABLE", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("CONFLICT_OF_INTEREST", 1, 1));
        assertThatThrownBy(() -> reasons(other)).isInstanceOf(NotPermitted.class);
    }

    private List<Reason> reasons(Actor supervisor) {
        return server.call(
                ReleaseFigures.class,
                port -> port.since(supervisor, clock.instant().minus(Duration.ofDays(1))));
    }

    private DraftScores notMet(String comment) {
        return new DraftScores(
                credential.criteria().stream()
                        .map(
                                one ->
                                        new CriterionDraft(
                                                one.criterionId(), one.notMet(), comment, null))
                        .toList(),
                null);
    }

    private BankComment keep() {
        return server.call(
                CommentBank.class, port -> port.keep(reader, work.claimId(), criterion, TEXT));
    }

    private void use(BankComment comment) {
        for (int twice = 0; twice < 2; twice++) {
            server.run(
                    CommentBank.class,
                    port ->
                            port.used(
                                    reader, work.claimId(), work.token(), comment.id(), criterion));
        }
    }

    private void share(Actor supervisor, BankComment comment) {
        server.run(CommentBank.class, port -> port.share(supervisor, comment.id()));
    }

    private List<BankComment> bank(Actor who, ClaimedWork claimed) {
        return server.call(CommentBank.class, port -> port.of(who, claimed.claimId()));
    }

    private Annotation add(Actor who, ClaimedWork claimed, Place place) {
        return add(
                who, claimed, claimed.token(), new NewAnnotation(criterion, piece, place, "Here"));
    }

    private Annotation add(Actor who, ClaimedWork claimed, UUID token, NewAnnotation annotation) {
        clock.pass(Duration.ofSeconds(1));
        return server.call(
                Annotations.class, port -> port.add(who, claimed.claimId(), token, annotation));
    }

    private void remove(Actor who, ClaimedWork claimed, UUID id) {
        server.run(
                Annotations.class,
                port -> port.remove(who, claimed.claimId(), claimed.token(), id));
    }

    private List<Annotation> annotations(Actor who, ClaimedWork claimed) {
        return server.call(Annotations.class, port -> port.of(who, claimed.claimId()));
    }
}
