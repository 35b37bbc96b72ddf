package org.touchstone.review.queue.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.touchstone.review.queue.Intake;

/**
 * Wakes the intake. The message is a text with a submission's id and has the property {@code kind};
 * what cannot be done is rethrown and comes again, until the fourth delivery leaves it to the
 * sweep.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "resourceAdapter",
                    propertyValue = "${MPCONFIG=touchstone.jms.ra}"),
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "ReviewQueue")
        })
public class ReviewIntakeListener implements MessageListener {
    /** Both brokers deliver this often before their own dead-letter queue has it. */
    static final int LAST_DELIVERY = 4;

    private static final Logger LOG = Logger.getLogger(ReviewIntakeListener.class.getName());

    @Inject Intake intake;

    @Override
    public void onMessage(Message message) {
        try {
            Optional<UUID> submission = submission(message);
            if (submission.isEmpty()) {
                LOG.warning("A message that is no wake-up was dropped from the review queue.");
            } else if (message.getIntProperty("JMSXDeliveryCount") >= LAST_DELIVERY) {
                LOG.warning(
                        () ->
                                "Submission "
                                        + submission.get()
                                        + " could not be taken in at once; it is left to the sweep.");
            } else {
                intake.receive(submission.get());
            }
        } catch (JMSException e) {
            throw new EJBException("Cannot read the message", e);
        }
    }

    private static Optional<UUID> submission(Message message) throws JMSException {
        if (message instanceof TextMessage wakeUp
                && "SubmissionReceived".equals(wakeUp.getStringProperty("kind"))) {
            try {
                return Optional.of(UUID.fromString(Objects.toString(wakeUp.getText(), "")));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
