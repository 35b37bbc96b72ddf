package org.touchstone.reporting.renewal.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.renewal.Credit;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.RateHasBegun;
import org.touchstone.reporting.renewal.RatesOverlap;

@Stateless
public class ExchangeRatesBean implements ExchangeRates {
    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    @Inject RenewalRows rows;
    @Inject RateRules rules;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    @Override
    public List<JurisdictionView> jurisdictions(Actor actor) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        return rows.places().values().stream()
                .sorted(Comparator.comparing(Place::name).thenComparing(Place::code))
                .map(ExchangeRatesBean::view)
                .toList();
    }

    @Override
    public JurisdictionView jurisdiction(Actor actor, String code) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        return view(rows.place(code));
    }

    private static JurisdictionView view(Place place) {
        return new JurisdictionView(place.code(), place.name(), place.unit(), place.shares());
    }

    @Override
    public JurisdictionView keep(Actor actor, JurisdictionView wanted) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        JurisdictionView sound = RateRules.sound(wanted);
        Optional<Place> known =
                rows.places().values().stream()
                        .filter(place -> place.code().equals(sound.code()))
                        .findFirst();
        Object id =
                Ask.column(
                                em,
                                """
                                insert into reporting.jurisdiction (id, code, name, unit, shares)
                                values (?1, ?2, ?3, ?4, ?5) on conflict (code) do update
                                set name = excluded.name, unit = excluded.unit, shares = excluded.shares
                                returning id
                                """,
                                UUID.randomUUID(),
                                sound.code(),
                                sound.name(),
                                sound.unit(),
                                sound.shares())
                        .get(0);
        audit.record(
                actor,
                "renewal.jurisdiction-kept",
                "Jurisdiction",
                Ask.id(id),
                known.map(ExchangeRatesBean::view).map(ExchangeRatesBean::json).orElse(null),
                json(sound));
        return sound;
    }

    @Override
    public List<RateView> rates(Actor actor, String jurisdiction) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Map<UUID, String[]> names = rules.names();
        return rows.place(jurisdiction).rates().stream()
                .sorted(
                        Comparator.comparing(Rate::firstDay)
                                .reversed()
                                .thenComparing(Rate::scope)
                                .thenComparing(Rate::id))
                .map(rate -> view(rate, names))
                .toList();
    }

    private RateView view(Rate rate, Map<UUID, String[]> names) {
        String[] name =
                rate.microCredentialId() == null
                        ? new String[2]
                        : names.getOrDefault(rate.microCredentialId(), new String[2]);
        return new RateView(
                rate.id(),
                rate.scope(),
                name[0],
                name[1],
                Credit.units(rate.quarters()),
                rate.perMinutes() == null ? null : Rate.hours(rate.perMinutes()),
                rate.firstDay(),
                rate.lastDay(),
                rate.covers(days.today()),
                !rate.firstDay().isAfter(days.today()));
    }

    @Override
    public Preview preview(Actor actor, String jurisdiction, NewRate wanted) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Place place = rows.place(jurisdiction);
        Rate rate = rules.sound(wanted);
        List<Rate> after = new ArrayList<>(RateRules.before(rate, place.rates()));
        after.add(rate);
        List<UUID> people =
                Ask.column(
                                em,
                                """
                                select distinct person_id from reporting.renewal_cycle
                                where jurisdiction_id = ?1 and ends_on >= ?2
                                """,
                                place.id(),
                                rate.firstDay())
                        .stream()
                        .map(Ask::id)
                        .toList();
        List<Affected> affected = new ArrayList<>();
        for (List<UUID> portion : RenewalRows.portions(people)) {
            affected.addAll(affected(portion, place, after));
        }
        affected.sort(
                Comparator.comparing((Affected one) -> one.award().on())
                        .thenComparing(one -> one.award().id()));
        Set<UUID> educators = new HashSet<>();
        affected.forEach(one -> educators.add(one.award().personId()));
        return new Preview(educators.size(), affected.size(), named(affected));
    }

    /** Amounts in quarters; null: no rate. */
    private record Affected(EarnedAward award, Integer before, Integer after) {}

    private List<Affected> affected(List<UUID> people, Place place, List<Rate> after) {
        Map<UUID, List<Cycle>> cycles = rows.cycles(people);
        List<Affected> affected = new ArrayList<>();
        rows.awards(people)
                .values()
                .forEach(
                        awards -> {
                            for (EarnedAward award : awards) {
                                boolean counts =
                                        !award.revoked()
                                                && cycles.get(award.personId()).stream()
                                                        .anyMatch(
                                                                cycle ->
                                                                        cycle.jurisdictionId()
                                                                                        .equals(
                                                                                                place
                                                                                                        .id())
                                                                                && cycle.covers(
                                                                                        award
                                                                                                .on()));
                                Integer was = worth(award, place.rates());
                                Integer becomes = worth(award, after);
                                if (counts && !java.util.Objects.equals(was, becomes)) {
                                    affected.add(new Affected(award, was, becomes));
                                }
                            }
                        });
        return affected;
    }

    private static Integer worth(EarnedAward award, List<Rate> rates) {
        return Rate.of(award, rates).map(rate -> rate.worth(award)).orElse(null);
    }

    private List<Change> named(List<Affected> affected) {
        List<Affected> shown = affected.subList(0, Math.min(SHOWN, affected.size()));
        Map<UUID, String> names = new HashMap<>();
        for (Object[] row :
                Ask.rows(
                        em,
                        """
                        select id, given_name || ' ' || family_name from credential.published_person
                        where id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """,
                        RenewalRows.joined(
                                shown.stream().map(one -> one.award().personId()).toList()))) {
            names.put(Ask.id(row[0]), (String) row[1]);
        }
        return shown.stream()
                .map(
                        one ->
                                new Change(
                                        names.get(one.award().personId()),
                                        one.award().code(),
                                        one.award().on(),
                                        one.before() == null ? null : Credit.units(one.before()),
                                        one.after() == null ? null : Credit.units(one.after())))
                .toList();
    }

    @Override
    public RateView add(Actor actor, String jurisdiction, NewRate wanted) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        rows.lock(rows.place(jurisdiction));
        Place place = rows.place(jurisdiction);
        Rate rate = rules.sound(wanted);
        for (Rate ended : RateRules.before(rate, place.rates())) {
            if (!place.rates().contains(ended)) {
                write(actor, ended);
            }
        }
        Ask.change(
                em,
                """
                insert into reporting.exchange_rate (id, jurisdiction_id, scope, micro_credential_id, quarters,
                    per_minutes, begins_on, ends_on)
                values (?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as integer), ?7, cast(?8 as date))
                """,
                rate.id(),
                place.id(),
                rate.scope().name(),
                Ask.text(rate.microCredentialId()),
                rate.quarters(),
                Ask.text(rate.perMinutes()),
                rate.firstDay(),
                Ask.text(rate.lastDay()));
        audit.record(actor, "renewal.rate-added", "ExchangeRate", rate.id(), null, json(rate));
        return view(rate, rules.names());
    }

    private void write(Actor actor, Rate ended) {
        Ask.change(
                em,
                "update reporting.exchange_rate set ends_on = ?2 where id = ?1",
                ended.id(),
                ended.lastDay());
        audit.record(
                actor,
                "renewal.rate-ended",
                "ExchangeRate",
                ended.id(),
                null,
                Json.createObjectBuilder()
                        .add("lastDay", ended.lastDay().toString())
                        .build()
                        .toString());
    }

    @Override
    public void end(Actor actor, UUID rateId, LocalDate lastDay) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Place place = locked(rateId);
        Rate rate = rate(place, rateId);
        Rate ended = rate.endingOn(RateRules.lastDay(rate, lastDay));
        place.rates().stream()
                .filter(other -> !other.id().equals(rateId) && other.overlaps(ended))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new RatesOverlap(other.firstDay(), other.lastDay());
                        });
        write(actor, ended);
    }

    @Override
    public void takeBack(Actor actor, UUID rateId) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Rate rate = rate(locked(rateId), rateId);
        if (!rate.firstDay().isAfter(days.today())) {
            throw new RateHasBegun(rate.firstDay());
        }
        Ask.change(em, "delete from reporting.exchange_rate where id = ?1", rateId);
        audit.record(actor, "renewal.rate-taken-back", "ExchangeRate", rateId, json(rate), null);
    }

    private Place locked(UUID rateId) {
        Place place =
                rows.places().values().stream()
                        .filter(one -> one.rates().stream().anyMatch(rate -> is(rate, rateId)))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("rate", rateId));
        rows.lock(place);
        return rows.place(place.code());
    }

    private static Rate rate(Place place, UUID rateId) {
        return place.rates().stream()
                .filter(rate -> is(rate, rateId))
                .findFirst()
                .orElseThrow(() -> new NotFound("rate", rateId));
    }

    private static boolean is(Rate rate, UUID id) {
        return rate.id().equals(id);
    }

    private static String json(JurisdictionView view) {
        return Json.createObjectBuilder()
                .add("code", view.code())
                .add("name", view.name())
                .add("unit", view.unit())
                .add("shares", view.shares())
                .build()
                .toString();
    }

    private static String json(Rate rate) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("scope", rate.scope().name())
                        .add("amount", Credit.units(rate.quarters()))
                        .add("firstDay", rate.firstDay().toString());
        if (rate.microCredentialId() != null) {
            json.add("microCredential", rate.microCredentialId().toString());
        }
        if (rate.perMinutes() != null) {
            json.add("perMinutes", rate.perMinutes());
        }
        if (rate.lastDay() != null) {
            json.add("lastDay", rate.lastDay().toString());
        }
        return json.build().toString();
    }
}
