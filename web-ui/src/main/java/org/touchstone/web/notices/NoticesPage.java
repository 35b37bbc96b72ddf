package org.touchstone.web.notices;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.credential.kernel.Page;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Pages;
import org.touchstone.web.page.Navigation;

/** What the system has to tell the viewer. */
@Named("noticesPage")
@ViewScoped
@Guarded
public class NoticesPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String HERE = "/notices?faces-redirect=true";

    @Inject transient Notices notices;
    @Inject transient NoticeTexts texts;
    @Inject transient Navigation navigation;
    @Inject transient CurrentActor actor;

    /** As it was shown: a button means the row beside it. */
    private transient Page<Notice> recent;

    private String page;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        getRecent();
    }

    /** The newest first, read or not. */
    public Page<Notice> getRecent() {
        if (recent == null) {
            recent = notices.recent(actor.get(), Pages.number(page));
        }
        return recent;
    }

    public boolean isAnyUnread() {
        return notices.countUnread(actor.get()) > 0;
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
