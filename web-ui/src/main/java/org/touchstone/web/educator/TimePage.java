package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.activity.TimeLog;
import org.touchstone.credential.activity.TimeLog.Entry;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Agency;
import org.touchstone.web.page.LongTable;

/** Time for an attempt, outside of coursework and class. */
@Named("timePage")
@ViewScoped
@Guarded
public class TimePage extends LongTable<Entry> {
    private static final long serialVersionUID = 1;

    @Inject transient TimeLog log;
    @Inject transient Submissions submissions;
    @Inject transient CurrentActor actor;
    @Inject transient Agency agency;
    @Inject transient Clock clock;

    private final UUID fresh = UUID.randomUUID();
    private String id = "";
    private LocalDate on;
    private Integer minutes;
    private String note;
    private transient SubmissionView attempt;

    public TimePage() {
        super(25);
    }

    public void load() {
        getAttempt();
        on = LocalDate.ofInstant(clock.instant(), agency.zone());
    }

    public String log() {
        log.log(actor.get(), fresh, attemptId(), on, minutes, note);
        return WorkTexts.done("/educator/time?id=" + id, "time.saved");
    }

    public String remove(UUID entry) {
        log.remove(actor.get(), entry);
        return WorkTexts.done("/educator/time?id=" + id, "time.removed");
    }

    public SubmissionView getAttempt() {
        if (attempt == null) {
            attempt = submissions.find(actor.get(), attemptId());
        }
        return attempt;
    }

    @Override
    protected Paged<Entry> find(Paged.Part part) {
        return log.of(actor.get(), attemptId(), part);
    }

    private UUID attemptId() {
        return Body.id("submission", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
