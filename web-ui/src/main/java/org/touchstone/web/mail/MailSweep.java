package org.touchstone.web.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.touchstone.review.mail.Mails;
import org.touchstone.review.mail.Mails.Outgoing;

/**
 * Sends what is due. No transaction is open while the mail server is spoken to; a mail server that
 * is down costs no mail a try. The log names mails by their id and nobody by name or address.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSweep {
    private static final Logger LOG = Logger.getLogger(MailSweep.class.getName());
    private static final int BATCH = 100;

    @Inject MailSettings settings;
    @Inject Mails mails;
    @Inject Letters letters;
    @Inject Smtp smtp;

    private boolean reached = true;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void sweep() {
        if (!settings.isOn()) {
            return;
        }
        mails.gather();
        List<UUID> due = mails.due(BATCH);
        if (due.isEmpty()) {
            return;
        }
        try (Smtp.Delivery delivery = smtp.connect()) {
            reached = true;
            for (UUID mail : due) {
                if (!delivery.isOpen()) {
                    return;
                }
                mails.take(mail).ifPresent(taken -> send(delivery, taken));
            }
        } catch (MessagingException e) {
            if (reached) {
                LOG.warning(() -> "The mail server is not reached, mail waits: " + e.getMessage());
            }
            reached = false;
        }
    }

    private void send(Smtp.Delivery delivery, Outgoing mail) {
        try {
            delivery.send(mail.mailId(), mail.address(), letters.of(mail));
            mails.sent(mail.mailId());
        } catch (MessagingException e) {
            String kind = e.getClass().getSimpleName();
            LOG.warning(() -> "Mail " + mail.mailId() + " was not sent: " + kind);
            if (isForGood(e)) {
                mails.refused(mail.mailId(), kind);
            } else {
                mails.failed(mail.mailId(), kind);
            }
        }
    }

    /** No address, or one that the server says (5xx) it will never deliver to. */
    private static boolean isForGood(MessagingException e) {
        if (e instanceof SendFailedException failed) {
            return failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        }
        return e instanceof AddressException;
    }
}
