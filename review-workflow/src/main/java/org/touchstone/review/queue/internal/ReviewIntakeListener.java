package org.touchstone.review.queue.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
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
            String text = message instanceof TextMessage wakeUp ? wakeUp.getText() : null;
            if (!"SubmissionReceived".equals(message.getStringProperty("kind")) || text == null) {
                LOG.warning("A message that is no wake-up was dropped from the review queue.");
                return;
            }
            if (message.getIntProperty("JMSXDeliveryCount") >= LAST_DELIVERY) {
                LOG.warning(
                        () ->
                                "Submission "
                                        + text
                                        + " could not be taken in at once; it is left to the sweep.");
                return;
            }
            intake.receive(UUID.fromString(text));
        } catch (JMSException e) {
            throw new EJBException("Cannot read the message", e);
        }
    }
}
