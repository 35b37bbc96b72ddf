package org.touchstone.reporting.incentive.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;

/** The rows of incentives, who may touch which, and the record of it. */
@Stateless
public class IncentiveAccess {
    /** Parameters: everywhere, ids. */
    static final String IN_REACH =
            "(cast(? as boolean) or %s = any(cast(string_to_array(?, ',') as uuid[])))";

    static final Set<Permission> ANY =
            Set.of(
                    Permission.MANAGE_INCENTIVES,
                    Permission.APPROVE_INCENTIVES,
                    Permission.EXPORT_PAYOUTS);

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject Clock clock;
    @Inject BusinessDays days;
    @Inject Oversight oversight;
    @Inject AuditTrail audit;

    public Sql sql() {
        return new Sql(dataSource);
    }

    public LocalDate today() {
        return days.today();
    }

    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public Reach reach(Actor actor, Permission permission) {
        actor.mustHave(permission);
        return oversight.reach(actor);
    }

    /** For what whoever works with incentives may read. */
    public Reach reachOfReaders(Actor actor) {
        if (ANY.stream().noneMatch(actor::may)) {
            throw new NotPermitted(Permission.MANAGE_INCENTIVES);
        }
        return oversight.reach(actor);
    }

    /**
     * @throws NotFound for an incentive outside the reach
     */
    public void mustReach(Reach reach, UUID incentive) {
        boolean mine =
                sql().query(
                                "select organization_id from reporting.incentive where id = ?",
                                row -> reach.includes(row.getObject(1, UUID.class)),
                                incentive)
                        .contains(true);
        if (!mine) {
            throw new NotFound("incentive", incentive);
        }
    }

    /**
     * @param sourcedId roster id
     * @throws InvalidRequest for one that is not or is somebody else's
     */
    public UUID organization(Reach reach, String sourcedId) {
        return sql()
                .query(
                        """
                        select id from credential.published_organization where sourced_id = ? and active
                        """,
                        row -> row.getObject(1, UUID.class),
                        sourcedId)
                .stream()
                .filter(reach::includes)
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "organization",
                                        "unknown-organization",
                                        "There is no organization '"
                                                + sourcedId
                                                + "' that you answer for."));
    }

    public void record(
            Actor actor, String action, String kind, UUID id, String before, String after) {
        audit.record(actor, action, kind, id, before, after);
    }
}
