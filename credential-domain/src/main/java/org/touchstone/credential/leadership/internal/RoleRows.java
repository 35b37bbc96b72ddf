package org.touchstone.credential.leadership.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;

/** Reads roles, holds them for those who change them, and records steps. */
@Dependent
public class RoleRows {
    /** Codes are joined by a line feed, which no code has. */
    static final String ROLES =
            """
            select r.id, r.code, r.title, g.code, r.about, r.worth, r.worth_amount, r.places, r.needed,
                coalesce((select string_agg(k.code, chr(10) order by k.position)
                    from credential.leader_role_asked k where k.role_id = r.id and k.kind = 1), ''),
                cast(r.opens_on as text), cast(r.closes_on as text), g.title, o.name, g.organization_id,
                (select count(*) from credential.leader_role_application a
                    where a.role_id = r.id and a.state in ('ACCEPTED', 'PLACED')),
                (select count(*) from credential.leader_role_application a
                    where a.role_id = r.id and a.state = 'ELIGIBLE'),
                (select count(*) from credential.leader_role_application a
                    where a.role_id = r.id and a.applied_on is not null),
                count(*) over (),
                coalesce((select string_agg(k.code, chr(10) order by k.position)
                    from credential.leader_role_asked k where k.role_id = r.id and k.kind = 2), '')
            from credential.leader_role r
            join credential.program g on g.id = r.program_id
            join credential.organization o on o.id = g.organization_id
            """;

    /** Who has how much of what a role asks for; revoked awards are no more. */
    static final String HAVE =
            """
            select r.id as role_id, a.educator_id, count(*) as have
            from credential.leader_role r
            join credential.leader_role_earned a on a.role_id = r.id
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    List<Object[]> rows(String sql, Object... parameters) {
        List<?> found = query(sql, parameters).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    int change(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** Whoever changes a role, or takes a place in it, waits for the one before. */
    void lock(UUID roleId) {
        em.createNativeQuery("select id from credential.leader_role where id = ?1 for update")
                .setParameter(1, roleId)
                .getResultList();
    }

    ApplicationRecord locked(UUID applicationId) {
        ApplicationRecord application =
                em.find(ApplicationRecord.class, applicationId, LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new NotFound("application", applicationId);
        }
        return application;
    }

    static RoleView role(Object[] row) {
        return new RoleView(
                (UUID) row[0],
                new RoleText(
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (BigDecimal) row[6],
                        ((Number) row[7]).intValue(),
                        ((Number) row[8]).intValue(),
                        lines(row[9]),
                        lines(row[19]),
                        day(row[10]),
                        day(row[11])),
                (String) row[12],
                (String) row[13],
                ((Number) row[15]).longValue(),
                ((Number) row[16]).longValue(),
                ((Number) row[17]).longValue());
    }

    /** What was joined by line feeds. */
    static List<String> lines(Object joined) {
        String text = (String) joined;
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    void moved(Actor actor, ApplicationRecord application, ApplicationState before) {
        audit.record(
                actor,
                "role-application." + application.state().name().toLowerCase(Locale.ROOT),
                "RoleApplication",
                application.id(),
                json(before),
                json(application.state()));
    }

    private static String json(ApplicationState state) {
        return Json.createObjectBuilder().add("state", state.name()).build().toString();
    }

    /**
     * @param kind of the notice, after {@code role-}
     */
    void tell(UUID personId, UUID applicationId, String kind, List<String> what) {
        notices.tell(
                personId,
                "role-" + kind,
                what,
                "/educator/roles",
                "role-" + kind + ":" + applicationId + ":" + days.today());
    }

    /** From a date cast to text; null for null. */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
