package org.touchstone.credential.coursework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.NotComplete;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.Gap;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.SubmissionView;

/** Completed modules meet the requirement of coursework, and are frozen with the attempt. */
class CourseworkInAttemptsTest extends WorkFixture {

    @Test
    void whereThereAreNoModulesTheAttemptSaysWhatWasDone() {
        UUID attempt = ready();
        assertThat(gaps(attempt)).extracting(Gap::code).containsExactly("evidence-missing");
        ownCoursework(attempt);

        submit(attempt);

        assertThat(coursework(attempt)).hasSize(1);
    }

    @Test
    void modulesThatAreNotCompletedAreNamed() {
        add(northManager, reading("north", "Reading"));
        add(northManager, reading("north", "Watching"));
        UUID attempt = ready();
        ownCoursework(attempt);

        assertThatThrownBy(() -> submit(attempt))
                .isInstanceOf(NotComplete.class)
                .satisfies(
                        refusal ->
                                assertThat(((NotComplete) refusal).details())
                                        .singleElement()
                                        .extracting("message")
                                        .isEqualTo(
                                                "'Coursework' has modules to complete: 'Reading', 'Watching'."));
    }

    @Test
    void completedModulesAreFrozenAsEvidenceWithTheirDatesAndMinutes() {
        UUID module = add(northManager, reading("north", "Reading")).id();
        UUID attempt = ready();
        done(module, 35);

        SubmissionView handedIn = submit(attempt);

        assertThat(coursework(attempt))
                .singleElement()
                .satisfies(
                        piece -> {
                            assertThat(piece.title()).isEqualTo("Reading");
                            assertThat(piece.completedOn()).isEqualTo(TODAY);
                            assertThat(piece.minutes()).isEqualTo(35);
                            assertThat(piece.narrative())
                                    .isEqualTo(
                                            "Marked as done by the educator. Version 1 of the module.");
                        });
        assertThat(handedIn.evidence()).hasSize(3);
        assertThat(server.database().text("select manifest from credential.submission"))
                .contains(coursework(attempt).get(0).id().toString());
        List<BlindWork.Piece> shown = server.call(BlindWork.class, port -> port.pieces(attempt));
        assertThat(shown.get(0).title()).isEqualTo("Reading");
    }

    @Test
    void whatWasHandedInStaysWhenTheModuleChanges() {
        UUID module = add(northManager, reading("north", "Reading")).id();
        UUID attempt = ready();
        done(module, 35);
        submit(attempt);

        server.call(
                CourseModules.class,
                port -> port.change(northManager, module, reading("north", "Renamed")));
        server.run(CourseModules.class, port -> port.retire(northManager, module));

        assertThat(coursework(attempt)).extracting(EvidenceView::title).containsExactly("Reading");
    }

    @Test
    void workThatCameBackRecordsItsCourseworkAnew() {
        UUID module = add(northManager, reading("north", "Reading")).id();
        UUID attempt = ready();
        done(module, 35);
        submit(attempt);
        server.run(
                SubmissionOutcomes.class,
                port -> port.returnedIncomplete(SYSTEM, attempt, List.of("A file is damaged.")));
        assertThat(coursework(attempt)).as("while it is open, the modules say it").isEmpty();
        UUID second = add(northManager, reading("north", "Watching")).id();
        assertThat(gaps(attempt)).extracting(Gap::code).containsExactly("coursework-not-completed");
        done(second, 20);

        submit(attempt);

        assertThat(coursework(attempt))
                .extracting(EvidenceView::title)
                .containsExactly("Reading", "Watching");
    }

    @Test
    void modulesOfAnotherDistrictAreNobodysGap() {
        add(southManager, reading("south", "For the South"));
        UUID attempt = ready();

        assertThat(gaps(attempt)).extracting(Gap::code).containsExactly("evidence-missing");
    }

    private UUID ready() {
        UUID attempt = begin().id();
        activity(attempt);
        completeTheRest(attempt);
        return attempt;
    }

    private void ownCoursework(UUID attempt) {
        evidence(
                attempt,
                new NewEvidence(
                        requirement(RequirementKind.COURSEWORK),
                        "Own course",
                        null,
                        null,
                        null,
                        null,
                        TODAY,
                        null));
    }

    private void done(UUID module, int minutes) {
        server.call(Coursework.class, port -> port.markDone(educator, module, minutes));
    }

    private List<EvidenceView> coursework(UUID attempt) {
        UUID requirement = requirement(RequirementKind.COURSEWORK);
        return find(attempt).evidence().stream()
                .filter(piece -> piece.requirementId().equals(requirement))
                .toList();
    }

    private List<Gap> gaps(UUID attempt) {
        return server.call(Submissions.class, port -> port.completeness(educator, attempt));
    }
}
