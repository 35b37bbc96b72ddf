package org.touchstone.reporting.intake.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV file with a header that must be as declared, read row by row. Rows with too few or too many
 * cells are refused and passed over.
 */
final class CsvTable {
    /** Characters of one cell; anything longer is a quote that was never closed. */
    private static final int LONGEST_CELL = 256 * 1024;

    private final String file;
    private final List<String> header;
    private final boolean metadataAllowed;
    private final RefusalLog refusals;

    /**
     * @param metadataAllowed whether more columns may follow, named {@code metadata.…}, as in
     *     OneRoster
     */
    CsvTable(String file, List<String> header, boolean metadataAllowed, RefusalLog refusals) {
        this.file = file;
        this.header = header;
        this.metadataAllowed = metadataAllowed;
        this.refusals = refusals;
    }

    /**
     * @return whether the file was read to its end; if not, the reason is among the refusals
     */
    boolean read(InputStream in, Consumer<Row> rows) throws IOException {
        try (Reader text = new StrictUtf8Reader(in);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .allowUnclosedQuote(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .skipEmptyLines(true)
                                .maxBufferSize(LONGEST_CELL)
                                .ofCsvRecord(text)) {
            return read(csv.iterator(), rows);
        } catch (CsvParseException | UncheckedIOException | UnreadableFile e) {
            UnreadableFile unreadable = UnreadableFile.behind(e);
            if (unreadable == null && e instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            refusals.add(
                    file,
                    unreadable == null ? 0 : unreadable.line(),
                    null,
                    unreadable == null ? "malformed-csv" : unreadable.code(),
                    unreadable == null ? e.getMessage() : unreadable.getMessage());
            return false;
        }
    }

    private boolean read(Iterator<CsvRecord> records, Consumer<Row> rows) {
        if (!records.hasNext()) {
            refusals.add(
                    file,
                    1,
                    null,
                    "header",
                    "The file is empty; its first line must be the header.");
            return false;
        }
        CsvRecord first = records.next();
        if (!headerIsRight(first)) {
            return false;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        long line = first.getStartingLineNumber();
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFieldCount() == first.getFieldCount()) {
                    rows.accept(new Row(file, line, columns, record.getFields(), refusals));
                } else {
                    refusals.add(
                            file,
                            line,
                            null,
                            "cell-count",
                            "This row has %d cells, the header has %d. Look for a comma or a quotation mark too many."
                                    .formatted(record.getFieldCount(), first.getFieldCount()));
                }
            }
        } catch (CsvParseException e) {
            if (UnreadableFile.behind(e) != null) {
                throw e;
            }
            refusals.add(
                    file,
                    line + 1,
                    null,
                    "malformed-csv",
                    "From about this line on the file cannot be read: a quotation mark is not closed, or stands in the middle of a cell.");
            return false;
        }
        return true;
    }

    private boolean headerIsRight(CsvRecord record) {
        for (int i = 0; i < Math.max(header.size(), record.getFieldCount()); i++) {
            String expected = i < header.size() ? header.get(i) : null;
            String found = i < record.getFieldCount() ? withoutMark(record.getField(i), i) : null;
            boolean isRight =
                    expected == null
                            ? metadataAllowed && found.startsWith("metadata.")
                            : expected.equals(found);
            if (!isRight) {
                refusals.add(
                        file,
                        1,
                        expected,
                        "header",
                        "Column %d of the header must be %s, it is %s."
                                .formatted(
                                        i + 1,
                                        expected == null ? "absent" : "'" + expected + "'",
                                        found == null ? "absent" : Row.quoted(found)));
                return false;
            }
        }
        return true;
    }

    /** Spreadsheets begin a UTF-8 file with a byte order mark. */
    private static String withoutMark(String cell, int index) {
        return index == 0 && cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
    }
}
