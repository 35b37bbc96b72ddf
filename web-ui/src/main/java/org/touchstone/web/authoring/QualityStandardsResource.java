package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.catalog.QualityStandards.QualityList;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The agency's own standards of quality, read and replaced as a whole. */
@Path("quality-standards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualityStandardsResource {
    @Inject QualityStandards standards;
    @Inject CurrentActor actor;

    @GET
    public QualityList list() {
        return standards.list(actor.get());
    }

    @PUT
    public QualityList replace(ListBody body) {
        return standards.replace(
                actor.get(),
                Body.required(Body.required(body, "body").revision, "revision"),
                Body.required(body.components, "components").stream()
                        .map(
                                each ->
                                        new Component(
                                                each.code,
                                                each.standard,
                                                each.standardTitle,
                                                each.statement,
                                                Objects.requireNonNullElse(each.required, true)))
                        .toList());
    }

    /** The list with the revision that was read; no components: nothing is asked. */
    public static class ListBody {
        public Integer revision;
        public List<ComponentBody> components;
    }

    /** What is not said to be required or not is. */
    public static class ComponentBody {
        public String code;
        public String standard;
        public String standardTitle;
        public String statement;
        public Boolean required;
    }
}
