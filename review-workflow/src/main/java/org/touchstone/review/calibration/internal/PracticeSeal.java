package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.calibration.SetKind;

/** The end of an attempt and what it earns. */
@Dependent
public class PracticeSeal {
    @Inject QualificationBook book;
    @Inject AuditTrail audit;

    void seal(
            Actor reviewer, PracticeAttempt attempt, QualifyingSet set, Tally whole, Instant now) {
        attempt.seal(whole, set.passPercent(), now);
        audit.record(
                reviewer,
                "calibration.attempt-sealed",
                "PracticeAttempt",
                attempt.id(),
                null,
                Json.createObjectBuilder()
                        .add("exact", whole.exact())
                        .add("judged", whole.judged())
                        .add("passed", attempt.hasPassed())
                        .build()
                        .toString());
        if (attempt.hasPassed() && set.kind() == SetKind.QUALIFYING) {
            book.qualify(reviewer, set.versionId(), now);
        } else if (attempt.hasPassed()) {
            book.recalibrated(reviewer, set.versionId(), now);
        }
    }
}
