package org.touchstone.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The agency's mail server; without a host and a sender there is no mail. */
@ApplicationScoped
public class MailSettings {
    private static final String TEN_SECONDS = "10000";
    private static final String HALF_A_MINUTE = "30000";

    @Inject
    @ConfigProperty(name = "touchstone.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "touchstone.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "touchstone.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "touchstone.mail.password")
    Optional<String> password;

    /** The sender's address. */
    @Inject
    @ConfigProperty(name = "touchstone.mail.from")
    Optional<String> from;

    /** Without it a mail server that offers no encryption is not used. */
    @Inject
    @ConfigProperty(name = "touchstone.mail.starttls", defaultValue = "true")
    boolean starttls;

    public MailSettings() {}

    /** Outside a server. */
    MailSettings(String host, int port, String user, String password, String from) {
        this.host = Optional.ofNullable(host);
        this.port = port;
        this.user = Optional.ofNullable(user);
        this.password = Optional.ofNullable(password);
        this.from = Optional.ofNullable(from);
    }

    public boolean isOn() {
        return host.isPresent() && from.isPresent();
    }

    String from() {
        return from.orElseThrow();
    }

    /** Null where the server asks for none. */
    String user() {
        return user.orElse(null);
    }

    String password() {
        return password.orElse(null);
    }

    /** As Jakarta Mail takes them; a server that does not answer holds up a sweep for a minute. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host.orElseThrow());
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TEN_SECONDS);
        properties.setProperty("mail.smtp.timeout", HALF_A_MINUTE);
        properties.setProperty("mail.smtp.writetimeout", HALF_A_MINUTE);
        return properties;
    }
}
