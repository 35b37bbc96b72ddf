package org.touchstone.credential.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Keeps moments as {@code timestamptz}: Jakarta Persistence 3.1 has no type for an Instant, and
 * EclipseLink would serialize it. The other modules name this class in their persistence.xml.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, OffsetDateTime> {

    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    /** Reads a timestamptz of a native query's row; null for null. */
    public static Instant read(Object column) {
        if (column instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
