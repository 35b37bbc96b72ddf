package org.touchstone.reporting.intake.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The cells of one row by the names of their columns. What is asked for and cannot be had is
 * refused with its column, answered with null, and reading goes on: a row tells all its faults at
 * once.
 */
final class Row {
    private static final int LONGEST = 1000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final RefusalLog refusals;
    private boolean sound = true;

    Row(
            String file,
            long line,
            Map<String, Integer> columns,
            List<String> cells,
            RefusalLog refusals) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.refusals = refusals;
    }

    long line() {
        return line;
    }

    boolean isSound() {
        return sound;
    }

    void refuse(String column, String code, String message) {
        sound = false;
        refusals.add(file, line, column, code, message);
    }

    /**
     * @return null for an empty cell
     */
    String optional(String column) {
        String text = cell(column);
        return text.isEmpty() ? null : checked(column, text);
    }

    String required(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            refuse(column, "required", "This cell must not be empty.");
            return null;
        }
        return checked(column, text);
    }

    private String cell(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(file + " declares no column " + column);
        }
        return cells.get(index).strip();
    }

    private String checked(String column, String text) {
        if (text.length() > LONGEST) {
            refuse(column, "too-long", "At most " + LONGEST + " characters are allowed here.");
            return null;
        }
        if (CONTROL.matcher(text).find()) {
            refuse(column, "control-character", "There is an invisible control character in this.");
            return null;
        }
        return text;
    }

    LocalDate optionalDate(String column) {
        return date(column, optional(column));
    }

    LocalDate requiredDate(String column) {
        return date(column, required(column));
    }

    private LocalDate date(String column, String text) {
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches() && text.compareTo("1900") > 0) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // No such day: told below, like any other text that is no date.
        }
        refuse(
                column,
                "date",
                quoted(text) + " is not a date; write it as year-month-day: 2016-06-28.");
        return null;
    }

    /** A whole number above zero. */
    Integer optionalCount(String column) {
        return count(column, optional(column));
    }

    /** A whole number above zero. */
    Integer requiredCount(String column) {
        return count(column, required(column));
    }

    private Integer count(String column, String text) {
        if (text == null) {
            return null;
        }
        if (WHOLE.matcher(text).matches() && Integer.parseInt(text) > 0) {
            return Integer.valueOf(text);
        }
        refuse(column, "number", quoted(text) + " is not a whole number above zero.");
        return null;
    }

    /** US dollars. */
    BigDecimal optionalAmount(String column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        refuse(column, "number", quoted(text) + " is not an amount such as 12500.00.");
        return null;
    }

    <E extends Enum<E>> E requiredChoice(String column, Class<E> type) {
        return choice(column, required(column), type);
    }

    <E extends Enum<E>> E optionalChoice(String column, Class<E> type) {
        return choice(column, optional(column), type);
    }

    private <E extends Enum<E>> E choice(String column, String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        refuse(
                column,
                "not-a-choice",
                quoted(text) + " is none of " + List.of(type.getEnumConstants()) + ".");
        return null;
    }

    /** A key word in capitals whose vocabulary is the agency's own. */
    String requiredWord(String column) {
        return word(column, required(column));
    }

    /** A key word in capitals whose vocabulary is the agency's own. */
    String optionalWord(String column) {
        return word(column, optional(column));
    }

    private String word(String column, String text) {
        if (text == null || WORD.matcher(text).matches()) {
            return text;
        }
        refuse(
                column,
                "not-a-choice",
                quoted(text) + " is not a key word in capitals such as TOO_MUCH_WORK.");
        return null;
    }

    /** The second date must not be before the first. */
    void inOrder(LocalDate first, LocalDate second, String column) {
        if (first != null && second != null && second.isBefore(first)) {
            refuse(column, "period", second + " is before the begin, " + first + ".");
        }
    }

    static String quoted(String text) {
        return "'" + Cells.shown(text) + "'";
    }
}
