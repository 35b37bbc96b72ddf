package org.touchstone.credential.coaching.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Paged;

/** Reads rows of native queries, and what people wrote. */
final class Rows {
    private Rows() {}

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    static Integer number(Object column) {
        return column == null ? null : Integer.valueOf(((Number) column).intValue());
    }

    /** For a parameter that may be null: native queries take no null id. */
    static String text(UUID id) {
        return id == null ? "" : id.toString();
    }

    /**
     * @param total index of the column that has the size of the whole list
     */
    static <T> Paged<T> paged(List<?> rows, int total, Function<Object[], T> reader) {
        return new Paged<>(
                rows.stream().map(row -> reader.apply((Object[]) row)).toList(),
                rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[total]).longValue());
    }

    /**
     * @return null for a blank
     */
    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static boolean isReadable(String text, int limit) {
        return text == null || (text.length() <= limit && text.indexOf('\0') < 0);
    }

    /** Words that must be there. */
    static String required(String text, int limit, String field, String message) {
        if (text == null || text.isBlank() || !isReadable(text, limit)) {
            throw InvalidRequest.field(field, "required", message);
        }
        return text.strip();
    }
}
