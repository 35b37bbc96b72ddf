package org.touchstone.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Navigation;

/** What the system has to tell the viewer. */
@Named("noticesPage")
@RequestScoped
@Guarded
public class NoticesPage {
    private static final String HERE = "/notices?faces-redirect=true";
    private static final int RECENT = 100;

    @Inject Notices notices;
    @Inject NoticeTexts texts;
    @Inject Navigation navigation;
    @Inject CurrentActor actor;

    private List<Notice> recent;

    /** The newest first, read or not. */
    public List<Notice> getRecent() {
        if (recent == null) {
            recent = notices.recent(actor.get(), RECENT);
        }
        return recent;
    }

    public boolean isAnyUnread() {
        return getRecent().stream().anyMatch(notice -> notice.readAt() == null);
    }

    public String text(Notice notice) {
        return texts.of(notice);
    }

    /** Whether it leads to a page that is there for the viewer. */
    public boolean leadsOn(Notice notice) {
        return notice.address() != null
                && navigation.mayOpen(notice.address().replaceFirst("\\?.*", ""));
    }

    public String read(UUID notice) {
        notices.markRead(actor.get(), notice);
        return HERE;
    }

    public String readAll() {
        notices.markAllRead(actor.get());
        return HERE;
    }
}
