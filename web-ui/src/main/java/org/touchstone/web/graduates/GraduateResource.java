package org.touchstone.web.graduates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.review.reviewer.Graduates;
import org.touchstone.review.reviewer.Graduates.Candidate;
import org.touchstone.review.reviewer.Graduates.Invitation;
import org.touchstone.review.reviewer.Graduates.Rule;
import org.touchstone.review.reviewer.OwnReviewing;
import org.touchstone.review.reviewer.OwnReviewing.Terms;
import org.touchstone.review.reviewer.OwnReviewing.Way;
import org.touchstone.review.reviewer.ReviewerStage;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Graduates who become reviewers: the supervisor's side, and the graduate's own below 'own'. */
@Path("graduates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GraduateResource {
    @Inject Graduates graduates;
    @Inject OwnReviewing reviewing;
    @Inject CurrentActor actor;

    @GET
    public Paged<Candidate> list(
            @QueryParam("stage") String stage,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return graduates.list(
                actor.get(),
                stage == null || stage.isBlank()
                        ? null
                        : Body.oneOf(ReviewerStage.class, stage, "stage"),
                new Paged.Part(first, size));
    }

    @GET
    @Path("counts")
    public Map<ReviewerStage, Long> counts() {
        return graduates.counts(actor.get());
    }

    /** Looks now instead of at the next hour. */
    @POST
    @Path("search")
    public JsonObject search() {
        return Json.createObjectBuilder().add("found", graduates.find(actor.get())).build();
    }

    @POST
    @Path("{id}/invitation")
    public void invite(@PathParam("id") String id, InvitationBody body) {
        graduates.invite(actor.get(), id(id), Body.required(body, "body").invitation());
    }

    @POST
    @Path("{id}/withdrawal")
    public void withdraw(@PathParam("id") String id) {
        graduates.withdraw(actor.get(), id(id));
    }

    @GET
    @Path("rules")
    public List<Rule> rules() {
        return graduates.rules(actor.get());
    }

    /** Of a micro-credential, or without one the agency's own. */
    @PUT
    @Path("rules")
    public void keep(RuleBody body) {
        graduates.keep(actor.get(), Body.required(body, "body").rule());
    }

    @PUT
    @Path("terms")
    public JsonObject publish(TermsBody body) {
        return Json.createObjectBuilder()
                .add(
                        "number",
                        graduates.publishTerms(actor.get(), Body.required(body, "body").words))
                .build();
    }

    @GET
    @Path("own")
    public List<Way> ways() {
        return reviewing.ways(actor.get());
    }

    @GET
    @Path("own/terms")
    public Terms terms() {
        return reviewing.terms(actor.get());
    }

    @POST
    @Path("own/{id}/acceptance")
    public void accept(@PathParam("id") String id, AcceptanceBody body) {
        reviewing.accept(
                actor.get(), id(id), Body.required(Body.required(body, "body").terms, "terms"));
    }

    @POST
    @Path("own/{id}/refusal")
    public void decline(@PathParam("id") String id) {
        reviewing.decline(actor.get(), id(id));
    }

    private static UUID id(String text) {
        return Body.id("graduate", text);
    }

    public static class InvitationBody {
        public String organization;
        public String firstDay;
        public String lastDay;

        Invitation invitation() {
            return new Invitation(
                    organization, Body.date(firstDay, "firstDay"), Body.date(lastDay, "lastDay"));
        }
    }

    public static class RuleBody {
        public String microCredential;
        public Integer monthsSinceAward;
        public boolean allAtTopLevel;
        public boolean firstAttempt;
        public boolean noOpenAttempt;

        Rule rule() {
            return new Rule(
                    microCredential,
                    Body.required(monthsSinceAward, "monthsSinceAward"),
                    allAtTopLevel,
                    firstAttempt,
                    noOpenAttempt);
        }
    }

    public static class TermsBody {
        public String words;
    }

    public static class AcceptanceBody {
        public Integer terms;
    }
}
