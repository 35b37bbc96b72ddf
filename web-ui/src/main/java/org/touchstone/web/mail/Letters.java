package org.touchstone.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.review.mail.Mails.Outgoing;
import org.touchstone.web.notices.NoticeTexts;
import org.touchstone.web.page.Agency;

/** Writes mails: the same words as on the pages, and nothing that the pages do not say. */
@ApplicationScoped
public class Letters {
    private static final String NEW_LINE = "\r\n";

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.touchstone.web.mail.messages", Locale.ENGLISH);

    @Inject NoticeTexts texts;

    @Inject Agency agency;

    @Inject
    @ConfigProperty(name = "touchstone.base-url", defaultValue = "http://127.0.0.1:8080")
    String baseUrl;

    Letter of(Outgoing mail) {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        line(plain, text("greeting", mail.name()));
        line(plain, "");
        html.append("<p>").append(escaped(text("greeting", mail.name()))).append("</p><ul>");
        for (Notice notice : mail.notices()) {
            String words = texts.of(notice);
            line(plain, "- " + words);
            html.append("<li>").append(escaped(words));
            if (notice.address() != null) {
                String link = baseUrl + notice.address();
                line(plain, "  " + link);
                html.append("<br>").append(link(link, text("open")));
            }
            html.append("</li>");
            line(plain, "");
        }
        String notices = baseUrl + "/notices";
        String account = baseUrl + "/account";
        line(plain, text("all") + " " + notices);
        line(plain, "");
        line(plain, "-- ");
        line(plain, text("footer", agency.getName()) + " " + account);
        html.append("</ul><p>").append(link(notices, text("all"))).append("</p><hr><p>");
        html.append(escaped(text("footer", agency.getName()))).append(' ');
        html.append(link(account, text("account"))).append("</p>");
        return new Letter(
                text("subject", agency.getName(), mail.notices().size()),
                plain.toString(),
                page(html.toString()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(NEW_LINE);
    }

    private String page(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"><title>"
                + escaped(agency.getName())
                + "</title></head><body>"
                + body
                + "</body></html>";
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.US).format(arguments);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
