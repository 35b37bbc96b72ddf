package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;

/** The micro-credentials that can be earned, and how each is read. */
@ApplicationScoped
public class DemonstrationCatalog {
    private static final String READ_TWICE = "NYC-PIPELINE-MC04";

    /** One validity paper for so many readings where there are such papers. */
    private static final BigDecimal VALIDITY_SHARE = new BigDecimal("0.20");

    @Inject Catalog catalog;
    @Inject ScoringPolicies policies;
    @Inject DemonstrationStandards standards;

    /** Publishes what is not there yet. */
    void load(Actor actor) {
        for (Publication publication : publications()) {
            if (catalog.newest(publication.code()).isEmpty()) {
                UUID version = catalog.publish(actor, publication).versionId();
                policies.set(actor, version, policy(publication));
            }
        }
        standards.load(actor);
    }

    /**
     * One reading each, so that one reviewer is enough to see how a badge is earned; the works of
     * the last micro-credential are read as a careful agency does it.
     */
    private ScoringPolicy policy(Publication publication) {
        ScoringPolicy agencys = policies.agencys();
        boolean papers = publication.code().equals(DemonstrationPapers.read().code());
        return publication.code().equals(READ_TWICE)
                ? agencys
                : new ScoringPolicy(
                        new ScoringPolicy.SecondReads(BigDecimal.ZERO, 0, 0, false),
                        agencys.combination(),
                        agencys.discrepancy(),
                        agencys.adjudicator(),
                        papers ? VALIDITY_SHARE : agencys.validityShare(),
                        agencys.heldForRelease(),
                        agencys.conditionsToReturn());
    }

    private static List<Publication> publications() {
        try (InputStream json =
                DemonstrationCatalog.class.getResourceAsStream("/demo/catalog.json")) {
            return List.of(JsonbBuilder.create().fromJson(json, Publication[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
