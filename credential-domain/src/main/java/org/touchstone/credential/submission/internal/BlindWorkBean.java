package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.EvidenceIsUnreadable;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.EvidenceStore.Copy;
import org.touchstone.credential.submission.EvidenceStore.Making;
import org.touchstone.credential.submission.Submissions.EvidenceView;

@Stateless
public class BlindWorkBean implements BlindWork {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;

    @Inject EvidenceStore store;

    @Override
    public List<Piece> pieces(UUID submissionId) {
        Submission submission = submission(submissionId);
        Map<UUID, RequirementView> requirements =
                catalog.version(submission.versionId()).requirements().stream()
                        .collect(Collectors.toMap(RequirementView::id, Function.identity()));
        return submission.evidence().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (EvidenceItem item) ->
                                                requirements.get(item.requirementId()).position())
                                .thenComparingInt(EvidenceItem::position))
                .map(item -> piece(item, requirements.get(item.requirementId())))
                .toList();
    }

    private static Piece piece(EvidenceItem item, RequirementView requirement) {
        EvidenceView own = item.toView();
        return new Piece(
                own.id(),
                requirement.id(),
                requirement.kind(),
                own.title(),
                own.narrative(),
                own.taughtOn(),
                own.classLabel(),
                own.minutes(),
                own.completedOn(),
                own.url(),
                own.sha256() == null ? null : neutralName(item),
                own.mediaType(),
                own.size());
    }

    @Override
    public Content content(UUID submissionId, UUID pieceId) {
        EvidenceItem item = submission(submissionId).item(pieceId);
        if (item.sha256() == null) {
            throw new NotFound("file", pieceId);
        }
        Optional<Making> cleaning = CleanFile.of(item.mediaType());
        if (cleaning.isEmpty()) {
            return new Content(
                    store.open(item.sha256()),
                    neutralName(item),
                    item.mediaType(),
                    item.toView().size());
        }
        try {
            Copy clean = store.copy(item.sha256(), CleanFile.PURPOSE, cleaning.get());
            return new Content(clean.bytes(), neutralName(item), item.mediaType(), clean.size());
        } catch (IOException damaged) {
            throw new EvidenceIsUnreadable();
        }
    }

    /** The educator's own file name may tell who it is. */
    private static String neutralName(EvidenceItem item) {
        return "evidence-" + item.position() + EvidenceTypes.ending(item.mediaType());
    }

    private Submission submission(UUID submissionId) {
        Submission submission = em.find(Submission.class, submissionId);
        if (submission == null) {
            throw new NotFound("work", submissionId);
        }
        return submission;
    }
}
