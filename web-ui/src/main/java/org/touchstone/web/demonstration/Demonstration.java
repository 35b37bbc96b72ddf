package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.People.SignedIn;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.reporting.intake.DemonstrationHistory;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;

/**
 * A small agency to try things with: a catalog, the history of four programs, and one account for
 * each role.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final String READ_TWICE = "NYC-PIPELINE-MC04";

    /** One validity paper for so many readings where there are such papers. */
    private static final BigDecimal VALIDITY_SHARE = new BigDecimal("0.20");

    /** Reads the papers; a name for the record that nobody signs in with. */
    private static final String EXPERT = "expert";

    /** Coaches Mineola's cohort; likewise. */
    private static final String MINEOLA_COACH = "mineola-coach";

    /** Who there is to sign in as, and where each works. */
    private enum Account {
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

    @Inject DemonstrationHistory history;

    @Inject Catalog catalog;

    @Inject People people;

    @Inject RoleGrants grants;

    @Inject ScoringPolicies policies;

    @Inject DemonstrationCalibration calibration;

    @Inject DemonstrationCoursework coursework;
    @Inject DemonstrationStandards standards;
    @Inject DemonstrationPrograms programs;

    @Inject
    @ConfigProperty(name = "touchstone.demo.password")
    Optional<String> password;

    /**
     * Loads whatever is not there yet.
     *
     * @return the sign-ins that were made, a line each; empty when there were none to make
     */
    public Optional<String> load(Actor actor) {
        history.load(actor);
        for (Publication publication : publications()) {
            if (catalog.newest(publication.code()).isEmpty()) {
                UUID version = catalog.publish(actor, publication).versionId();
                policies.set(actor, version, policy(publication));
            }
        }
        standards.load(actor);
        Optional<String> signIns = accounts(actor);
        coursework.make(actor(Account.MANAGER.username), actor(Account.EDUCATOR.username));
        if (people.signedIn(MINEOLA_COACH).isEmpty()) {
            programs.make(
                    actor(Account.AGENCY.username),
                    actor(Account.EDUCATOR.username),
                    actor(Account.COACH.username),
                    person(
                            actor,
                            new NewPerson(MINEOLA_COACH, "Alex", "Romano", null, null, null),
                            Role.COACH,
                            "MINEOLA"));
        }
        if (people.signedIn(EXPERT).isEmpty()) {
            calibrate(actor);
        }
        return signIns;
    }

    private Optional<String> accounts(Actor actor) {
        List<Account> missing =
                Arrays.stream(Account.values())
                        .filter(account -> people.signedIn(account.username).isEmpty())
                        .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String shared = password.orElseGet(Demonstration::randomPassword);
        StringBuilder lines = new StringBuilder();
        for (Account account : missing) {
            person(
                    actor,
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

    private Actor person(Actor actor, NewPerson person, Role role, String organization) {
        UUID id = people.create(actor, person).id();
        grants.grant(actor, id, new RoleGrantRequest(role, organization, null, null));
        return actor(person.username());
    }

    private Actor actor(String username) {
        SignedIn who = people.signedIn(username).orElseThrow();
        return new Actor(who.personId(), who.username(), who.permissions(), "demonstration");
    }

    /** Tried once: without the papers the demonstration is smaller, but can be used. */
    private void calibrate(Actor actor) {
        DemonstrationPapers texts = DemonstrationPapers.read();
        try {
            Actor expert =
                    person(
                            actor,
                            new NewPerson(EXPERT, "Jordan", "Meyer", null, null, null),
                            Role.REVIEWER,
                            "NYC-FORMATIVE-S01");
            List<Actor> authors = new ArrayList<>();
            for (DemonstrationPapers.Paper paper : texts.papers()) {
                String[] name = paper.author().split(" ", 2);
                authors.add(
                        person(
                                actor,
                                new NewPerson(
                                        "author" + (authors.size() + 1),
                                        name[0],
                                        name[1],
                                        null,
                                        null,
                                        null),
                                Role.EDUCATOR,
                                "NYC-FORMATIVE-S02"));
            }
            calibration.make(
                    texts,
                    catalog.newest(texts.code()).orElseThrow(),
                    authors,
                    expert,
                    actor(Account.SUPERVISOR.username),
                    actor(Account.REVIEWER.username));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The demonstration has no qualifying set");
        }
    }

    /**
     * One reading each, so that one reviewer is enough to see how a badge is earned; the works of
     * the last micro-credential are read as a careful agency does it.
     */
    private ScoringPolicy policy(Publication publication) {
        ScoringPolicy agencys = policies.agencys();
        boolean papers = publication.code().equals(DemonstrationPapers.read().code());
        return publication.code().equals(READ_TWICE)
                ? agencys
                : new ScoringPolicy(
                        new ScoringPolicy.SecondReads(BigDecimal.ZERO, 0, 0, false),
                        agencys.combination(),
                        agencys.discrepancy(),
                        agencys.adjudicator(),
                        papers ? VALIDITY_SHARE : agencys.validityShare(),
                        agencys.heldForRelease(),
                        agencys.conditionsToReturn());
    }

    private static List<Publication> publications() {
        try (InputStream json = Demonstration.class.getResourceAsStream("/demo/catalog.json")) {
            return List.of(JsonbBuilder.create().fromJson(json, Publication[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
