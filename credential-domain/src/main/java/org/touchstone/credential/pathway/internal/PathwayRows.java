package org.touchstone.credential.pathway.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Kind;

/** Finds pathways, their versions, and what the codes in a rule stand for. */
@Dependent
public class PathwayRows {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    Optional<Pathway> byCode(String code) {
        return em.createQuery("select p from Pathway p where p.code = :code", Pathway.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The highest number; a draft is always the highest. */
    PathwayVersion last(UUID pathwayId) {
        return em.createQuery(
                        "select v from PathwayVersion v where v.pathwayId = :id order by v.number desc",
                        PathwayVersion.class)
                .setParameter("id", pathwayId)
                .setMaxResults(1)
                .getSingleResult();
    }

    Optional<PathwayVersion> newest(UUID pathwayId) {
        return em.createQuery(
                        """
                        select v from PathwayVersion v
                        where v.pathwayId = :id and v.publishedAt is not null order by v.number desc
                        """,
                        PathwayVersion.class)
                .setParameter("id", pathwayId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<PathwayVersion> version(UUID pathwayId, int number) {
        return em.createQuery(
                        """
                        select v from PathwayVersion v where v.pathwayId = :id and v.number = :number
                            and v.publishedAt is not null
                        """,
                        PathwayVersion.class)
                .setParameter("id", pathwayId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Map<UUID, PathwayVersion> versions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select v from PathwayVersion v where v.id in :ids",
                                PathwayVersion.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PathwayVersion::id, Function.identity()));
    }

    /**
     * What there is of the things that some rules name.
     *
     * @param titles of all that exist
     * @param obtainable what can be earned today
     */
    record Named(Map<Credit, String> titles, Set<Credit> obtainable) {}

    Named named(Stream<Rule> rules) {
        Set<Credit> credits = rules.flatMap(Rule::credits).collect(Collectors.toSet());
        Map<Credit, String> titles = new HashMap<>();
        Set<Credit> obtainable = new HashSet<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select 'MICRO_CREDENTIAL', m.code, m.title, exists (
                                    select from credential.micro_credential_version v
                                    where v.micro_credential_id = m.id and v.state = 'PUBLISHED')
                                    and not exists (select from credential.retirement r
                                        where r.micro_credential_id = m.id and r.last_day < ?3)
                                from credential.micro_credential m
                                where m.code = any(string_to_array(?1, chr(10)))
                                union all
                                select 'PATHWAY', p.code, v.title,
                                    v.published_at is not null and p.closed_at is null
                                from credential.pathway p
                                join lateral (select o.title, o.published_at from credential.pathway_version o
                                    where o.pathway_id = p.id
                                    order by o.published_at is null, o.number desc limit 1) v on true
                                where p.code = any(string_to_array(?2, chr(10)))
                                """)
                        .setParameter(1, codes(credits, Kind.MICRO_CREDENTIAL))
                        .setParameter(2, codes(credits, Kind.PATHWAY))
                        .setParameter(3, days.today())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            Credit credit = new Credit(Kind.valueOf((String) row[0]), (String) row[1]);
            titles.put(credit, (String) row[2]);
            if ((Boolean) row[3]) {
                obtainable.add(credit);
            }
        }
        return new Named(titles, obtainable);
    }

    RuleWords words(Stream<Rule> rules) {
        return new RuleWords(named(rules).titles());
    }

    private static String codes(Set<Credit> credits, Kind kind) {
        return credits.stream()
                .filter(credit -> credit.kind() == kind)
                .map(Credit::code)
                .collect(Collectors.joining("\n"));
    }

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    static int number(Object column) {
        return column == null ? 0 : ((Number) column).intValue();
    }

    static String words(String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }

    /**
     * @param total index of the column that has the size of the whole list
     */
    static <T> Paged<T> paged(List<?> rows, int total, Function<Object[], T> reader) {
        return new Paged<>(
                rows.stream().map(row -> reader.apply((Object[]) row)).toList(),
                rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[total]).longValue());
    }
}
