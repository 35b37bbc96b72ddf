package org.touchstone.reporting.renewal.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Native queries of this feature. */
final class Ask {
    private Ask() {}

    static List<Object[]> rows(EntityManager em, String sql, Object... parameters) {
        List<?> found = query(em, sql, parameters).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    /** Of a query with one column. */
    static List<?> column(EntityManager em, String sql, Object... parameters) {
        return query(em, sql, parameters).getResultList();
    }

    static int change(EntityManager em, String sql, Object... parameters) {
        return query(em, sql, parameters).executeUpdate();
    }

    private static Query query(EntityManager em, String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    /** For a parameter that is cast from text, and may be null. */
    static String text(Object value) {
        return Objects.toString(value, null);
    }

    static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    static UUID id(Object column) {
        return (UUID) column;
    }
}
