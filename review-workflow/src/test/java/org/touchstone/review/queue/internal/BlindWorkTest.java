package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.queue.ClaimHasExpired;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.testing.ReviewFixture;

/** A reader learns nothing of the author, and reads only what is in hand. */
class BlindWorkTest extends ReviewFixture {
    private UUID author;
    private UUID submission;

    @BeforeEach
    void handInAFileNamedAfterItsAuthor() {
        author = seed.person();
        seed.sql(
                "update credential.person set given_name = 'Wilhelmina', family_name = 'Quackenbush',"
                        + " email = 'wq@example.org', username = 'wquack' where id = ?",
                author);
        UUID school = seed.organization("SCHOOL");
        seed.sql(
                "update credential.organization set name = 'Larkspur Elementary' where id = ?",
                school);
        seed.member(author, school, "EDUCATOR", null);
        submission = submitted(credential, author, 1, clock.instant());
        addFile(submission, "Quackenbush plan.pdf", "the-plan");
        server.run(Intake.class, intake -> intake.receive(submission));
    }

    @Test
    void nothingInTheClaimedWorkTellsWhoseItIs() {
        ClaimedWork work = claim(seed.reviewer());

        assertThat(work.pieces()).hasSize(1);
        assertThat(work.pieces().get(0).fileName()).isEqualTo("evidence-1.txt");
        assertThat(work.toString())
                .doesNotContain(
                        "Wilhelmina",
                        "Quackenbush",
                        "wquack",
                        "wq@example.org",
                        "Larkspur",
                        author.toString(),
                        submission.toString());
    }

    @Test
    void evidenceIsReadOnlyWhileTheClaimIsHeld() {
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        UUID piece = work.pieces().get(0).id();

        assertThat(read(reader, work, piece)).isEqualTo("the-plan");
        assertThatThrownBy(() -> read(seed.reviewer(), work, piece)).isInstanceOf(NotFound.class);
        clock.pass(Duration.ofHours(2));
        assertThatThrownBy(() -> read(reader, work, piece)).isInstanceOf(ClaimHasExpired.class);
    }

    @Test
    void evidenceOfAnotherWorkIsNotReadUnderThisClaim() {
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        UUID other = waiting();
        UUID foreign = addFile(other, "other.pdf", "other");

        assertThatThrownBy(() -> read(reader, work, foreign)).isInstanceOf(NotFound.class);
    }

    private String read(Actor reader, ClaimedWork work, UUID piece) {
        BlindWork.Content content =
                server.call(
                        ReviewQueue.class, queue -> queue.evidence(reader, work.claimId(), piece));
        try (InputStream bytes = content.bytes()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID addFile(UUID to, String name, String content) {
        UUID id = UUID.randomUUID();
        // Only a draft takes evidence.
        seed.sql("update credential.submission set state = 'DRAFT' where id = ?", to);
        seed.sql(
                """
                insert into credential.evidence_item (id, submission_id, requirement_id, position, title, file_name,
                    media_type, size, sha256, created_at)
                values (?, ?, ?, 1, 'Lesson plan', ?, 'text/plain', 8, ?, now())
                """,
                id,
                to,
                credential.requirementId(),
                name,
                content);
        seed.sql("update credential.submission set state = 'SUBMITTED' where id = ?", to);
        return id;
    }
}
