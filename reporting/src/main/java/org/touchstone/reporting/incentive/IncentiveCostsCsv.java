package org.touchstone.reporting.incentive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.touchstone.reporting.incentive.IncentiveCosts.Costs;
import org.touchstone.reporting.incentive.IncentiveCosts.Figures;
import org.touchstone.reporting.incentive.IncentiveCosts.Line;

/** The costs for spreadsheets: a row for each rule, program and school, amounts in dollars. */
public final class IncentiveCostsCsv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    private final String day;

    private IncentiveCostsCsv(String day) {
        this.day = day;
    }

    public static String of(Costs costs) {
        IncentiveCostsCsv report = new IncentiveCostsCsv(costs.asOf().toString());
        report.csv.writeRecord(
                "by",
                "code",
                "title",
                "earned",
                "persons",
                "approved",
                "approvedPercentOfEarned",
                "paid",
                "paidPercentOfApproved",
                "approvedAmount",
                "paidAmount",
                "backAmount",
                "asOf");
        report.write("total", List.of(new Line("", "", costs.total())));
        report.write("rule", costs.byRule());
        report.write("program", costs.byProgram());
        report.write("organization", costs.byOrganization());
        return report.text.toString();
    }

    private void write(String by, List<Line> lines) {
        for (Line line : lines) {
            Figures figures = line.figures();
            csv.writeRecord(
                    by,
                    SafeCell.of(line.code()),
                    SafeCell.of(line.title()),
                    Long.toString(figures.earned()),
                    Long.toString(figures.persons()),
                    Long.toString(figures.approved()),
                    Objects.toString(figures.approvedShare().percent(), ""),
                    Long.toString(figures.paid()),
                    Objects.toString(figures.paidShare().percent(), ""),
                    dollars(figures.approvedCents()),
                    dollars(figures.paidCents()),
                    dollars(figures.backCents()),
                    day);
        }
    }

    private static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
