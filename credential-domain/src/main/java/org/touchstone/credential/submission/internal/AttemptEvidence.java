package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.coursework.CourseworkRecord.Part;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.EvidenceStore.Stored;
import org.touchstone.credential.submission.FileRefused;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.internal.EvidencePiece.KeptFile;

/**
 * The evidence of an attempt as its educator works on it: while it is open, the educator's own
 * pieces and those of the team; once it is frozen, what was frozen.
 */
@Dependent
public class AttemptEvidence {
    @Inject SharedWork shared;
    @Inject AttemptCoursework coursework;
    @Inject EvidenceStore store;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.evidence.max-bytes", defaultValue = "104857600")
    long largestFile;

    List<? extends EvidencePiece> pieces(Submission attempt) {
        if (!attempt.state().isOpenForEvidence()) {
            return attempt.evidence();
        }
        Stream<EvidencePiece> ofTeam =
                shared.of(attempt.educatorId(), attempt.versionId()).stream()
                        .flatMap(artifact -> artifact.pieces().stream());
        return Stream.concat(
                        attempt.evidence().stream()
                                .filter(one -> !one.isShared() && !one.isCoursework()),
                        ofTeam)
                .toList();
    }

    /** The modules that the educator is asked for; none: the attempt says what was done. */
    List<Part> coursework(Submission attempt) {
        return coursework.of(attempt);
    }

    void freezeCoursework(Submission attempt, CatalogEntry entry) {
        coursework.freeze(attempt, entry);
    }

    EvidencePiece piece(Submission attempt, UUID pieceId) {
        return pieces(attempt).stream()
                .filter(piece -> piece.id().equals(pieceId))
                .map(EvidencePiece.class::cast)
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", pieceId));
    }

    /**
     * @param file null: none
     */
    void add(
            Submission attempt,
            RequirementView requirement,
            String title,
            NewEvidence text,
            NewFile file) {
        mustBeOpen(attempt);
        Optional<SharedArtifact> team =
                requirement.teamWork() ? lockedOf(attempt) : Optional.empty();
        KeptFile kept = file == null ? null : keep(file);
        if (team.isPresent()) {
            team.get().add(attempt.educatorId(), title, text, kept, clock.instant());
        } else {
            attempt.add(
                    new EvidenceItem(
                            attempt, attempt.nextPosition(), title, text, kept, clock.instant()));
        }
    }

    void change(Submission attempt, UUID pieceId, String title, NewEvidence text) {
        mustBeOpen(attempt);
        piece(attempt, pieceId);
        Optional<SharedArtifact> team = holding(attempt, pieceId);
        if (team.isPresent()) {
            team.get().change(pieceId, title, text);
        } else {
            attempt.change(pieceId, title, text);
        }
    }

    void remove(Submission attempt, UUID pieceId) {
        mustBeOpen(attempt);
        piece(attempt, pieceId);
        Optional<SharedArtifact> team = holding(attempt, pieceId);
        if (team.isPresent()) {
            team.get().remove(pieceId);
        } else {
            attempt.remove(pieceId);
        }
    }

    private static void mustBeOpen(Submission attempt) {
        if (!attempt.state().isOpenForEvidence()) {
            throw new EvidenceIsFrozen();
        }
    }

    private Optional<SharedArtifact> holding(Submission attempt, UUID pieceId) {
        return lockedOf(attempt).filter(artifact -> artifact.has(pieceId));
    }

    private Optional<SharedArtifact> lockedOf(Submission attempt) {
        return shared.teamOf(attempt.educatorId(), attempt.versionId()).map(shared::locked);
    }

    private KeptFile keep(NewFile file) {
        String name =
                file.fileName() == null ? "file" : file.fileName().replaceAll("^.*[/\\\\]", "");
        try (BufferedInputStream bytes = new BufferedInputStream(file.bytes())) {
            String type = EvidenceTypes.sniff(bytes, name);
            Stored stored = store.keep(bytes, largestFile);
            if (stored.size() == 0) {
                throw new FileRefused("'" + name + "' is empty. Choose the file again.");
            }
            return new KeptFile(name, type, stored.size(), stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
