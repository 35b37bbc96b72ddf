package org.touchstone.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;

/** Reads what a request sent, with a refusal that names the field. */
public final class Body {
    private Body() {}

    public static <T> T required(T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw InvalidRequest.field(field, "required", "'" + field + "' is required.");
        }
        return value;
    }

    /** An id in an address: one that is no UUID cannot exist. */
    public static UUID id(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(what, text);
        }
    }

    /** An id in a body; null when it was not given. */
    public static UUID uuid(String text, String field) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.field(field, "not-an-id", "'" + field + "' is not an id.");
        }
    }

    public static LocalDate date(String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidRequest.field(
                    field, "not-a-date", "Give '" + field + "' as a day like 2026-01-31.");
        }
    }

    public static Instant instant(String text, String field) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw InvalidRequest.field(
                    field,
                    "not-a-time",
                    "Give '" + field + "' as a time like 2026-01-31T12:00:00Z.");
        }
    }

    public static <E extends Enum<E>> E oneOf(Class<E> kind, String text, String field) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(
                        constant ->
                                constant.name()
                                        .equals(required(text, field).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        field,
                                        "unknown-value",
                                        "'"
                                                + text
                                                + "' is none of "
                                                + Arrays.toString(kind.getEnumConstants())
                                                + "."));
    }
}
