package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Educator;
import org.touchstone.credential.coaching.CoachDesk.Planned;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.coaching.PlannedSessions;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One educator, as the coach sees the educator. */
@Named("coachEducator")
@ViewScoped
@Guarded
public class EducatorPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int RECENT = 10;

    @Inject transient CoachDesk desk;
    @Inject transient CoachingSessions sessions;
    @Inject transient PlannedSessions planned;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String answer;
    private String session;
    private LocalDate day;
    private transient Educator shown;
    private transient Paged<Session> held;

    public void load() {
        getShown();
    }

    public String reply(UUID request) {
        desk.answer(actor.get(), request, answer);
        return CoachTexts.done("/coach/educator?id=" + educator(), "answered");
    }

    /** Moves the chosen session to the day that was given. */
    public String move() {
        planned.move(actor.get(), Body.id("planned session", session), day);
        return CoachTexts.done("/coach/educator?id=" + educator(), "moved");
    }

    /** Those that can still be moved. */
    public List<Planned> getComing() {
        return getShown().planned().stream()
                .filter(one -> !one.isOver() && one.heldOn() == null)
                .toList();
    }

    public Educator getShown() {
        if (shown == null) {
            shown = desk.educator(actor.get(), educator());
        }
        return shown;
    }

    /** The last ones. */
    public List<Session> getSessions() {
        if (held == null) {
            held = sessions.logged(actor.get(), educator(), new Paged.Part(0, RECENT));
        }
        return held.rows();
    }

    public long getAllSessions() {
        return getSessions().isEmpty() ? 0 : held.total();
    }

    private UUID educator() {
        return Body.id("educator", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
