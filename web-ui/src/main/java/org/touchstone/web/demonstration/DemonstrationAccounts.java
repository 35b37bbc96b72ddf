package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.People.SignedIn;
import org.touchstone.credential.organization.RoleGrants;

/** Who there is to sign in as in the demonstration, and those who only stand in its record. */
@ApplicationScoped
public class DemonstrationAccounts {

    @Inject People people;
    @Inject RoleGrants grants;

    @Inject
    @ConfigProperty(name = "touchstone.demo.password")
    Optional<String> password;

    /** An account for each role, and where each works. */
    enum Account {
        EDUCATOR("educator", "Dana", "Rivera", Role.EDUCATOR, "NYC-PIPELINE-S01"),
        COACH("coach", "Morgan", "Lee", Role.COACH, "NYC-PIPELINE-S02"),
        REVIEWER("reviewer", "Sam", "Okafor", Role.REVIEWER, "NYC-PIPELINE-S03"),
        SECOND_REVIEWER("reviewer2", "Robin", "Castillo", Role.REVIEWER, "NYC-PIPELINE-S04"),
        SUPERVISOR("supervisor", "Ines", "Haddad", Role.SUPERVISOR, "NYCDOE"),
        MANAGER("manager", "Pat", "Nguyen", Role.PROGRAM_MANAGER, "NYCDOE"),
        AGENCY("agency", "Kim", "Larsen", Role.AGENCY_ADMINISTRATOR, "STATE");

        private final String username;
        private final String givenName;
        private final String familyName;
        private final Role role;
        private final String organization;

        Account(
                String username,
                String givenName,
                String familyName,
                Role role,
                String organization) {
            this.username = username;
            this.givenName = givenName;
            this.familyName = familyName;
            this.role = role;
            this.organization = organization;
        }
    }

    /**
     * Makes the accounts that are missing.
     *
     * @return their sign-ins, a line each; empty when none was missing
     */
    Optional<String> load(Actor system) {
        List<Account> missing =
                Arrays.stream(Account.values())
                        .filter(account -> isUnknown(account.username))
                        .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String shared = password.orElseGet(DemonstrationAccounts::randomPassword);
        StringBuilder lines = new StringBuilder();
        for (Account account : missing) {
            person(
                    system,
                    new NewPerson(
                            account.username,
                            account.givenName,
                            account.familyName,
                            account.username + "@example.org",
                            null,
                            shared),
                    account.role,
                    account.organization);
            lines.append(String.format("%-12s%s%n", account.username, shared));
        }
        return Optional.of(lines.toString().stripTrailing());
    }

    boolean isUnknown(String username) {
        return people.signedIn(username).isEmpty();
    }

    /** Somebody without a password: a name for the record that nobody signs in with. */
    Actor unsigned(Actor system, String username, String name, Role role, String organization) {
        String[] names = name.split(" ", 2);
        return person(
                system,
                new NewPerson(username, names[0], names[1], null, null, null),
                role,
                organization);
    }

    private Actor person(Actor system, NewPerson person, Role role, String organization) {
        UUID id = people.create(system, person).id();
        grants.grant(system, id, new RoleGrantRequest(role, organization, null, null));
        return actor(person.username());
    }

    Actor actor(Account account) {
        return actor(account.username);
    }

    /** With what the person may do by now. */
    Actor actor(String username) {
        SignedIn who = people.signedIn(username).orElseThrow();
        return new Actor(who.personId(), who.username(), who.permissions(), "demonstration");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
