package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.coaching.OwnCoaching.Own;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.coach.CoachTexts;
import org.touchstone.web.page.Pager;

/** The educator's own coach and sessions, and how to get a word. */
@Named("ownCoaching")
@ViewScoped
@Guarded
public class CoachingPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;
    private static final String PAGE = "/educator/coaching";

    @Inject transient OwnCoaching coaching;
    @Inject transient CoachingSessions sessions;
    @Inject transient CurrentActor actor;

    private int first;

    /** By cohort, so that each form keeps its own words. */
    private final Map<String, String> messages = new TreeMap<>();

    private transient List<Own> mine;
    private transient Paged<Session> held;

    public String ask(UUID cohort) {
        coaching.ask(actor.get(), cohort, messages.get(cohort.toString()));
        return CoachTexts.done(PAGE, "asked");
    }

    public String takeBack(UUID cohort) {
        coaching.takeBack(actor.get(), cohort);
        return CoachTexts.done(PAGE, "takenBack");
    }

    public List<Own> getMine() {
        if (mine == null) {
            mine = coaching.mine(actor.get());
        }
        return mine;
    }

    public List<Session> getSessions() {
        return held().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, held().total());
    }

    private Paged<Session> held() {
        if (held == null) {
            held = sessions.attended(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return held;
    }

    public Map<String, String> getMessages() {
        return messages;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
