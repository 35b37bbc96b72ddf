package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** The coach's log. */
@Named("coachSessions")
@ViewScoped
@Guarded
public class SessionsPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient CoachingSessions sessions;
    @Inject transient CurrentActor actor;

    private String id = "";
    private int first;
    private transient Paged<Session> found;

    public List<Session> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Session> found() {
        if (found == null) {
            found =
                    sessions.logged(
                            actor.get(),
                            id.isEmpty() ? null : Body.id("educator", id),
                            new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    /** With whom; empty: with anybody. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
