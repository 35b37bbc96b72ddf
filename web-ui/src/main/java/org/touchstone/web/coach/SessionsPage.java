package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** The coach's log. */
@Named("coachSessions")
@ViewScoped
@Guarded
public class SessionsPage extends LongTable<Session> {
    private static final long serialVersionUID = 1;

    @Inject transient CoachingSessions sessions;
    @Inject transient CurrentActor actor;

    private String id = "";

    public SessionsPage() {
        super(25);
    }

    @Override
    protected Paged<Session> find(Paged.Part part) {
        return sessions.logged(actor.get(), id.isEmpty() ? null : Body.id("educator", id), part);
    }

    /** With whom; empty: with anybody. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
