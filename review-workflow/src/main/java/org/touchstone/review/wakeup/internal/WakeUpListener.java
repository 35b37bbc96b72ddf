package org.touchstone.review.wakeup.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.touchstone.review.wakeup.DeadLetters;

/**
 * Takes wake-ups from the review queue. The message is a text with the subject's id and has the
 * property {@code kind}. What cannot be done is rolled back and comes again; the last delivery that
 * fails is written into the book of dead letters instead.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "resourceAdapter",
                    propertyValue = "${MPCONFIG=touchstone.jms.ra}"),
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "ReviewQueue"),
            // By ActiveMQ’s name for it. Two keep up with many readers; ten would take the
            // processors from whoever waits for an answer. With one, ActiveMQ stalls.
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "2")
        })
public class WakeUpListener implements MessageListener {
    /** Both brokers deliver this often before their own dead-letter queue has it. */
    static final int LAST_DELIVERY = 4;

    private static final Logger LOG = Logger.getLogger(WakeUpListener.class.getName());

    @Inject WakeUpAttempt attempt;

    @Inject DeadLetters deadLetters;

    @Resource MessageDrivenContext context;

    @Override
    public void onMessage(Message message) {
        try {
            Optional<UUID> subject = subject(message);
            String kind = message.getStringProperty("kind");
            if (subject.isEmpty()
                    || kind == null
                    || !deliver(kind, subject.get(), message.getIntProperty("JMSXDeliveryCount"))) {
                LOG.warning("A message that is no wake-up was dropped from the review queue.");
            }
        } catch (JMSException e) {
            throw new EJBException("Cannot read the message", e);
        }
    }

    /**
     * The work has a transaction of its own, so that its failure can be written down in this one.
     */
    private boolean deliver(String kind, UUID subject, int delivery) {
        try {
            return attempt.at(kind, subject);
        } catch (RuntimeException e) {
            if (delivery < LAST_DELIVERY) {
                LOG.warning(() -> kind + " of " + subject + " failed and comes again: " + e);
                context.setRollbackOnly();
            } else {
                deadLetters.keep(kind, subject, delivery, reason(e));
            }
            return true;
        }
    }

    /** The innermost cause, which says most. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    private static Optional<UUID> subject(Message message) throws JMSException {
        try {
            return message instanceof TextMessage wakeUp
                    ? Optional.of(UUID.fromString(Objects.toString(wakeUp.getText(), "")))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
