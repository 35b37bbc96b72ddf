package org.touchstone.web.reviewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.review.calibration.Practice.State;
import org.touchstone.review.queue.DailyCap.Minutes;

/** Why a claim may find nothing: of the reviewer who asks, and of nobody's work. */
@Path("review/standing")
@RequestScoped
public class StandingResource {
    @Inject ClaimStanding standing;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response show() {
        Minutes minutes = standing.minutes();
        return Response.ok(
                        new View(
                                standing.isSuspended(),
                                standing.isOverCap(),
                                minutes.cap(),
                                minutes.used(),
                                standing.lacking().stream().map(Lacking::of).toList()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * @param suspended from all scoring
     * @param overCap work waits, but each of it is over what is left of today's minutes
     * @param lacking micro-credentials whose waiting work needs a qualification that is missing,
     *     expired or suspended
     */
    public record View(
            boolean suspended,
            boolean overCap,
            int capMinutes,
            int minutesToday,
            List<Lacking> lacking) {}

    /**
     * @param version 1 for the first
     * @param advice what to do, in words
     */
    public record Lacking(
            String code, String microCredential, int version, State state, String advice) {

        static Lacking of(Standing standing) {
            return new Lacking(
                    standing.code(),
                    standing.microCredential(),
                    standing.version(),
                    standing.state(),
                    ReviewerTexts.lacking(standing));
        }
    }
}
