package org.touchstone.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Rows for a spreadsheet, in which no text can be taken for a formula. */
public final class SafeCsv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    public SafeCsv(String... header) {
        csv.writeRecord(header);
    }

    /**
     * @param cells null: an empty one; only a text is made harmless, a negative number stays one
     */
    public void row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SafeCsv::shown).toArray(String[]::new));
    }

    private static String shown(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof String words) {
            return FORMULA.matcher(words).find() ? "'" + words : words;
        }
        return cell instanceof java.math.BigDecimal number
                ? number.toPlainString()
                : cell.toString();
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
