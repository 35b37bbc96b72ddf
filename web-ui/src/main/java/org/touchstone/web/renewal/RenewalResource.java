package org.touchstone.web.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.ExchangeRates.NewRate;
import org.touchstone.reporting.renewal.ExchangeRates.RateView;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RenewalCycles;
import org.touchstone.reporting.renewal.RenewalCycles.CycleRow;
import org.touchstone.reporting.renewal.RenewalCycles.Line;
import org.touchstone.reporting.renewal.RenewalCycles.Terms;
import org.touchstone.reporting.renewal.RenewalStatements;
import org.touchstone.reporting.renewal.RenewalStatements.Statement;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Renewal credit: what awards are worth to whom, the cycles, and what counts in them. */
@Path("renewal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenewalResource {
    @Inject ExchangeRates rates;
    @Inject RenewalCycles cycles;
    @Inject RenewalStatements statements;
    @Inject CurrentActor actor;

    @GET
    public Statement own() {
        return statements.own(actor.get());
    }

    @GET
    @Path("educators/{id}")
    public Statement of(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        return statements.of(actor.get(), Body.id("educator", id), Body.date(asOf, "asOf"));
    }

    @GET
    @Path("jurisdictions")
    public List<JurisdictionView> jurisdictions() {
        return rates.jurisdictions(actor.get());
    }

    @PUT
    @Path("jurisdictions/{code}")
    public JurisdictionView keep(@PathParam("code") String code, JurisdictionBody body) {
        JurisdictionBody said = Body.required(body, "body");
        return rates.keep(
                actor.get(), new JurisdictionView(code, said.name, said.unit, said.shares));
    }

    @GET
    @Path("jurisdictions/{code}/rates")
    public List<RateView> rates(@PathParam("code") String code) {
        return rates.rates(actor.get(), code);
    }

    @POST
    @Path("jurisdictions/{code}/rates")
    public Response add(
            @PathParam("code") String code,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            RateBody body) {
        NewRate rate = Body.required(body, "body").rate();
        return dryRun
                ? Response.ok(rates.preview(actor.get(), code, rate)).build()
                : Response.status(Response.Status.CREATED)
                        .entity(rates.add(actor.get(), code, rate))
                        .build();
    }

    @POST
    @Path("rates/{id}/end")
    public void end(@PathParam("id") String id, LastDayBody body) {
        rates.end(
                actor.get(),
                Body.id("rate", id),
                Body.date(Body.required(body, "body").lastDay, "lastDay"));
    }

    @DELETE
    @Path("rates/{id}")
    public void takeBack(@PathParam("id") String id) {
        rates.takeBack(actor.get(), Body.id("rate", id));
    }

    @GET
    @Path("jurisdictions/{code}/cycles")
    public Paged<CycleRow> cycles(
            @PathParam("code") String code,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return cycles.list(actor.get(), code, words, new Paged.Part(first, size));
    }

    @POST
    @Path("jurisdictions/{code}/cycles")
    public List<Line> open(
            @PathParam("code") String code,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            CyclesBody body) {
        CyclesBody said = Body.required(body, "body");
        return dryRun
                ? cycles.match(actor.get(), code, said.terms(), said.identifiers)
                : cycles.open(actor.get(), code, said.terms(), said.identifiers);
    }

    @PUT
    @Path("cycles/{id}")
    public void change(@PathParam("id") String id, CyclesBody body) {
        cycles.change(
                actor.get(), Body.id("renewal cycle", id), Body.required(body, "body").terms());
    }

    @DELETE
    @Path("cycles/{id}")
    public void remove(@PathParam("id") String id) {
        cycles.remove(actor.get(), Body.id("renewal cycle", id));
    }

    @GET
    @Path("jurisdictions/{code}/export")
    @Produces("text/csv")
    public Response export(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Response.ok(
                        statements.export(actor.get(), code, Body.date(asOf, "asOf")),
                        "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"renewal-credit.csv\"")
                .build();
    }

    /** The purpose for which an award was used outside renewal; none: the note is taken back. */
    @PUT
    @Path("awards/{id}/use")
    public void use(@PathParam("id") String id, UseBody body) {
        statements.use(actor.get(), Body.id("award", id), Body.required(body, "body").purpose);
    }

    public static class JurisdictionBody {
        public String name;
        public String unit;
        public boolean shares;
    }

    public static class RateBody {
        public String scope;
        public String microCredential;
        public BigDecimal amount;
        public BigDecimal perHours;
        public String firstDay;
        public String lastDay;

        NewRate rate() {
            return new NewRate(
                    Body.oneOf(Scope.class, scope, "scope"),
                    microCredential,
                    amount,
                    perHours,
                    Body.date(firstDay, "firstDay"),
                    Body.date(lastDay, "lastDay"));
        }
    }

    public static class LastDayBody {
        public String lastDay;
    }

    /** The identifiers only where cycles are opened. */
    public static class CyclesBody {
        public String firstDay;
        public String lastDay;
        public BigDecimal needed;
        public BigDecimal mostFromMicroCredentials;
        public BigDecimal mostCarriedOver;
        public List<String> identifiers;

        Terms terms() {
            return new Terms(
                    Body.date(firstDay, "firstDay"),
                    Body.date(lastDay, "lastDay"),
                    needed,
                    mostFromMicroCredentials,
                    mostCarriedOver);
        }
    }

    public static class UseBody {
        public String purpose;
    }
}
