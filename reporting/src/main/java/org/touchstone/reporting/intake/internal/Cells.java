package org.touchstone.reporting.intake.internal;

/** How the text of a cell is quoted in a message. */
final class Cells {
    private static final int SHOWN = 80;

    /** Short enough for a message, and on one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private Cells() {}
}
