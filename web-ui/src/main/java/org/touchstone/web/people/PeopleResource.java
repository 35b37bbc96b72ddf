package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.PersonDetails;
import org.touchstone.credential.organization.Directory.PersonRow;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.PersonView;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Accounts and role grants beyond the roster. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    @Inject People people;

    @Inject Directory directory;

    @Inject RoleGrants grants;

    @Inject CurrentActor actor;

    /** Everybody, or those whom the words find, in all organizations or in one and below. */
    @GET
    @Path("directory")
    public Paged<PersonRow> directory(
            @QueryParam("words") String words,
            @QueryParam("organization") String organization,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return directory.people(actor.get(), words, organization, new Paged.Part(first, size));
    }

    /** One person with the roles of then, now and later. */
    @GET
    @Path("{id}")
    public PersonDetails person(@PathParam("id") String id) {
        return directory.person(actor.get(), Body.id("person", id));
    }

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
        grants.grant(
                actor.get(),
                Body.id("person", id),
                new RoleGrantRequest(
                        Body.oneOf(Role.class, body.role, "role"),
                        Body.required(body.organization, "organization"),
                        Body.date(body.beginsOn, "beginsOn"),
                        Body.date(body.endsOn, "endsOn")));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/roles/{grant}/end")
    public PersonDetails end(
            @PathParam("id") String id, @PathParam("grant") String grant, EndBody body) {
        UUID person = Body.id("person", id);
        UUID role = Body.id("role", grant);
        if (directory.person(actor.get(), person).grants().stream()
                .noneMatch(each -> each.id().equals(role))) {
            throw new NotFound("role", grant);
        }
        grants.end(actor.get(), role, body == null ? null : Body.date(body.lastDay, "lastDay"));
        return directory.person(actor.get(), person);
    }

    /** The last day of the role by ISO 8601; left out: today. */
    public static class EndBody {
        public String lastDay;
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
