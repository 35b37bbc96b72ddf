package org.touchstone.credential.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.Sql;

/** The organizations of a test and who has which role in them, as rows. */
public final class TestAgency {
    private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

    private final Sql sql;

    public TestAgency(DataSource dataSource) {
        sql = new Sql(dataSource);
    }

    /** A state with the districts north (school n1) and south (school s1). */
    public TestAgency withTwoDistricts() {
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        return this;
    }

    /**
     * @param sourcedId also its name
     * @param parent of which it is a part, or null
     */
    public UUID organization(String sourcedId, String type, String parent) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.organization (id, sourced_id, name, type, parent_id) select ?1, ?2, ?2, ?3,"
                        + " (select id from credential.organization where sourced_id = ?4)",
                id,
                sourcedId,
                type,
                parent == null ? "" : parent);
        return id;
    }

    /** Dana, with the user name as family name, an e-mail address, a state's id, and no role. */
    public UUID person(String username) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name, email, state_id)"
                        + " values (?1, ?2, 'Dana', ?2, ?2 || '@example.org', 'ID-' || ?2)",
                id,
                username);
        return id;
    }

    /** As {@link #person(String)}, with a role that neither begins nor ends. */
    public Actor person(String username, Role role, String organization) {
        UUID id = person(username);
        grant(id, role, organization, null, null);
        return new Actor(id, username, Permission.of(Set.of(role)), "127.0.0.1");
    }

    /**
     * @param from the first day, or null: always held
     * @param until the last day, or null: no end
     */
    public void grant(
            UUID person, Role role, String organization, LocalDate from, LocalDate until) {
        execute(
                "insert into credential.role_grant (id, person_id, organization_id, role, begins_on, ends_on)"
                        + " select ?1, ?2, id, ?3, cast(?4 as date), cast(?5 as date)"
                        + " from credential.organization where sourced_id = ?6",
                UUID.randomUUID(),
                person,
                role.name(),
                from,
                until,
                organization);
    }

    /**
     * One statement in a transaction of its own.
     *
     * @param statement names its values by number: {@code ?1} is the first, as often as needed
     * @return the number of rows that it changed
     */
    public int execute(String statement, Object... values) {
        List<Object> inOrder = new ArrayList<>();
        Matcher places = NUMBERED.matcher(statement);
        while (places.find()) {
            inOrder.add(values[Integer.parseInt(places.group(1)) - 1]);
        }
        return sql.update(NUMBERED.matcher(statement).replaceAll("?"), inOrder.toArray());
    }
}
