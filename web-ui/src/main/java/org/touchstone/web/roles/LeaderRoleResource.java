package org.touchstone.web.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.Acceptance;
import org.touchstone.credential.leadership.LeaderRoles.Applicant;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.credential.leadership.OwnRoles.OwnRole;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Leader roles and the way to them: the manager's side, and the educator's own below 'own'. */
@Path("leader-roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaderRoleResource {
    @Inject LeaderRoles roles;
    @Inject OwnRoles own;
    @Inject CurrentActor actor;

    @GET
    public Paged<RoleView> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return roles.list(actor.get(), new Paged.Part(first, size));
    }

    /** Makes or changes the role of the code. */
    @PUT
    public RoleView keep(RoleBody body) {
        return roles.keep(actor.get(), Body.required(body, "body").text());
    }

    @GET
    @Path("{id}")
    public RoleView find(@PathParam("id") String id) {
        return roles.find(actor.get(), id(id));
    }

    @GET
    @Path("{id}/board")
    public Map<ApplicationState, Long> board(@PathParam("id") String id) {
        return roles.board(actor.get(), id(id));
    }

    @GET
    @Path("{id}/acceptance")
    public List<Acceptance> acceptance(@PathParam("id") String id) {
        return roles.acceptance(actor.get(), id(id));
    }

    @GET
    @Path("{id}/applications")
    public Paged<Applicant> applicants(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return roles.applicants(
                actor.get(),
                id(id),
                state == null || state.isBlank()
                        ? null
                        : Body.oneOf(ApplicationState.class, state, "state"),
                new Paged.Part(first, size));
    }

    @POST
    @Path("{id}/steps")
    public void record(@PathParam("id") String id, StepBody body) {
        StepBody said = Body.required(body, "body");
        roles.record(
                actor.get(),
                id(id),
                Body.required(said.applications, "applications").stream()
                        .map(one -> Body.uuid(Body.required(one, "applications"), "applications"))
                        .toList(),
                Body.oneOf(ApplicationState.class, said.step, "step"),
                said.placedAt);
    }

    @GET
    @Path("own")
    public List<OwnRole> own() {
        return own.list(actor.get());
    }

    @POST
    @Path("own/{id}/application")
    public void apply(@PathParam("id") String id, ApplicationBody body) {
        own.apply(actor.get(), id(id), body == null ? null : body.statement);
    }

    @POST
    @Path("own/{id}/withdrawal")
    public void withdraw(@PathParam("id") String id) {
        own.withdraw(actor.get(), id(id));
    }

    private static UUID id(String text) {
        return Body.id("leader role", text);
    }

    /** The cohort, the micro-credentials and the pathways by their codes; none: any counts. */
    public static class RoleBody {
        public String code;
        public String title;
        public String cohort;
        public String about;
        public String worth;
        public BigDecimal worthAmount;
        public Integer places;
        public Integer needed;
        public List<String> microCredentials;
        public List<String> pathways;
        public String opensOn;
        public String closesOn;

        RoleText text() {
            return new RoleText(
                    code,
                    title,
                    cohort,
                    about,
                    worth,
                    worthAmount,
                    places,
                    needed,
                    microCredentials,
                    pathways,
                    Body.date(opensOn, "opensOn"),
                    Body.date(closesOn, "closesOn"));
        }
    }

    public static class StepBody {
        public List<String> applications;
        public String step;
        public String placedAt;
    }

    public static class ApplicationBody {
        public String statement;
    }
}
