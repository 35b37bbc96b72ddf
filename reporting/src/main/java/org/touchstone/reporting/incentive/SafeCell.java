package org.touchstone.reporting.incentive;

import java.util.regex.Pattern;

/** Text in a file that somebody opens as a spreadsheet: it never becomes a formula. */
public final class SafeCell {
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private SafeCell() {}

    /**
     * @return empty for null
     */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
