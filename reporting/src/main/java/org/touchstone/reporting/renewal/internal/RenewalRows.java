package org.touchstone.reporting.renewal.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;

/** Reads what credit is counted from: for many people at once, never person by person. */
@Dependent
public class RenewalRows {
    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    /** All of them with all their rates, by id. */
    Map<UUID, Place> places() {
        Map<UUID, List<Rate>> rates = new HashMap<>();
        for (Object[] row :
                Ask.rows(
                        em,
                        """
                        select jurisdiction_id, id, scope, micro_credential_id, quarters, per_minutes,
                            cast(begins_on as text), cast(ends_on as text)
                        from reporting.exchange_rate order by begins_on
                        """)) {
            rates.computeIfAbsent(Ask.id(row[0]), id -> new ArrayList<>()).add(rate(row));
        }
        Map<UUID, Place> places = new HashMap<>();
        for (Object[] row :
                Ask.rows(em, "select id, code, name, unit, shares from reporting.jurisdiction")) {
            UUID id = Ask.id(row[0]);
            places.put(
                    id,
                    new Place(
                            id,
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            (Boolean) row[4],
                            List.copyOf(rates.getOrDefault(id, List.of()))));
        }
        return places;
    }

    private static Rate rate(Object[] row) {
        return new Rate(
                Ask.id(row[1]),
                Scope.valueOf((String) row[2]),
                Ask.id(row[3]),
                Ask.number(row[4]),
                Ask.number(row[5]),
                Ask.day(row[6]),
                Ask.day(row[7]));
    }

    /**
     * @throws NotFound for an unknown code
     */
    Place place(String code) {
        return places().values().stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("jurisdiction", code));
    }

    /** Writers of a jurisdiction's rates and cycles go one after the other. */
    void lock(Place place) {
        Ask.column(
                em, "select id from reporting.jurisdiction where id = ?1 for update", place.id());
    }

    /** All cycles of these people, by person. */
    Map<UUID, List<Cycle>> cycles(Collection<UUID> people) {
        return Ask.rows(
                        em,
                        """
                        select id, person_id, jurisdiction_id, cast(starts_on as text), cast(ends_on as text),
                            needed_quarters, most_from_awards, most_carried_over
                        from reporting.renewal_cycle
                        where person_id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """,
                        joined(people))
                .stream()
                .map(RenewalRows::cycle)
                .collect(Collectors.groupingBy(Cycle::personId));
    }

    static Cycle cycle(Object[] row) {
        return new Cycle(
                Ask.id(row[0]),
                Ask.id(row[1]),
                Ask.id(row[2]),
                Ask.day(row[3]),
                Ask.day(row[4]),
                Ask.number(row[5]),
                Ask.number(row[6]),
                Ask.number(row[7]));
    }

    /** All awards of these people, by person. */
    Map<UUID, List<EarnedAward>> awards(Collection<UUID> people) {
        return Ask.rows(
                        em,
                        """
                        select a.id, a.educator_id, a.micro_credential_id, a.code, a.title,
                            cast(a.awarded_on as text), a.estimated_hours, a.revoked_at is not null, u.purpose
                        from credential.published_award_standing a
                        left join reporting.award_use u on u.award_id = a.id
                        where a.educator_id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """,
                        joined(people))
                .stream()
                .map(RenewalRows::award)
                .collect(Collectors.groupingBy(EarnedAward::personId));
    }

    private static EarnedAward award(Object[] row) {
        return new EarnedAward(
                Ask.id(row[0]),
                Ask.id(row[1]),
                Ask.id(row[2]),
                (String) row[3],
                (String) row[4],
                Ask.day(row[5]),
                (BigDecimal) row[6],
                (Boolean) row[7],
                (String) row[8]);
    }

    /** By person; those without a cycle are left out. */
    Map<UUID, Account> accounts(Collection<UUID> people, LocalDate asOf) {
        Map<UUID, Place> places = places();
        Map<UUID, List<EarnedAward>> awards = awards(people);
        Map<UUID, Account> accounts = new HashMap<>();
        cycles(people)
                .forEach(
                        (person, cycles) ->
                                accounts.put(
                                        person,
                                        new Account(
                                                places,
                                                cycles,
                                                awards.getOrDefault(person, List.of()),
                                                asOf)));
        return accounts;
    }

    static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** In lists that one query can take. */
    static List<List<UUID>> portions(List<UUID> ids) {
        List<List<UUID>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 500) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + 500)));
        }
        return portions;
    }
}
