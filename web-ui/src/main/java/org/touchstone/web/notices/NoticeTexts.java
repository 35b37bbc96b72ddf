package org.touchstone.web.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.web.page.Dates;

/** Puts notices into words. */
@ApplicationScoped
public class NoticeTexts {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.touchstone.web.notices.messages", Locale.ENGLISH);

    private Dates dates;

    protected NoticeTexts() {}

    @Inject
    public NoticeTexts(Dates dates) {
        this.dates = dates;
    }

    /** A kind that has no words here is told in general ones rather than not at all. */
    public String of(Notice notice) {
        String key = "notice." + notice.kind();
        String text = bundle.getString(bundle.containsKey(key) ? key : "notice.other");
        Object[] parameters = notice.parameters().stream().map(this::spoken).toArray();
        return new MessageFormat(text, Locale.US).format(parameters);
    }

    private String spoken(String parameter) {
        return parameter.matches(DAY) ? dates.exact(LocalDate.parse(parameter)) : parameter;
    }
}
