package org.touchstone.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

/** Hands mails to the agency's mail server (RFC 5321), one connection for many. */
@ApplicationScoped
public class Smtp {
    private static final String UTF_8 = "UTF-8";

    @Inject MailSettings settings;
    @Inject Clock clock;

    /**
     * @throws MessagingException when the server cannot be reached or does not let us in
     */
    Delivery connect() throws MessagingException {
        Session session = Session.getInstance(settings.properties());
        Transport transport = session.getTransport();
        transport.connect(settings.user(), settings.password());
        return new Delivery(session, transport);
    }

    /** An open connection. */
    final class Delivery implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Delivery(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        void send(UUID mailId, String address, Letter letter) throws MessagingException {
            MimeMessage message = message(mailId, letter);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }

        private MimeMessage message(UUID mailId, Letter letter) throws MessagingException {
            InternetAddress from = new InternetAddress(settings.from(), true);
            MimeMessage message = new NamedMessage(session, mailId, from.getAddress());
            message.setFrom(from);
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            // RFC 3834: no out-of-office notes.
            message.setHeader("Auto-Submitted", "auto-generated");
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(letter.plain(), UTF_8, "plain");
            MimeBodyPart html = new MimeBodyPart();
            html.setText(letter.html(), UTF_8, "html");
            message.setContent(new MimeMultipart("alternative", plain, html));
            return message;
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /** Of one mail every try has the same id, by which its receiver can tell a second copy. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, UUID mailId, String from) {
            super(session);
            id = "<" + mailId + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
