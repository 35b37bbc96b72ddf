package org.touchstone.reporting.agreement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.touchstone.reporting.agreement.ScorerAgreement.OfCriterion;
import org.touchstone.reporting.agreement.ScorerAgreement.OfReader;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;
import org.touchstone.reporting.agreement.Statistic.TooFew;

/**
 * The report for spreadsheets: a row for each figure. Where there is none, its cells are empty and
 * the note says why.
 */
public final class AgreementCsv {
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    private final String asOf;

    private AgreementCsv(String asOf) {
        this.asOf = asOf;
    }

    public static String of(ScorerAgreement report) {
        AgreementCsv file = new AgreementCsv(report.asOf().toString());
        file.csv.writeRecord(
                "microCredential",
                "version",
                "criterion",
                "reader",
                "figure",
                "works",
                "pairs",
                "value",
                "low",
                "high",
                "p",
                "note",
                "asOf");
        file.write("", "", "", "", report.overall());
        file.write("", "", "", "All readers, validity", report.validity());
        for (OfVersion version : report.versions()) {
            String number = Integer.toString(version.number());
            file.write(version.code(), number, "", "", version.agreement());
            for (OfCriterion criterion : version.criteria()) {
                file.write(version.code(), number, criterion.title(), "", criterion.agreement());
            }
        }
        for (OfReader reader : report.readers()) {
            String name = reader.name() == null ? "Reader " + reader.number() : reader.name();
            file.write("", "", "", name, reader.second());
            file.write("", "", "", name + ", backread", reader.backread());
            file.write("", "", "", name + ", validity", reader.validity());
        }
        return file.text.toString();
    }

    private void write(
            String code, String version, String criterion, String reader, Agreement agreement) {
        String[] where = {harmless(code), version, harmless(criterion), harmless(reader)};
        write(where, "exact", agreement, agreement.exact());
        write(where, "adjacent", agreement, agreement.adjacent());
        write(where, "kappa", agreement, agreement.kappa());
        write(where, "weightedKappa", agreement, agreement.weightedKappa());
        write(where, "ac1", agreement, agreement.ac1());
        write(where, "shift", agreement, agreement.shift());
    }

    private void write(String[] where, String figure, Agreement agreement, Statistic statistic) {
        String value = "";
        String low = "";
        String high = "";
        String p = "";
        String note = "";
        if (statistic instanceof Estimate estimate) {
            value = number(estimate.value());
            low = number(estimate.low());
            high = number(estimate.high());
        } else if (statistic instanceof ShiftTest shift) {
            value = number(shift.t());
            p = number(shift.p());
        } else {
            note = statistic instanceof TooFew ? "too few" : "undefined";
        }
        csv.writeRecord(
                where[0],
                where[1],
                where[2],
                where[3],
                figure,
                Long.toString(agreement.works()),
                Long.toString(agreement.pairs()),
                value,
                low,
                high,
                p,
                note,
                asOf);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
