package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.review.deadline.Extensions;

@Stateless
public class ExtensionsBean implements Extensions {
    @Inject Attempts attempts;
    @Inject Reminders reminders;

    @Override
    public Instant resubmission(
            Actor granter, UUID educatorId, String microCredentialCode, int days, String reason) {
        Attempts.Window window =
                attempts.extend(granter, educatorId, microCredentialCode, days, reason);
        reminders.plan(Reminders.RESUBMISSION, window.submissionId(), window.closesAt());
        return window.closesAt();
    }
}
