package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.demonstration.DemonstrationPapers.Paper;
import org.touchstone.web.page.Agency;

/** Hands in the works that become papers, as their educators would. */
@ApplicationScoped
public class DemonstrationWorks {
    @Inject Submissions submissions;
    @Inject Clock clock;
    @Inject Agency agency;

    /**
     * @return the submission's id
     */
    UUID handIn(Actor author, DemonstrationPapers texts, Paper paper) {
        SubmissionView attempt = submissions.start(author, texts.code());
        int artifacts = 0;
        for (RequirementView requirement : attempt.entry().requirements()) {
            for (int item = 0; item < requirement.minimumItems(); item++) {
                if (requirement.kind() == RequirementKind.ARTIFACT) {
                    addFile(author, attempt.id(), requirement, artifacts++, texts, paper);
                } else {
                    submissions.addEvidence(
                            author, attempt.id(), evidence(requirement, item, texts, paper), null);
                }
            }
        }
        submissions.describe(author, attempt.id(), null, true, true);
        submissions.submit(author, attempt.id());
        return attempt.id();
    }

    SubmissionState state(Actor author, UUID submission) {
        return submissions.find(author, submission).state();
    }

    private void addFile(
            Actor author,
            UUID attempt,
            RequirementView requirement,
            int number,
            DemonstrationPapers texts,
            Paper paper) {
        String text = number == 0 ? texts.samples(paper) : texts.comparison(paper);
        submissions.addEvidence(
                author,
                attempt,
                new NewEvidence(requirement.id(), null, null, null, null, null, null, null),
                new NewFile(
                        "work-" + (number + 1) + ".txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private NewEvidence evidence(
            RequirementView requirement, int item, DemonstrationPapers texts, Paper paper) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
        return switch (requirement.kind()) {
            case COURSEWORK ->
                    new NewEvidence(
                            requirement.id(),
                            null,
                            paper.fill(texts.coursework()),
                            null,
                            null,
                            null,
                            today.minusDays(60),
                            null);
            case CLASSROOM_ACTIVITY ->
                    new NewEvidence(
                            requirement.id(),
                            null,
                            paper.fill(item == 0 ? texts.firstLesson() : texts.followUp()),
                            today.minusDays(item == 0 ? 30 : 20),
                            paper.classLabel(),
                            45,
                            null,
                            null);
            default ->
                    new NewEvidence(
                            requirement.id(),
                            null,
                            texts.reflection(paper),
                            null,
                            null,
                            null,
                            null,
                            null);
        };
    }
}
