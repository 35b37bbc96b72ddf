package org.touchstone.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.web.access.CurrentActor;

/** How much there is to read, in the header of every page. */
@Named("bell")
@RequestScoped
public class Bell {
    @Inject Notices notices;
    @Inject CurrentActor actor;

    private Integer unread;

    /** 0 for somebody who is not signed in. */
    public int getUnread() {
        if (unread == null) {
            unread = actor.may(Permission.OWN_ACCOUNT) ? notices.countUnread(actor.get()) : 0;
        }
        return unread;
    }
}
