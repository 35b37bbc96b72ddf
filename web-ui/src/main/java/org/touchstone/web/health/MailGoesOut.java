package org.touchstone.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.touchstone.review.mail.Mails;
import org.touchstone.review.mail.Mails.Backlog;
import org.touchstone.web.mail.MailSettings;

/** Tells the backlog and is always up: pages work without mail, and notices stand on them. */
@Readiness
@ApplicationScoped
public class MailGoesOut implements HealthCheck {
    @Inject MailSettings settings;
    @Inject Mails mails;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("mail")
                        .up()
                        .withData("state", settings.isOn() ? "on" : "off");
        try {
            Backlog backlog = mails.backlog();
            answer.withData("noticesWaiting", backlog.waiting())
                    .withData("mailsUnsent", backlog.sending())
                    .withData("mailsGivenUp", backlog.givenUp());
        } catch (RuntimeException databaseIsDown) {
            // Another check says so; a check that throws would spoil the answer of all.
            answer.withData("backlog", "unknown");
        }
        return answer.build();
    }
}
