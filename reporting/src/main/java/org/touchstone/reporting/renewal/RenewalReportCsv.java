package org.touchstone.reporting.renewal;

import org.touchstone.reporting.export.SafeCsv;
import org.touchstone.reporting.renewal.RenewalReport.Figures;
import org.touchstone.reporting.renewal.RenewalReport.JurisdictionFigures;

/** The report for spreadsheets: a row for each jurisdiction. */
public final class RenewalReportCsv {

    private RenewalReportCsv() {}

    public static String of(Figures report) {
        SafeCsv csv =
                new SafeCsv(
                        "jurisdiction",
                        "name",
                        "unit",
                        "educators",
                        "withCredit",
                        "met",
                        "awards",
                        "credit",
                        "missing",
                        "asOf");
        for (JurisdictionFigures one : report.jurisdictions()) {
            csv.row(
                    one.jurisdiction(),
                    one.name(),
                    one.unit(),
                    one.educators(),
                    one.withCredit(),
                    one.met(),
                    one.awards(),
                    one.credit(),
                    one.missing(),
                    report.asOf());
        }
        return csv.toString();
    }
}
