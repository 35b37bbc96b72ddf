package org.touchstone.reporting.incentive.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.SafeCell;

/** The file for payroll: one line for each payout line, in their order, with columns that stay. */
final class PayoutFile {
    private PayoutFile() {}

    static byte[] of(Sql sql, UUID run, long number) {
        StringWriter text = new StringWriter();
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(text);
        csv.writeRecord(
                "run",
                "line",
                "employee_id",
                "family_name",
                "given_name",
                "school",
                "incentive",
                "rule_version",
                "due_on",
                "kind",
                "corrects_run",
                "corrects_line",
                "amount");
        sql.query(PayoutRows.LINES, row -> write(csv, row, number), run);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean write(CsvWriter csv, ResultSet row, long number) throws SQLException {
        Integer corrects = row.getObject("corrects_line", Integer.class);
        csv.writeRecord(
                Long.toString(number),
                Integer.toString(row.getInt("position")),
                SafeCell.of(row.getString("payee_id")),
                SafeCell.of(row.getString("family_name")),
                SafeCell.of(row.getString("given_name")),
                SafeCell.of(row.getString("school")),
                SafeCell.of(row.getString("code")),
                Integer.toString(row.getInt("version")),
                row.getString("period"),
                corrects == null ? "PAYMENT" : "CORRECTION",
                Objects.toString(row.getObject("corrects_run"), ""),
                Objects.toString(corrects, ""),
                BigDecimal.valueOf(row.getLong("cents"), 2).toPlainString());
        return true;
    }
}
