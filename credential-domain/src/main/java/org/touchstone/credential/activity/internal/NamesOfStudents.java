package org.touchstone.credential.activity.internal;

import java.util.regex.Pattern;

/**
 * Whether a text looks as if it listed students: at least three in a row that read like a first
 * name and a last name or its initial. A guess, good enough for a warning and for nothing else.
 */
final class NamesOfStudents {
    private static final Pattern DIVIDER = Pattern.compile("[,;\\r\\n]+|\\band\\b");
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\.?){1,2}", Pattern.UNICODE_CASE);
    private static final int IN_A_ROW = 3;

    private NamesOfStudents() {}

    static boolean mayBeIn(String text) {
        int row = 0;
        for (String part : DIVIDER.splitAsStream(text).toList()) {
            if (part.isBlank()) {
                continue;
            }
            String words = part.strip().replaceFirst("^.*:\\s+", "");
            row = NAME.matcher(words.replaceFirst("\\.$", "")).matches() ? row + 1 : 0;
            if (row >= IN_A_ROW) {
                return true;
            }
        }
        return false;
    }
}
