package org.touchstone.reporting.agreement;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.touchstone.reporting.agreement.ScorerAgreement.OfCriterion;
import org.touchstone.reporting.agreement.ScorerAgreement.OfReader;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/**
 * The report for programs. A figure is {@code {value, low, high}}, or {@code {tooFew: works}}, or
 * {@code {undefined: reason}}.
 */
public final class AgreementJson {

    public static JsonObject of(ScorerAgreement report) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("asOf", report.asOf().toString());
        text(json, "organization", report.organization());
        JsonArrayBuilder versions = Json.createArrayBuilder();
        report.versions().forEach(version -> versions.add(of(version)));
        JsonArrayBuilder readers = Json.createArrayBuilder();
        report.readers().forEach(reader -> readers.add(of(reader)));
        return json.add("floor", report.floor())
                .add("driftDays", report.driftDays())
                .add("driftPoints", report.driftPoints())
                .add("overall", of(report.overall()))
                .add("validity", of(report.validity()))
                .add("microCredentials", versions)
                .add("readers", readers)
                .build();
    }

    private static JsonObjectBuilder of(OfVersion version) {
        JsonArrayBuilder criteria = Json.createArrayBuilder();
        version.criteria().forEach(criterion -> criteria.add(of(criterion)));
        return Json.createObjectBuilder()
                .add("code", version.code())
                .add("title", version.title())
                .add("version", version.number())
                .add("agreement", of(version.agreement()))
                .add("criteria", criteria);
    }

    private static JsonObjectBuilder of(OfCriterion criterion) {
        return Json.createObjectBuilder()
                .add("id", criterion.criterionId().toString())
                .add("title", criterion.title())
                .add("levels", Json.createArrayBuilder(criterion.levels()))
                .add("agreement", of(criterion.agreement()));
    }

    private static JsonObjectBuilder of(OfReader reader) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", reader.number());
        text(json, "id", reader.readerId() == null ? null : reader.readerId().toString());
        text(json, "name", reader.name());
        return json.add("second", of(reader.second()))
                .add("backread", of(reader.backread()))
                .add("validity", of(reader.validity()));
    }

    private static JsonObjectBuilder of(Agreement agreement) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("works", agreement.works())
                        .add("pairs", agreement.pairs())
                        .add("exact", of(agreement.exact()))
                        .add("adjacent", of(agreement.adjacent()))
                        .add("kappa", of(agreement.kappa()))
                        .add("weightedKappa", of(agreement.weightedKappa()))
                        .add("ac1", of(agreement.ac1()))
                        .add("shift", of(agreement.shift()));
        if (agreement.expectedPercent() == null) {
            json.addNull("expectedPercent");
        } else {
            json.add("expectedPercent", agreement.expectedPercent());
        }
        json.add("belowExpected", agreement.isBelowExpected())
                .add(
                        "drift",
                        Json.createObjectBuilder()
                                .add("now", of(agreement.drift().now()))
                                .add("before", of(agreement.drift().before()))
                                .add("fell", agreement.drift().fell()));
        if (agreement.table() == null) {
            return json.addNull("firstBySecond");
        }
        return json.add("firstBySecond", of(agreement.table()));
    }

    /** Rows are the first reading's levels; of validity papers the experts'. */
    private static JsonArrayBuilder of(ReadingTable table) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int first = 1; first <= table.levels(); first++) {
            JsonArrayBuilder row = Json.createArrayBuilder();
            for (int second = 1; second <= table.levels(); second++) {
                row.add(table.count(first, second));
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonObjectBuilder of(Statistic statistic) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (statistic instanceof Estimate estimate) {
            return json.add("value", estimate.value())
                    .add("low", estimate.low())
                    .add("high", estimate.high());
        }
        if (statistic instanceof ShiftTest shift) {
            return json.add("mean", shift.mean()).add("t", shift.t()).add("p", shift.p());
        }
        if (statistic instanceof TooFew few) {
            return json.add("tooFew", few.works());
        }
        return json.add("undefined", ((Undefined) statistic).reason().name());
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private AgreementJson() {}
}
