package org.touchstone.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.deadline.AgencyCalendars.Holiday;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.deadline.Pauses.Closure;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The days on which the agency works, and what moves when they change. */
@Named("calendarPage")
@RequestScoped
@Guarded
public class CalendarPage {
    @Inject AgencyCalendars calendars;
    @Inject Pauses pauses;
    @Inject CurrentActor actor;

    private AgencyCalendar calendar;
    private DayOfWeek[] weekend;
    private LocalTime closing;
    private LocalDate day;
    private String name;
    private LocalDate from;
    private LocalDate to;
    private String note;

    @PostConstruct
    void load() {
        calendar = calendars.held();
        weekend = calendar.weekend().stream().sorted().toArray(DayOfWeek[]::new);
        closing = calendar.closing();
    }

    public String changeHours() {
        return done(
                calendars.changeHours(actor.get(), Set.copyOf(Arrays.asList(weekend)), closing));
    }

    public String addHoliday() {
        return done(calendars.addHoliday(actor.get(), day, name));
    }

    public String removeHoliday(LocalDate holiday) {
        return done(calendars.removeHoliday(actor.get(), holiday));
    }

    public String close() {
        return done(pauses.closeAgency(actor.get(), from, to, note));
    }

    public String reopen(UUID closure) {
        return done(pauses.reopenAgency(actor.get(), closure));
    }

    private static String done(int moved) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String said =
                MessageFormat.format(
                        ResourceBundle.getBundle(
                                        "org.touchstone.web.calendar.messages", Locale.ENGLISH)
                                .getString("moved"),
                        moved);
        faces.addMessage(null, new FacesMessage(said));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/administration/calendar?faces-redirect=true";
    }

    public String getZone() {
        return calendar.zone().getId();
    }

    public List<DayOfWeek> getAllDays() {
        return List.of(DayOfWeek.values());
    }

    public List<Holiday> getHolidays() {
        return calendars.holidays();
    }

    public List<Closure> getClosures() {
        return pauses.closures();
    }

    public DayOfWeek[] getWeekend() {
        return weekend.clone();
    }

    public void setWeekend(DayOfWeek[] weekend) {
        this.weekend = weekend.clone();
    }

    public LocalTime getClosing() {
        return closing;
    }

    public void setClosing(LocalTime closing) {
        this.closing = closing;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
