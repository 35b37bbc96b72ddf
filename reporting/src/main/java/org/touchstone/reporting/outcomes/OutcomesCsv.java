package org.touchstone.reporting.outcomes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.touchstone.reporting.outcomes.Outcomes.Acceptance;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Outcomes.Reason;

/**
 * The report for spreadsheets: a row for each figure, with numerator, denominator and percent;
 * empty where undefined.
 */
public final class OutcomesCsv {
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    private OutcomesCsv() {}

    public static String of(Outcomes outcomes) {
        OutcomesCsv report = new OutcomesCsv();
        report.csv.writeRecord(
                "program", "title", "figure", "detail", "count", "of", "percent", "asOf");
        outcomes.programs().forEach(program -> report.write(outcomes, program));
        return report.text.toString();
    }

    private void write(Outcomes outcomes, ProgramFigures program) {
        String day = outcomes.asOf().toString();
        write(program, "invited", "", program.invited(), null, day);
        share(program, "enrolled", "", new Share(program.enrolled(), program.invited()), day);
        share(program, "earnedAtLeastOne", "", program.earners(), day);
        write(program, "credentialsAwarded", "", program.credentialsAwarded(), null, day);
        share(program, "completedOfInvited", "", program.completedOfInvited(), day);
        share(program, "completedOfEnrolled", "", program.completedOfEnrolled(), day);
        share(program, "completedOfCoached", "", program.completedOfCoached(), day);
        share(program, "completedOfUncoached", "", program.completedOfUncoached(), day);
        for (Reason reason : program.reasons()) {
            share(program, "nonCompletionReason", reason.reason(), program.share(reason), day);
        }
        for (Acceptance acceptance : program.acceptance()) {
            share(
                    program,
                    "roleAcceptanceByCredentialsEarned",
                    Long.toString(acceptance.earned()),
                    acceptance.share(),
                    day);
        }
    }

    private void share(
            ProgramFigures program, String figure, String detail, Share share, String day) {
        write(program, figure, detail, share == null ? null : share.numerator(), share, day);
    }

    private void write(
            ProgramFigures program,
            String figure,
            String detail,
            Long count,
            Share share,
            String day) {
        csv.writeRecord(
                harmless(program.code()),
                harmless(program.title()),
                figure,
                harmless(detail),
                shown(count),
                share == null ? "" : shown(share.denominator()),
                share == null ? "" : shown(share.percent()),
                day);
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
