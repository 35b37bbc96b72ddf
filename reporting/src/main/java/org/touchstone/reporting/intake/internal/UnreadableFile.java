package org.touchstone.reporting.intake.internal;

import java.io.IOException;

/** A file, or the zip itself, that cannot be read any further. */
final class UnreadableFile extends IOException {
    private final long line;
    private final String code;

    /**
     * @param line 0 where the whole file is meant
     */
    UnreadableFile(long line, String code, String message) {
        super(message);
        this.line = line;
        this.code = code;
    }

    long line() {
        return line;
    }

    String code() {
        return code;
    }

    /** The one behind an exception of a library, or null. */
    static UnreadableFile behind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UnreadableFile unreadable) {
                return unreadable;
            }
        }
        return null;
    }
}
