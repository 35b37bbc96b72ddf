package org.touchstone.credential.organization.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkPart;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.RowRefusal;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Roster;

@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RosterBean implements Roster {

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    private Sql sql;

    public RosterBean() {}

    /** Outside a server. */
    public RosterBean(DataSource dataSource) {
        this.dataSource = dataSource;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    @Override
    public void begin() {
        for (Part part : Part.values()) {
            rows(part).open(sql);
        }
    }

    @Override
    public void addOrganizations(List<BulkRow<OrganizationRow>> rows) {
        RosterParts.ORGANIZATIONS.add(sql, rows);
    }

    @Override
    public void addPeople(List<BulkRow<PersonRow>> rows) {
        RosterParts.PEOPLE.add(sql, rows);
    }

    @Override
    public void addRoles(List<BulkRow<RoleRow>> rows) {
        RosterParts.ROLES.add(sql, rows);
    }

    @Override
    public RowRefusal.Found check(Part part, int limit) {
        return rows(part).check(sql, limit);
    }

    @Override
    public MergeCounts merge(Actor actor, Part part, String keepAs) {
        actor.mustHave(Permission.IMPORT_DATA);
        return rows(part).merge(sql, keepAs);
    }

    @Override
    public long deactivateAbsent(Actor actor, Part part, String keepAs) {
        actor.mustHave(Permission.IMPORT_DATA);
        return sql.query(AbsentRows.deactivate(part, keepAs), row -> row.getLong(1)).get(0);
    }

    private static BulkPart<?> rows(Part part) {
        return switch (part) {
            case ORGANIZATIONS -> RosterParts.ORGANIZATIONS;
            case PEOPLE -> RosterParts.PEOPLE;
            case ROLES -> RosterParts.ROLES;
        };
    }
}
