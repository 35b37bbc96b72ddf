package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.SignedIn;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.PathwayText;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/** A pathway over the demonstration's catalog, which its educator follows. */
@ApplicationScoped
public class DemonstrationPathway {
    private static final String CODE = "TEACHER-LEADER";

    @Inject PathwayCatalog catalog;
    @Inject Pathways pathways;
    @Inject OwnPathways own;
    @Inject People people;

    /** Does nothing where there is one already. */
    public void load(Actor actor) {
        if (isThere()) {
            return;
        }
        pathways.publish(
                actor,
                pathways.create(
                                actor,
                                new PathwayText(
                                        CODE,
                                        "Emerging teacher leader",
                                        "From one’s own classroom to leading the learning of colleagues: sound assessment and planning first, then leadership of the educator’s choice.",
                                        "NYCDOE",
                                        rule()))
                        .id());
        Optional<SignedIn> educator = people.signedIn("educator");
        educator.ifPresent(
                who ->
                        own.join(
                                new Actor(
                                        who.personId(),
                                        who.username(),
                                        who.permissions(),
                                        "demonstration"),
                                CODE));
    }

    private boolean isThere() {
        try {
            return catalog.find(CODE, 0) != null;
        } catch (NotFound none) {
            return false;
        }
    }

    private static Rule rule() {
        return new Group(
                null,
                Order.ORDERED,
                0,
                null,
                List.of(
                        new Group(
                                "Foundations",
                                Order.ALL,
                                0,
                                "Foundations of teacher leadership",
                                List.of(step("01"), step("02"))),
                        new Group(
                                "Leading others",
                                Order.CHOICE,
                                1,
                                null,
                                List.of(step("03"), step("04")))));
    }

    private static Step step(String number) {
        return new Step(Credit.microCredential("NYC-PIPELINE-MC" + number), List.of());
    }
}
