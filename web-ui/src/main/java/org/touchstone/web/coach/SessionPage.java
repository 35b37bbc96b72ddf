package org.touchstone.web.coach;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Educator;
import org.touchstone.credential.coaching.CoachDesk.Row;
import org.touchstone.credential.coaching.CoachingModes;
import org.touchstone.credential.coaching.CoachingModes.Mode;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.Attendee;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Agency;

/**
 * Logs a session with one educator or several, or corrects one. What most sessions are is filled in
 * already, so that two clicks from the desk are enough.
 */
@Named("coachSession")
@ViewScoped
@Guarded
public class SessionPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient CoachDesk desk;
    @Inject transient CoachingSessions sessions;
    @Inject transient CoachingModes ways;
    @Inject transient CurrentActor actor;
    @Inject transient Agency agency;
    @Inject transient Clock clock;

    private String educator = "";
    private String id = "";
    private String attempt;
    private LocalDate heldOn;
    private int minutes = 30;
    private String mode = "IN_PERSON";
    private String agenda;
    private String sharedNote;
    private String privateNote;
    private String[] others = {};
    private String reason;
    private transient Educator shown;
    private transient Map<UUID, Row> around;

    /** One that is corrected, with everything as it was; else what most sessions are. */
    public void load() {
        if (id.isEmpty()) {
            heldOn = LocalDate.ofInstant(clock.instant(), agency.zone());
            attempt =
                    getShown().attempts().stream()
                            .filter(one -> one.state().name().equals("NOT_YET"))
                            .findFirst()
                            .map(one -> one.id().toString())
                            .orElse("");
            return;
        }
        Session known = sessions.find(actor.get(), Body.id("session", id));
        List<Attendee> with = known.educators();
        if (educator.isEmpty()) {
            educator = with.get(0).educatorId().toString();
        }
        attempt =
                with.stream()
                        .filter(one -> one.educatorId().toString().equals(educator))
                        .filter(one -> one.attemptId() != null)
                        .map(one -> one.attemptId().toString())
                        .findFirst()
                        .orElse("");
        others =
                with.stream()
                        .map(one -> one.educatorId().toString())
                        .filter(one -> !one.equals(educator))
                        .toArray(String[]::new);
        heldOn = known.heldOn();
        minutes = known.minutes();
        mode = known.mode();
        agenda = known.agenda();
        sharedNote = known.sharedNote();
        privateNote = known.privateNote();
    }

    public String keep() {
        if (id.isEmpty()) {
            sessions.log(actor.get(), written());
            return CoachTexts.done("/coach/desk", "logged", 1 + others.length);
        }
        sessions.change(actor.get(), Body.id("session", id), written());
        return CoachTexts.done("/coach/sessions", "corrected");
    }

    public String withdraw() {
        sessions.withdraw(actor.get(), Body.id("session", id), reason);
        return CoachTexts.done("/coach/sessions", "withdrawn");
    }

    private NewSession written() {
        About one =
                new About(
                        Body.id("educator", educator),
                        null,
                        attempt == null || attempt.isEmpty() ? null : Body.id("attempt", attempt));
        Stream<About> group =
                Arrays.stream(others)
                        .map(other -> new About(Body.id("educator", other), null, null));
        return new NewSession(
                Stream.concat(Stream.of(one), group).toList(),
                heldOn,
                minutes,
                mode,
                agenda,
                sharedNote,
                privateNote);
    }

    public Educator getShown() {
        if (shown == null) {
            UUID who = Body.id("educator", educator);
            shown =
                    isCorrection() && !isCoachedToday(who)
                            ? former(who)
                            : desk.educator(actor.get(), who);
        }
        return shown;
    }

    private boolean isCoachedToday(UUID who) {
        return all().containsKey(who);
    }

    /** A session of somebody who has another coach by now can still be corrected. */
    private Educator former(UUID who) {
        String name =
                sessions.find(actor.get(), Body.id("session", id)).educators().stream()
                        .filter(one -> one.educatorId().equals(who))
                        .map(Attendee::name)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("educator", who));
        return new Educator(who, name, List.of(), List.of(), List.of(), List.of());
    }

    /** The other educators of the coach, each once. */
    public List<Row> getAround() {
        return all().values().stream()
                .filter(row -> !row.educatorId().toString().equals(educator))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private Map<UUID, Row> all() {
        if (around == null) {
            around = new LinkedHashMap<>();
            desk.educators(actor.get(), null, new Paged.Part(0, Paged.Part.MOST))
                    .rows()
                    .forEach(row -> around.putIfAbsent(row.educatorId(), row));
        }
        return around;
    }

    public List<Mode> getModes() {
        return ways.offered();
    }

    public boolean isCorrection() {
        return !id.isEmpty();
    }

    public String getEducator() {
        return educator;
    }

    public void setEducator(String educator) {
        this.educator = educator == null ? "" : educator;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }

    public String getSharedNote() {
        return sharedNote;
    }

    public void setSharedNote(String sharedNote) {
        this.sharedNote = sharedNote;
    }

    public String getPrivateNote() {
        return privateNote;
    }

    public void setPrivateNote(String privateNote) {
        this.privateNote = privateNote;
    }

    public String[] getOthers() {
        return others.clone();
    }

    public void setOthers(String[] others) {
        this.others = others == null ? new String[0] : others.clone();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
