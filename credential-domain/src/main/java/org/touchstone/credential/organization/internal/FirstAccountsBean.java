package org.touchstone.credential.organization.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.FirstAccounts;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;

@Stateless
public class FirstAccountsBean implements FirstAccounts {
    private static final int TOKEN_DAYS = 365;

    /** Any number, the same on every node: two that start at once make one administrator. */
    private static final long LOCK = 7_203_514_002L;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PeopleBean people;

    @Inject RoleGrants grants;

    @Inject Clock clock;

    @Override
    public Optional<String> ensureAdministrator(Actor actor, String password, String token) {
        em.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")").getResultList();
        Optional<String> made = Optional.empty();
        if (!exists(
                "select 1 from credential.role_grant where role = 'AGENCY_ADMINISTRATOR' and active")) {
            ensureState();
            String first = password == null ? PeopleBean.randomToken() : password;
            UUID id =
                    people.create(
                                    actor,
                                    new NewPerson(
                                            ADMINISTRATOR,
                                            "Agency",
                                            "Administrator",
                                            null,
                                            null,
                                            first))
                            .id();
            grants.grant(
                    actor, id, new RoleGrantRequest(Role.AGENCY_ADMINISTRATOR, STATE, null, null));
            made = password == null ? Optional.of(first) : Optional.empty();
        }
        if (token != null) {
            administrator()
                    .ifPresent(
                            id ->
                                    people.keepToken(
                                            id,
                                            "first token",
                                            token,
                                            clock.instant().plus(TOKEN_DAYS, ChronoUnit.DAYS)));
        }
        return made;
    }

    private void ensureState() {
        if (!exists("select 1 from credential.organization where sourced_id = '" + STATE + "'")) {
            em.createNativeQuery(
                            """
                            insert into credential.organization (id, sourced_id, name, type, identifier)
                            values (?1, ?2, 'State Education Agency', 'STATE', ?2)
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, STATE)
                    .executeUpdate();
        }
    }

    private Optional<UUID> administrator() {
        return em.createQuery("select p from Person p where p.username = :name", Person.class)
                .setParameter("name", ADMINISTRATOR)
                .getResultStream()
                .findFirst()
                .map(Person::id);
    }

    private boolean exists(String query) {
        return !em.createNativeQuery(query).getResultList().isEmpty();
    }
}
