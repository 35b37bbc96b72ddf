package org.touchstone.credential.organization.internal;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.StateIdIsTaken;
import org.touchstone.credential.organization.UsernameIsTaken;

@Stateless
@Local(People.class)
@LocalBean
public class PeopleBean implements People {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_TOKEN_LIFE_DAYS = 366;
    private static final int SHORTEST_PASSWORD = 12;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;

    @Inject Passwords passwords;

    @Inject SignInThrottle throttle;

    @Inject Clock clock;

    @Inject BusinessDays days;

    @Override
    public Optional<SignedIn> authenticate(String username, String password) {
        Instant now = clock.instant();
        if (!throttle.mayTry(username, now)) {
            return Optional.empty();
        }
        Optional<Person> person = byUsername(username);
        boolean good = passwords.verify(password, person.map(Person::passwordHash).orElse(null));
        if (!good || !person.map(Person::isActive).orElse(false)) {
            throttle.failed(username, now);
            return Optional.empty();
        }
        throttle.succeeded(username);
        return person.map(this::signedIn);
    }

    @Override
    public Optional<SignedIn> signedIn(String username) {
        return byUsername(username).filter(Person::isActive).map(this::signedIn);
    }

    @Override
    public Optional<SignedIn> byToken(String token, Instant now) {
        // Every request of a program asks this, so it is one query. Both joins hang on the token:
        // EclipseLink writes joined entities in any order, and an ON may not name a later one.
        List<Object[]> rows =
                em.createQuery(
                                """
                        select t, p, g from ApiToken t join Person p on p.id = t.personId
                            left join RoleGrant g on g.personId = t.personId
                        where t.tokenHash = :hash
                        """,
                                Object[].class)
                        .setParameter("hash", ApiToken.hash(token))
                        .getResultList();
        return rows.stream()
                .findFirst()
                .filter(row -> ((ApiToken) row[0]).isGoodAt(now))
                .filter(row -> ((Person) row[1]).isActive())
                .map(
                        row ->
                                cut(
                                        signedIn(
                                                (Person) row[1],
                                                rows.stream().map(each -> (RoleGrant) each[2])),
                                        ((ApiToken) row[0]).scopes()));
    }

    private static SignedIn cut(SignedIn who, Set<Permission> scopes) {
        Set<Permission> left = EnumSet.noneOf(Permission.class);
        left.addAll(who.permissions());
        left.retainAll(scopes);
        return new SignedIn(who.personId(), who.username(), who.displayName(), who.roles(), left);
    }

    @Override
    public List<PersonView> find(Actor actor, String identifier) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        return em.createQuery(
                        """
                        select p from Person p where lower(p.username) = :id or lower(p.stateId) = :id
                            or lower(p.email) = :id or lower(p.sourcedId) = :id order by p.username
                        """,
                        Person.class)
                .setParameter("id", identifier.strip().toLowerCase(java.util.Locale.ROOT))
                .setMaxResults(50)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    @Override
    public PersonView create(Actor actor, NewPerson details) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        if (details.password() != null && details.password().length() < SHORTEST_PASSWORD) {
            throw InvalidRequest.field(
                    "password",
                    "too-short",
                    "A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (byUsername(details.username()).isPresent()) {
            throw new UsernameIsTaken(details.username());
        }
        mustBeFree(details.stateId());
        Person person = new Person(details);
        if (details.password() != null) {
            person.changePassword(passwords.hash(details.password()));
        }
        em.persist(person);
        em.flush();
        audit.record(actor, "person.created", "Person", person.id());
        return view(person);
    }

    private void mustBeFree(String stateId) {
        em.createQuery("select p from Person p where p.stateId = :id", Person.class)
                .setParameter("id", stateId)
                .getResultStream()
                .findFirst()
                .ifPresent(
                        holder -> {
                            throw new StateIdIsTaken(
                                    stateId, holder.displayName() + " (" + holder.username() + ")");
                        });
    }

    @Override
    public IssuedToken issueToken(Actor actor, TokenRequest request) {
        UUID personId = request.personId() == null ? actor.personId() : request.personId();
        if (!personId.equals(actor.personId()) && !actor.may(Permission.MANAGE_PEOPLE)) {
            throw new NotPermitted("You can make tokens for yourself only.");
        }
        Person person = em.find(Person.class, personId);
        if (person == null) {
            throw new NotFound("person", personId);
        }
        Instant now = clock.instant();
        if (request.expiresAt() == null
                || !request.expiresAt().isAfter(now)
                || request.expiresAt()
                        .isAfter(now.plus(LONGEST_TOKEN_LIFE_DAYS, ChronoUnit.DAYS))) {
            throw InvalidRequest.field(
                    "expiresAt",
                    "out-of-range",
                    "Give a time in the future, at most "
                            + LONGEST_TOKEN_LIFE_DAYS
                            + " days from now.");
        }
        Set<Permission> scopes = scopes(actor, person, request.scopes());
        String token = randomToken();
        ApiToken kept =
                new ApiToken(
                        personId,
                        request.label() == null ? "token" : request.label(),
                        token,
                        scopes,
                        now,
                        request.expiresAt());
        em.persist(kept);
        audit.record(actor, "token.issued", "ApiToken", kept.id());
        return new IssuedToken(kept.id(), token, kept.label(), scopes, kept.expiresAt());
    }

    /**
     * Nobody hands on more than the person has; for oneself, no more than the token one acts with.
     */
    private Set<Permission> scopes(Actor actor, Person person, Set<Permission> asked) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        held.addAll(signedIn(person).permissions());
        if (person.id().equals(actor.personId())) {
            held.retainAll(actor.permissions());
        }
        if (asked == null || asked.isEmpty()) {
            return held;
        }
        if (!held.containsAll(asked)) {
            throw InvalidRequest.field(
                    "scopes",
                    "more-than-held",
                    "A token cannot do more than its person may do: " + held + ".");
        }
        return asked;
    }

    @Override
    public List<TokenView> tokens(Actor actor) {
        return em.createQuery(
                        """
                        select t from ApiToken t
                        where t.personId = :me and t.revokedAt is null order by t.createdAt desc
                        """,
                        ApiToken.class)
                .setParameter("me", actor.personId())
                .getResultStream()
                .map(
                        token ->
                                new TokenView(
                                        token.id(),
                                        token.label(),
                                        token.scopes(),
                                        token.createdAt(),
                                        token.expiresAt()))
                .toList();
    }

    @Override
    public void revokeToken(Actor actor, UUID tokenId) {
        ApiToken token = em.find(ApiToken.class, tokenId);
        if (token == null
                || !(token.personId().equals(actor.personId())
                        || actor.may(Permission.MANAGE_PEOPLE))) {
            throw new NotFound("token", tokenId);
        }
        token.revoke(clock.instant());
        audit.record(actor, "token.revoked", "ApiToken", tokenId);
    }

    /**
     * The first token of an installation, given by the operator's configuration; kept like any
     * other.
     */
    public void keepToken(UUID personId, String label, String token, Instant expiresAt) {
        boolean known =
                !em.createQuery("select t.id from ApiToken t where t.tokenHash = :hash", UUID.class)
                        .setParameter("hash", ApiToken.hash(token))
                        .getResultList()
                        .isEmpty();
        if (!known) {
            Person person = em.find(Person.class, personId);
            em.persist(
                    new ApiToken(
                            personId,
                            label,
                            token,
                            signedIn(person).permissions(),
                            clock.instant(),
                            expiresAt));
        }
    }

    static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "ts_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<Person> byUsername(String username) {
        return em.createQuery(
                        "select p from Person p where lower(p.username) = :name", Person.class)
                .setParameter(
                        "name",
                        username == null ? "" : username.strip().toLowerCase(java.util.Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    private SignedIn signedIn(Person person) {
        return signedIn(person, grants(person.id()));
    }

    private SignedIn signedIn(Person person, Stream<RoleGrant> grants) {
        Set<Role> roles = inForce(grants);
        return new SignedIn(
                person.id(), person.username(), person.displayName(), roles, Permission.of(roles));
    }

    private Set<Role> roles(UUID personId) {
        return inForce(grants(personId));
    }

    private Stream<RoleGrant> grants(UUID personId) {
        return em.createQuery(
                        "select g from RoleGrant g where g.personId = :person", RoleGrant.class)
                .setParameter("person", personId)
                .getResultStream();
    }

    private Set<Role> inForce(Stream<RoleGrant> grants) {
        LocalDate today = days.today();
        return grants.filter(grant -> grant != null && grant.isInForceOn(today))
                .map(RoleGrant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private PersonView view(Person person) {
        return new PersonView(
                person.id(),
                person.username(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.stateId(),
                person.isActive(),
                roles(person.id()));
    }
}
