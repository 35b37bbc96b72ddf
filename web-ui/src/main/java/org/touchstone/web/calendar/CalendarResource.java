package org.touchstone.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.deadline.AgencyCalendars.Holiday;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.deadline.Pauses.Closure;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** When the agency works. Whatever changes it says how many due dates moved. */
@Path("calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {
    @Inject AgencyCalendars calendars;

    @Inject Pauses pauses;

    @Inject CurrentActor actor;

    /**
     * @param closing local time; 00:00 is the midnight at the end of the day
     */
    public record CalendarView(
            String timeZone,
            List<DayOfWeek> weekendDays,
            String closing,
            List<Holiday> holidays,
            List<Closure> closures) {}

    /**
     * @param dueDatesMoved how many
     */
    public record Change(int dueDatesMoved) {}

    @GET
    public CalendarView show() {
        AgencyCalendar calendar = calendars.held();
        return new CalendarView(
                calendar.zone().getId(),
                calendar.weekend().stream().sorted().toList(),
                calendar.closing().toString(),
                calendars.holidays(),
                pauses.closures());
    }

    @PUT
    public Change change(HoursBody body) {
        Body.required(body, "body");
        return new Change(
                calendars.changeHours(
                        actor.get(),
                        Body.required(body.weekendDays, "weekendDays").stream()
                                .map(day -> Body.oneOf(DayOfWeek.class, day, "weekendDays"))
                                .collect(Collectors.toSet()),
                        time(Body.required(body.closing, "closing"))));
    }

    @POST
    @Path("holidays")
    public Response addHoliday(HolidayBody body) {
        Body.required(body, "body");
        LocalDate day = Body.required(Body.date(body.day, "day"), "day");
        int moved = calendars.addHoliday(actor.get(), day, body.name);
        return Response.created(URI.create("calendar/holidays/" + day))
                .entity(new Change(moved))
                .build();
    }

    @DELETE
    @Path("holidays/{day}")
    public Change removeHoliday(@PathParam("day") String day) {
        return new Change(
                calendars.removeHoliday(actor.get(), Body.required(Body.date(day, "day"), "day")));
    }

    @POST
    @Path("closures")
    public Response close(ClosureBody body) {
        Body.required(body, "body");
        int moved =
                pauses.closeAgency(
                        actor.get(),
                        Body.required(Body.date(body.from, "from"), "from"),
                        Body.required(Body.date(body.to, "to"), "to"),
                        body.note);
        return Response.status(Response.Status.CREATED).entity(new Change(moved)).build();
    }

    @DELETE
    @Path("closures/{id}")
    public Change reopen(@PathParam("id") String id) {
        return new Change(pauses.reopenAgency(actor.get(), Body.id("closure", id)));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw InvalidRequest.field(
                    "closing", "not-a-time", "Give 'closing' as a time of day like 17:00.");
        }
    }

    /** Names of days of the week, and the local time at which the day ends. */
    public static class HoursBody {
        public List<String> weekendDays;
        public String closing;
    }

    /** A day by ISO 8601, and what it is called. */
    public static class HolidayBody {
        public String day;
        public String name;
    }

    /** First and last day by ISO 8601, and why. */
    public static class ClosureBody {
        public String from;
        public String to;
        public String note;
    }
}
