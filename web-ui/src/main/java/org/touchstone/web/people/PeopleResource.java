package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.PersonView;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Accounts and role grants beyond the roster. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    @Inject People people;

    @Inject CurrentActor actor;

    @GET
    public List<PersonView> find(@QueryParam("identifier") String identifier) {
        return people.find(actor.get(), Body.required(identifier, "identifier"));
    }

    @POST
    public Response create(PersonBody body) {
        Body.required(body, "body");
        PersonView created =
                people.create(
                        actor.get(),
                        new NewPerson(
                                Body.required(body.username, "username"),
                                Body.required(body.givenName, "givenName"),
                                Body.required(body.familyName, "familyName"),
                                body.email,
                                body.stateId,
                                body.password));
        return Response.created(URI.create("people/" + created.id())).entity(created).build();
    }

    @POST
    @Path("{id}/roles")
    public Response grant(@PathParam("id") String id, RoleBody body) {
        Body.required(body, "body");
        people.grantRole(
                actor.get(),
                Body.id("person", id),
                new RoleGrantRequest(
                        Body.oneOf(Role.class, body.role, "role"),
                        Body.required(body.organization, "organization"),
                        Body.date(body.beginsOn, "beginsOn"),
                        Body.date(body.endsOn, "endsOn")));
        return Response.noContent().build();
    }

    /** The account to make; e-mail, state id and password may be left out. */
    public static class PersonBody {
        public String username;
        public String givenName;
        public String familyName;
        public String email;
        public String stateId;
        public String password;
    }

    /**
     * The role to grant; the organization by its roster id, the days by ISO 8601 and possibly left
     * out.
     */
    public static class RoleBody {
        public String role;
        public String organization;
        public String beginsOn;
        public String endsOn;
    }
}
