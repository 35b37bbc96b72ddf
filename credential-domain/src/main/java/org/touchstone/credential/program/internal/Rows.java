package org.touchstone.credential.program.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Programs.Counted;

/** Reads rows of native queries. */
final class Rows {
    private Rows() {}

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    /**
     * @param total index of the column that has the size of the whole list
     */
    static <T> Paged<T> paged(List<?> rows, int total, Function<Object[], T> reader) {
        return new Paged<>(
                rows.stream().map(row -> reader.apply((Object[]) row)).toList(),
                rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[total]).longValue());
    }

    /** The micro-credentials that count for a program, in their order. */
    static List<Counted> counted(EntityManager em, UUID programId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select m.code, m.title from credential.program_micro_credential c
                                join credential.micro_credential m on m.id = c.micro_credential_id
                                where c.series_id = ?1 order by c.position
                                """)
                        .setParameter(1, programId)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Counted((String) row[0], (String) row[1]))
                .toList();
    }
}
