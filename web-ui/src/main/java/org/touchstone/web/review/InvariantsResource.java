package org.touchstone.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.Invariants.Finding;
import org.touchstone.review.queue.Invariants.Report;
import org.touchstone.web.access.CurrentActor;

/** Whether every submitted work is in exactly one place. */
@Path("review/invariants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class InvariantsResource {
    @Inject Invariants invariants;
    @Inject CurrentActor actor;

    /** The newest report, of the nightly job or of whoever asked last. */
    @GET
    public ReportView newest() {
        return ReportView.of(invariants.newest(actor.get()));
    }

    /** Holds every rule against the rows as they are now. */
    @POST
    public ReportView check() {
        return ReportView.of(invariants.check(actor.get()));
    }

    /**
     * @param at null before the first report
     * @param findings one for each rule, also where nothing breaks it
     */
    public record ReportView(Instant at, long breaches, List<Finding> findings) {
        static ReportView of(Report report) {
            return new ReportView(report.at(), report.breaches(), report.findings());
        }
    }
}
