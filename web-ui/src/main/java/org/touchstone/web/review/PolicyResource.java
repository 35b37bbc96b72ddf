package org.touchstone.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.Combination;
import org.touchstone.review.scoring.ScoringPolicy.Discrepancy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/**
 * The scoring policy: at 'default' the agency's, at the code of a micro-credential that of its
 * version in force.
 */
@Path("review/policies/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private static final String AGENCYS = "default";

    @Inject ScoringPolicies policies;
    @Inject Catalog catalog;
    @Inject CurrentActor actor;

    @GET
    public ScoringPolicy show(@PathParam("code") String code) {
        UUID version = version(code);
        return version == null ? policies.agencys() : policies.of(version);
    }

    @PUT
    public ScoringPolicy set(@PathParam("code") String code, PolicyBody body) {
        Body.required(body, "body");
        policies.set(actor.get(), version(code), body.toPolicy());
        return show(code);
    }

    private UUID version(String code) {
        return code.equals(AGENCYS)
                ? null
                : catalog.newest(code)
                        .orElseThrow(() -> new NotFound("micro-credential", code))
                        .versionId();
    }

    /** As it is shown; shares are from 0 to 1. Nothing may be left out. */
    public static class PolicyBody {
        public SecondReadsBody secondReads;
        public String combination;
        public String discrepancy;
        public String adjudicator;
        public BigDecimal validityShare;
        public Boolean heldForRelease;
        public Integer conditionsToReturn;

        ScoringPolicy toPolicy() {
            SecondReadsBody reads = Body.required(secondReads, "secondReads");
            return new ScoringPolicy(
                    new SecondReads(
                            Body.required(reads.randomShare, "secondReads.randomShare"),
                            Body.required(reads.firstOfVersion, "secondReads.firstOfVersion"),
                            Body.required(reads.newReviewer, "secondReads.newReviewer"),
                            Body.required(reads.nearCut, "secondReads.nearCut")),
                    Body.oneOf(Combination.class, combination, "combination"),
                    Body.oneOf(Discrepancy.class, discrepancy, "discrepancy"),
                    Body.oneOf(Adjudicator.class, adjudicator, "adjudicator"),
                    Body.required(validityShare, "validityShare"),
                    Body.required(heldForRelease, "heldForRelease"),
                    Body.required(conditionsToReturn, "conditionsToReturn"));
        }
    }

    /** Which works get a second reading. */
    public static class SecondReadsBody {
        public BigDecimal randomShare;
        public Integer firstOfVersion;
        public Integer newReviewer;
        public Boolean nearCut;
    }
}
