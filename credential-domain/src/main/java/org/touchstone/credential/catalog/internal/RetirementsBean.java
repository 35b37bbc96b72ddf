package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.MicroCredentialIsRetired;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.SupersededByItself;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class RetirementsBean implements Retirements {
    private static final int LONGEST_REASON = 2000;
    private static final String RETIRED =
            """
            select m.code, cast(r.last_day as text), r.reason, s.code, s.title
            from credential.retirement r
            join credential.micro_credential m on m.id = r.micro_credential_id
            left join credential.micro_credential s on s.id = r.successor_id
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject BusinessDays days;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Retired retire(
            Actor agency, String code, LocalDate lastDay, String reason, String successor) {
        agency.mustHave(Permission.MANAGE_CATALOG);
        CatalogEntry entry = published(code);
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('retirement', 0))")
                .getResultList();
        Optional<Retired> before = of(code);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw InvalidRequest.field(
                    "reason",
                    "required",
                    "Say why, in up to 2,000 characters: the catalog shows it.");
        }
        mustBeToCome(lastDay, before);
        CatalogEntry next =
                successor == null || successor.isBlank()
                        ? null
                        : follower(entry, successor.strip());
        em.createNativeQuery(
                        """
                        insert into credential.retirement
                            (micro_credential_id, last_day, reason, successor_id, recorded_at)
                        values (?1, cast(?2 as date), ?3, cast(nullif(?4, '') as uuid), ?5)
                        on conflict (micro_credential_id) do update set last_day = excluded.last_day,
                            reason = excluded.reason, successor_id = excluded.successor_id,
                            recorded_at = excluded.recorded_at
                        """)
                .setParameter(1, entry.microCredentialId())
                .setParameter(2, lastDay.toString())
                .setParameter(3, why)
                .setParameter(4, next == null ? "" : next.microCredentialId().toString())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Retired now = of(code).orElseThrow();
        audit.record(
                agency,
                next == null ? "micro-credential.retired" : "micro-credential.superseded",
                "MicroCredential",
                entry.microCredentialId(),
                before.map(RetirementsBean::json).orElse(null),
                json(now));
        return now;
    }

    /** From yesterday on: whoever retires it at once says yesterday. */
    private void mustBeToCome(LocalDate lastDay, Optional<Retired> before) {
        boolean isKnown = before.isPresent() && before.get().lastDay().equals(lastDay);
        if (lastDay == null || (!isKnown && lastDay.isBefore(days.today().minusDays(1)))) {
            throw InvalidRequest.field(
                    "lastDay",
                    "has-passed",
                    "Give the last day on which an attempt may begin: today or later, or yesterday to end it at once.");
        }
    }

    private CatalogEntry follower(CatalogEntry entry, String successor) {
        CatalogEntry next =
                catalog.newest(successor)
                        .orElseThrow(
                                () ->
                                        InvalidRequest.field(
                                                "successor",
                                                "unknown-micro-credential",
                                                "The catalog does not have '"
                                                        + successor
                                                        + "'. Check the code."));
        List<?> back =
                em.createNativeQuery(
                                """
                                with recursive after as (
                                    select cast(?1 as uuid) as id
                                    union
                                    select r.successor_id from credential.retirement r
                                    join after a on a.id = r.micro_credential_id where r.successor_id is not null
                                )
                                select 1 from after where id = ?2
                                """)
                        .setParameter(1, next.microCredentialId())
                        .setParameter(2, entry.microCredentialId())
                        .getResultList();
        if (!back.isEmpty()) {
            throw new SupersededByItself(entry.code(), successor);
        }
        if (of(successor).filter(Retired::over).isPresent()) {
            throw InvalidRequest.field(
                    "successor",
                    "is-retired",
                    "'" + next.title() + "' is retired itself. Choose one that is offered.");
        }
        return next;
    }

    @Override
    public void reinstate(Actor agency, String code) {
        agency.mustHave(Permission.MANAGE_CATALOG);
        CatalogEntry entry = published(code);
        Retired before = of(code).orElseThrow(() -> new NotFound("retired micro-credential", code));
        em.createNativeQuery("delete from credential.retirement where micro_credential_id = ?1")
                .setParameter(1, entry.microCredentialId())
                .executeUpdate();
        audit.record(
                agency,
                "micro-credential.reinstated",
                "MicroCredential",
                entry.microCredentialId(),
                json(before),
                null);
    }

    private CatalogEntry published(String code) {
        return catalog.newest(code == null ? "" : code)
                .orElseThrow(() -> new NotFound("micro-credential", code));
    }

    @Override
    public void mustBeOffered(String code) {
        of(code).filter(Retired::over)
                .ifPresent(
                        retired -> {
                            throw new MicroCredentialIsRetired(
                                    published(code).title(),
                                    retired.lastDay(),
                                    retired.successorTitle());
                        });
    }

    @Override
    public Optional<Retired> of(String code) {
        List<?> rows =
                em.createNativeQuery(RETIRED + " where m.code = ?1")
                        .setParameter(1, code == null ? "" : code)
                        .getResultList();
        return rows.stream().findFirst().map(row -> retired((Object[]) row));
    }

    @Override
    public Map<String, Retired> all() {
        Map<String, Retired> all = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery(RETIRED + " order by m.code").getResultList()) {
            all.put((String) ((Object[]) row)[0], retired((Object[]) row));
        }
        return all;
    }

    private Retired retired(Object[] row) {
        LocalDate lastDay = LocalDate.parse((String) row[1]);
        return new Retired(
                lastDay,
                days.today().isAfter(lastDay),
                (String) row[2],
                (String) row[3],
                (String) row[4]);
    }

    private static String json(Retired retired) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("lastDay", retired.lastDay().toString())
                        .add("reason", retired.reason());
        if (retired.successor() != null) {
            json.add("successor", retired.successor());
        }
        return json.build().toString();
    }
}
