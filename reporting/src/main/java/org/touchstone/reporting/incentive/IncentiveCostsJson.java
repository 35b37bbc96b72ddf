package org.touchstone.reporting.incentive;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.touchstone.reporting.incentive.IncentiveCosts.Costs;
import org.touchstone.reporting.incentive.IncentiveCosts.Figures;
import org.touchstone.reporting.incentive.IncentiveCosts.Line;
import org.touchstone.reporting.outcomes.Share;

/** The costs for programs: money in cents, null where a percent is undefined. */
public final class IncentiveCostsJson {
    private IncentiveCostsJson() {}

    public static JsonObject of(Costs costs) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("asOf", costs.asOf().toString());
        if (costs.organization() == null) {
            json.addNull("organization");
        } else {
            json.add("organization", costs.organization());
        }
        return json.add("total", of(costs.total()))
                .add("byRule", of(costs.byRule()))
                .add("byProgram", of(costs.byProgram()))
                .add("byOrganization", of(costs.byOrganization()))
                .build();
    }

    private static JsonArrayBuilder of(List<Line> lines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Line line : lines) {
            array.add(
                    Json.createObjectBuilder()
                            .add("code", line.code())
                            .add("title", line.title())
                            .add("figures", of(line.figures())));
        }
        return array;
    }

    private static JsonObjectBuilder of(Figures figures) {
        return Json.createObjectBuilder()
                .add("earned", figures.earned())
                .add("persons", figures.persons())
                .add("approved", share(figures.approvedShare()))
                .add("paid", share(figures.paidShare()))
                .add("approvedCents", figures.approvedCents())
                .add("paidCents", figures.paidCents())
                .add("backCents", figures.backCents());
    }

    private static JsonObjectBuilder share(Share share) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("numerator", share.numerator())
                        .add("denominator", share.denominator());
        return share.percent() == null
                ? json.addNull("percent")
                : json.add("percent", share.percent());
    }
}
