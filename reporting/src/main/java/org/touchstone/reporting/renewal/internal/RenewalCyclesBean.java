package org.touchstone.reporting.renewal.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.renewal.Credit;
import org.touchstone.reporting.renewal.CyclesOverlap;
import org.touchstone.reporting.renewal.RenewalCycles;

@Stateless
public class RenewalCyclesBean implements RenewalCycles {
    private static final int LONGEST_IDENTIFIER = 320;

    /** Nobody is asked for by name: an identifier is whole. */
    private static final String MATCH =
            """
            with asked as (
                select cast(a.line as int) as line, a.identifier
                from jsonb_array_elements_text(cast(?1 as jsonb)) with ordinality a (identifier, line)
            ), found as (
                select a.line, k.person_id from asked a
                join credential.published_person_key k on lower(k.identifier) = lower(a.identifier)
                group by a.line, k.person_id
            ), one as (
                select line, count(*) as people, min(cast(person_id as text)) as person from found group by line
            )
            select a.line, a.identifier, coalesce(o.people, 0), o.person, p.given_name || ' ' || p.family_name,
                exists (select from reporting.renewal_cycle c
                    where c.jurisdiction_id = ?2 and c.person_id = p.id
                        and daterange(c.starts_on, c.ends_on, '[]') && daterange(?3, ?4, '[]'))
            from asked a
            left join one o on o.line = a.line
            left join credential.published_person p on cast(p.id as text) = o.person
            order by a.line
            """;

    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    @Inject RenewalRows rows;
    @Inject AuditTrail audit;
    @Inject Notices notices;

    /** Terms in quarters. */
    private record Sound(
            LocalDate firstDay,
            LocalDate lastDay,
            int needed,
            Integer mostFromAwards,
            int mostCarriedOver) {}

    @Override
    public Paged<CycleRow> list(Actor actor, String jurisdiction, String words, Paged.Part part) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        List<Object[]> found =
                Ask.rows(
                        em,
                        """
                        select c.id, c.person_id, c.jurisdiction_id, cast(c.starts_on as text), cast(c.ends_on as text),
                            c.needed_quarters, c.most_from_awards, c.most_carried_over,
                            p.given_name || ' ' || p.family_name, p.username, count(*) over ()
                        from reporting.renewal_cycle c
                        join credential.published_person p on p.id = c.person_id
                        where c.jurisdiction_id = ?1 and (?2 = '' or strpos(
                            lower(p.given_name || ' ' || p.family_name || ' ' || p.username), lower(?2)) > 0)
                        order by c.ends_on desc, p.family_name, p.given_name, c.id limit ?3 offset ?4
                        """,
                        rows.place(jurisdiction).id(),
                        words == null ? "" : words.strip(),
                        part.size(),
                        part.first());
        return new Paged<>(
                found.stream()
                        .map(
                                row ->
                                        new CycleRow(
                                                Ask.id(row[0]),
                                                Ask.id(row[1]),
                                                (String) row[8],
                                                (String) row[9],
                                                terms(RenewalRows.cycle(row))))
                        .toList(),
                found.isEmpty() ? 0 : ((Number) found.get(0)[10]).longValue());
    }

    private static Terms terms(Cycle cycle) {
        return new Terms(
                cycle.firstDay(),
                cycle.lastDay(),
                Credit.units(cycle.needed()),
                cycle.mostFromAwards() == null ? null : Credit.units(cycle.mostFromAwards()),
                Credit.units(cycle.mostCarriedOver()));
    }

    @Override
    public List<Line> match(
            Actor actor, String jurisdiction, Terms terms, List<String> identifiers) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        return lines(rows.place(jurisdiction), sound(terms), clean(identifiers), new ArrayList<>());
    }

    @Override
    public List<Line> open(
            Actor actor, String jurisdiction, Terms terms, List<String> identifiers) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Sound sound = sound(terms);
        Place place = rows.place(jurisdiction);
        rows.lock(place);
        List<UUID> people = new ArrayList<>();
        List<Line> lines = lines(place, sound, clean(identifiers), people);
        people.forEach(person -> open(actor, place, person, sound));
        return lines;
    }

    private void open(Actor actor, Place place, UUID personId, Sound terms) {
        UUID id = UUID.randomUUID();
        Ask.change(
                em,
                """
                insert into reporting.renewal_cycle (id, jurisdiction_id, person_id, starts_on, ends_on,
                    needed_quarters, most_from_awards, most_carried_over)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as integer), ?8)
                """,
                id,
                place.id(),
                personId,
                terms.firstDay(),
                terms.lastDay(),
                terms.needed(),
                Ask.text(terms.mostFromAwards()),
                terms.mostCarriedOver());
        audit.record(actor, "renewal.cycle-opened", "RenewalCycle", id, null, json(terms));
        notices.tell(
                personId,
                "renewal-cycle-opened",
                List.of(place.name(), terms.firstDay().toString(), terms.lastDay().toString()),
                "/educator/renewal",
                "renewal-cycle-opened:" + id);
    }

    @Override
    public void change(Actor actor, UUID cycleId, Terms terms) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Sound sound = sound(terms);
        Cycle cycle = locked(cycleId);
        if (overlapsAnother(cycle, sound)) {
            throw new CyclesOverlap();
        }
        Ask.change(
                em,
                """
                update reporting.renewal_cycle set starts_on = ?2, ends_on = ?3, needed_quarters = ?4,
                    most_from_awards = cast(?5 as integer), most_carried_over = ?6 where id = ?1
                """,
                cycleId,
                sound.firstDay(),
                sound.lastDay(),
                sound.needed(),
                Ask.text(sound.mostFromAwards()),
                sound.mostCarriedOver());
        audit.record(
                actor,
                "renewal.cycle-changed",
                "RenewalCycle",
                cycleId,
                json(sound(terms(cycle))),
                json(sound));
    }

    private boolean overlapsAnother(Cycle cycle, Sound terms) {
        return rows.cycles(List.of(cycle.personId())).get(cycle.personId()).stream()
                .anyMatch(
                        other ->
                                !other.id().equals(cycle.id())
                                        && other.jurisdictionId().equals(cycle.jurisdictionId())
                                        && !other.firstDay().isAfter(terms.lastDay())
                                        && !terms.firstDay().isAfter(other.lastDay()));
    }

    @Override
    public void remove(Actor actor, UUID cycleId) {
        actor.mustHave(Permission.MANAGE_RENEWAL);
        Cycle cycle = locked(cycleId);
        Ask.change(em, "delete from reporting.renewal_cycle where id = ?1", cycleId);
        audit.record(
                actor,
                "renewal.cycle-removed",
                "RenewalCycle",
                cycleId,
                json(sound(terms(cycle))),
                null);
    }

    private Cycle locked(UUID cycleId) {
        return Ask.rows(
                        em,
                        """
                        select c.id, c.person_id, c.jurisdiction_id, cast(c.starts_on as text), cast(c.ends_on as text),
                            c.needed_quarters, c.most_from_awards, c.most_carried_over
                        from reporting.jurisdiction j join reporting.renewal_cycle c on c.jurisdiction_id = j.id
                        where c.id = ?1 for update of j, c
                        """,
                        cycleId)
                .stream()
                .map(RenewalRows::cycle)
                .findFirst()
                .orElseThrow(() -> new NotFound("renewal cycle", cycleId));
    }

    private static Sound sound(Terms terms) {
        if (terms.firstDay() == null || terms.lastDay() == null) {
            String field = terms.firstDay() == null ? "firstDay" : "lastDay";
            throw InvalidRequest.field(field, "required", "'" + field + "' is required.");
        }
        if (terms.lastDay().isBefore(terms.firstDay())) {
            throw InvalidRequest.field(
                    "lastDay", "before-first-day", "The last day is before the first.");
        }
        return new Sound(
                terms.firstDay(),
                terms.lastDay(),
                Credit.quarters("needed", terms.needed()),
                terms.mostFromMicroCredentials() == null
                        ? null
                        : Credit.quarters(
                                "mostFromMicroCredentials", terms.mostFromMicroCredentials()),
                terms.mostCarriedOver() == null
                        ? 0
                        : Credit.quartersOrNone("mostCarriedOver", terms.mostCarriedOver()));
    }

    private static List<String> clean(List<String> identifiers) {
        List<String> clean =
                identifiers == null
                        ? List.of()
                        : identifiers.stream()
                                .filter(Objects::nonNull)
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList();
        if (clean.isEmpty() || clean.size() > MOST) {
            throw InvalidRequest.field(
                    "identifiers",
                    "out-of-range",
                    "Give 1 to " + MOST + " identifiers, one for each educator.");
        }
        if (clean.stream().anyMatch(one -> one.length() > LONGEST_IDENTIFIER)) {
            throw InvalidRequest.field(
                    "identifiers",
                    "too-long",
                    "An identifier has at most "
                            + LONGEST_IDENTIFIER
                            + " characters. Put each on a line of its own.");
        }
        return clean;
    }

    /**
     * @param people filled with those for whom a cycle can be opened
     */
    private List<Line> lines(
            Place place, Sound terms, List<String> identifiers, List<UUID> people) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        identifiers.forEach(json::add);
        Set<String> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Object[] row :
                Ask.rows(
                        em,
                        MATCH,
                        json.build().toString(),
                        place.id(),
                        terms.firstDay(),
                        terms.lastDay())) {
            long found = ((Number) row[2]).longValue();
            Outcome outcome = outcome(found, (String) row[3], (Boolean) row[5], seen);
            if (outcome == Outcome.OPENED) {
                people.add(UUID.fromString((String) row[3]));
            }
            lines.add(
                    new Line(
                            ((Number) row[0]).intValue(),
                            (String) row[1],
                            outcome,
                            found == 1 ? (String) row[4] : null));
        }
        return lines;
    }

    private static Outcome outcome(long found, String person, boolean overlaps, Set<String> seen) {
        if (found != 1) {
            return found == 0 ? Outcome.UNKNOWN : Outcome.AMBIGUOUS;
        }
        if (!seen.add(person)) {
            return Outcome.REPEATED;
        }
        return overlaps ? Outcome.OVERLAPS : Outcome.OPENED;
    }

    private static String json(Sound terms) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("firstDay", terms.firstDay().toString())
                        .add("lastDay", terms.lastDay().toString())
                        .add("needed", Credit.units(terms.needed()))
                        .add("mostCarriedOver", Credit.units(terms.mostCarriedOver()));
        if (terms.mostFromAwards() != null) {
            json.add("mostFromMicroCredentials", Credit.units(terms.mostFromAwards()));
        }
        return json.build().toString();
    }
}
