package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.IssuedToken;
import org.touchstone.credential.organization.People.TokenRequest;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Bearer tokens: for oneself, or by an administrator for a person or a service. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {
    @Inject People people;

    @Inject CurrentActor actor;

    @POST
    public Response issue(TokenBody body) {
        Body.required(body, "body");
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        if (body.scopes != null) {
            body.scopes.forEach(scope -> scopes.add(Body.oneOf(Permission.class, scope, "scopes")));
        }
        IssuedToken token =
                people.issueToken(
                        actor.get(),
                        new TokenRequest(
                                body.person == null ? null : Body.id("person", body.person),
                                body.label,
                                scopes,
                                Body.instant(
                                        Body.required(body.expiresAt, "expiresAt"), "expiresAt")));
        return Response.created(URI.create("tokens/" + token.id())).entity(token).build();
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        people.revokeToken(actor.get(), Body.id("token", id));
        return Response.noContent().build();
    }

    /**
     * The token to make: person left out for oneself, scopes left out for all that the person may
     * do.
     */
    public static class TokenBody {
        public String person;
        public String label;
        public List<String> scopes;
        public String expiresAt;
    }
}
