package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.InFlight.OfMicroCredential;
import org.touchstone.review.queue.InFlight.OfVersion;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.testing.ReviewFixture;

/** A second version is published while works of the first are under way. */
class VersionsInFlightTest extends ReviewFixture {

    private CatalogEntry publishNext() {
        List<LevelText> levels =
                List.of(
                        new LevelText("Not Met", "d", false),
                        new LevelText("Progressing", "d", false),
                        new LevelText("Demonstrated", "d", true));
        return server.call(
                Catalog.class,
                catalog ->
                        catalog.publish(
                                Actor.system("test"),
                                new Publication(
                                        "DATA-1",
                                        "Title of DATA-1",
                                        "c",
                                        "k",
                                        "m",
                                        "r",
                                        "o",
                                        BigDecimal.TEN,
                                        45,
                                        List.of(
                                                new RequirementText(
                                                        RequirementKind.ARTIFACT,
                                                        "Work samples",
                                                        "g",
                                                        1,
                                                        null,
                                                        null,
                                                        false)),
                                        List.of(
                                                new CriterionText(
                                                        "New", "q", levels, List.of())))));
    }

    private OfMicroCredential inFlight() {
        Actor supervisor = seed.supervisor();
        return server.call(InFlight.class, flight -> flight.of(supervisor, "DATA-1"));
    }

    private UUID inState(String state) {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        seed.sql("update credential.submission set state = ? where id = ?", state, submission);
        return submission;
    }

    @Test
    void countsWhatIsUnderWayByVersionAndStage() {
        inState("DRAFT");
        inState("INCOMPLETE");
        inState("NOT_YET");
        inState("EARNED");
        submitted(credential, seed.person(), 1, clock.instant());
        waiting();
        UUID held = waiting();
        seed.sql("update review.work set stage = 'HELD' where submission_id = ?", held);
        credential("OTHER");

        OfVersion only = inFlight().newest();

        assertThat(inFlight().versions()).hasSize(1);
        assertThat(only.versionId()).isEqualTo(credential.versionId());
        assertThat(only.number()).isEqualTo(1);
        assertThat(only.drafts()).isEqualTo(1);
        assertThat(only.submitted()).isEqualTo(1);
        assertThat(only.inReview()).isEqualTo(Map.of(WorkStage.FIRST_READ, 1L, WorkStage.HELD, 1L));
        assertThat(only.returned()).isEqualTo(1);
        assertThat(only.notYet()).isEqualTo(1);
        assertThat(only.underWay()).isEqualTo(5);
        Actor supervisor = seed.supervisor();
        List<OfMicroCredential> all = server.call(InFlight.class, flight -> flight.all(supervisor));
        assertThat(all)
                .extracting(OfMicroCredential::code, OfMicroCredential::underWay)
                .containsExactly(tuple("DATA-1", 5L), tuple("OTHER", 0L));
    }

    @Test
    void whoHasBegunAgainIsNoLongerNotYet() {
        UUID educator = seed.person();
        UUID first = submitted(credential, educator, 1, clock.instant());
        seed.sql("update credential.submission set state = 'NOT_YET' where id = ?", first);
        assertThat(inFlight().notYet()).isEqualTo(1);

        submitted(credential, educator, 2, clock.instant());

        assertThat(inFlight().notYet()).isZero();
        assertThat(inFlight().underWay()).isEqualTo(1);
    }

    @Test
    void publicationRecordsWhatItLeavesUnderWay() {
        inState("DRAFT");
        waiting();
        waiting();

        publishNext();

        assertThat(
                        count(
                                """
                                select count(*) from credential.audit_record
                                where action = 'micro-credential.published' and cast("after" as jsonb) =
                                    '{"inFlight": [{"version": 1, "state": "DRAFT", "works": 1},
                                        {"version": 1, "state": "IN_REVIEW", "works": 2}]}'
                                """))
                .isEqualTo(1);
        assertThat(inFlight().versions()).extracting(OfVersion::number).containsExactly(2, 1);
        assertThat(inFlight().versions()).extracting(OfVersion::underWay).containsExactly(0L, 3L);
    }

    @Test
    void aWorkIsScoredAndAwardedByTheVersionItWasSubmittedUnder() {
        UUID submission = waiting();
        CatalogEntry next = publishNext();
        Actor reviewer = seed.reviewer();

        ClaimedWork work = claim(reviewer);

        assertThat(work.microCredential().versionId()).isEqualTo(credential.versionId());
        assertThat(work.microCredential().rubric())
                .extracting(CatalogEntry.Criterion::id)
                .containsExactlyElementsOf(
                        credential.criteria().stream().map(one -> one.criterionId()).toList());
        CatalogEntry.Criterion foreign = next.rubric().get(0);
        DraftScores byTheNext =
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        foreign.id(), foreign.levels().get(2).id(), null, null)),
                        null);
        assertThatThrownBy(() -> save(reviewer, work, byTheNext))
                .isInstanceOf(InvalidRequest.class);

        scoreAndSeal(reviewer, work);

        assertThat(awards.granted).hasSize(1);
        assertThat(awards.granted.get(0).submissionId()).isEqualTo(submission);
        assertThat(awards.granted.get(0).versionId()).isEqualTo(credential.versionId());
    }

    @Test
    void aDraftKeepsItsVersionAndTheAttemptAfterNotYetBeginsUnderTheNewest() {
        Actor educator =
                new Actor(seed.person(), "educator", Set.of(Permission.SUBMIT_WORK), "127.0.0.1");
        UUID draft = start(educator).id();
        UUID other = seed.person();
        UUID notYet = waiting(other);
        Actor reviewer = seed.reviewer();
        notYet(reviewer, claim(reviewer));
        CatalogEntry next = publishNext();

        assertThat(start(educator).id()).isEqualTo(draft);
        assertThat(start(educator).entry().versionId()).isEqualTo(credential.versionId());
        Submissions.SubmissionView again =
                start(new Actor(other, "other", Set.of(Permission.SUBMIT_WORK), "127.0.0.1"));
        assertThat(again.id()).isNotEqualTo(notYet);
        assertThat(again.entry().versionId()).isEqualTo(next.versionId());
    }

    private Submissions.SubmissionView start(Actor educator) {
        return server.call(Submissions.class, submissions -> submissions.start(educator, "DATA-1"));
    }

    @Test
    void theDatabaseItselfRefusesToMoveAWorkToAnotherVersion() {
        UUID submission = waiting();
        CatalogEntry next = publishNext();
        assertThatThrownBy(
                        () ->
                                seed.sql(
                                        "update credential.submission set version_id = ? where id = ?",
                                        next.versionId(),
                                        submission))
                .hasMessageContaining("version it was begun under");
    }

    @Test
    void onlyThoseWhoSuperviseSeeIt() {
        Actor reviewer = seed.reviewer();
        assertThatThrownBy(() -> server.run(InFlight.class, flight -> flight.all(reviewer)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> server.run(InFlight.class, flight -> flight.of(reviewer, "DATA-1")))
                .isInstanceOf(NotPermitted.class);
        Actor supervisor = seed.supervisor();
        assertThatThrownBy(
                        () -> server.run(InFlight.class, flight -> flight.of(supervisor, "NONE")))
                .isInstanceOf(NotFound.class);
    }
}
