package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.credential.program.Programs;

@Stateless
public class ProgramsBean implements Programs {
    private static final String IN_REACH =
            "(?1 or %s = any(cast(string_to_array(?2, ',') as uuid[])))";

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject AuditTrail audit;

    @Override
    public Paged<ProgramRow> list(Actor actor, String words, Paged.Part part) {
        Reach reach = access.reach(actor);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select s.id, s.code, s.title, o.name, coalesce(c.cohorts, 0),
                                    coalesce(c.participants, 0), cast(c.last_day as text), count(*) over ()
                                from credential.program_series s
                                join credential.organization o on o.id = s.organization_id
                                left join lateral (
                                    select count(*) as cohorts, max(g.ends_on) as last_day,
                                        sum((select count(*) from credential.participation t
                                            where t.program_id = g.id)) as participants
                                    from credential.program g where g.series_id = s.id) c on true
                                where %s and (?3 = '' or strpos(lower(s.title || ' ' || s.code), lower(?3)) > 0)
                                order by s.title, s.code limit ?4 offset ?5
                                """
                                        .formatted(IN_REACH.formatted("s.organization_id")))
                        .setParameter(1, reach.everywhere())
                        .setParameter(2, reach.ids())
                        .setParameter(3, words == null ? "" : words.strip())
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return Rows.paged(rows, 7, ProgramsBean::row);
    }

    private static ProgramRow row(Object[] row) {
        return new ProgramRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue(),
                Rows.day(row[6]));
    }

    @Override
    public ProgramView find(Actor actor, UUID programId) {
        return view(access.program(actor, programId));
    }

    @Override
    public ProgramView create(Actor actor, ProgramText text) {
        Reach reach = access.reach(actor);
        ProgramText clean = ProgramRules.program(text, true);
        UUID organization = organization(reach, clean.organization());
        access.mustBeFree(clean.code(), null);
        ProgramSeries program = new ProgramSeries(organization, clean);
        em.persist(program);
        em.flush();
        count(program, clean.microCredentials());
        audit.record(actor, "program.created", "Program", program.id(), null, json(clean));
        return view(program);
    }

    @Override
    public ProgramView change(Actor actor, UUID programId, ProgramText text) {
        ProgramSeries program = access.program(actor, programId);
        ProgramView before = view(program);
        ProgramText clean =
                ProgramRules.program(
                        new ProgramText(
                                program.code(),
                                text.title(),
                                text.organization(),
                                text.summary(),
                                text.recognition(),
                                text.microCredentials()),
                        false);
        UUID organization = organization(access.reach(actor), clean.organization());
        if (!organization.equals(program.organizationId()) && hasCohorts(programId)) {
            throw InvalidRequest.field(
                    "organization",
                    "has-cohorts",
                    "Its cohorts are "
                            + before.organizationName()
                            + "'s, so the program stays there. Create another program for the other organization.");
        }
        program.describe(organization, clean);
        em.flush();
        count(program, clean.microCredentials());
        audit.record(
                actor, "program.changed", "Program", programId, json(text(before)), json(clean));
        return view(program);
    }

    private static ProgramText text(ProgramView view) {
        return new ProgramText(
                view.code(),
                view.title(),
                view.organization(),
                view.summary(),
                view.recognition(),
                view.microCredentials().stream().map(Counted::code).toList());
    }

    @Override
    public List<Place> places(Actor actor) {
        Reach reach = access.reach(actor);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select o.sourced_id, o.name from credential.organization o
                                where %s and o.active and o.type in ('STATE', 'DISTRICT')
                                order by o.name, o.sourced_id
                                """
                                        .formatted(IN_REACH.formatted("o.id")))
                        .setParameter(1, reach.everywhere())
                        .setParameter(2, reach.ids())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Place((String) row[0], (String) row[1]))
                .toList();
    }

    private UUID organization(Reach reach, String sourcedId) {
        List<?> found =
                em.createNativeQuery(
                                "select id from credential.organization where sourced_id = ?1 and active")
                        .setParameter(1, sourcedId)
                        .getResultList();
        if (found.isEmpty() || !reach.includes((UUID) found.get(0))) {
            throw InvalidRequest.field(
                    "organization",
                    "unknown-organization",
                    "There is no organization '" + sourcedId + "' for which you can offer it.");
        }
        return (UUID) found.get(0);
    }

    private boolean hasCohorts(UUID programId) {
        return !em.createNativeQuery(
                        "select 1 from credential.program where series_id = ?1 limit 1")
                .setParameter(1, programId)
                .getResultList()
                .isEmpty();
    }

    private void count(ProgramSeries program, List<String> codes) {
        em.createNativeQuery("delete from credential.program_micro_credential where series_id = ?1")
                .setParameter(1, program.id())
                .executeUpdate();
        if (codes.isEmpty()) {
            return;
        }
        int found =
                em.createNativeQuery(
                                """
                                insert into credential.program_micro_credential
                                    (series_id, micro_credential_id, position)
                                select ?1, m.id, c.position
                                from unnest(string_to_array(?2, ',')) with ordinality c (code, position)
                                join credential.micro_credential m on m.code = c.code
                                """)
                        .setParameter(1, program.id())
                        .setParameter(2, String.join(",", codes))
                        .executeUpdate();
        if (found != codes.size()) {
            throw InvalidRequest.field(
                    "microCredentials",
                    "unknown-micro-credential",
                    "The catalog does not have all of "
                            + String.join(", ", codes)
                            + ". Check the codes, separated by commas.");
        }
    }

    private ProgramView view(ProgramSeries program) {
        Object[] organization =
                (Object[])
                        em.createNativeQuery(
                                        "select sourced_id, name from credential.organization where id = ?1")
                                .setParameter(1, program.organizationId())
                                .getSingleResult();
        return new ProgramView(
                program.id(),
                program.code(),
                program.title(),
                (String) organization[0],
                (String) organization[1],
                program.summary(),
                program.recognition(),
                Rows.counted(em, program.id()));
    }

    private static String json(ProgramText text) {
        return Json.createObjectBuilder()
                .add("code", text.code())
                .add("title", text.title())
                .add("organization", text.organization())
                .add("summary", Objects.toString(text.summary(), ""))
                .add("recognition", Objects.toString(text.recognition(), ""))
                .add("microCredentials", String.join(",", text.microCredentials()))
                .build()
                .toString();
    }
}
