package org.touchstone.credential.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;

/** Accounts, the roles they hold today, and their tokens. */
public interface People {

    /**
     * Signs in with a password.
     *
     * @return empty for an unknown name, a wrong password or an account that is not active; the
     *     three take the same time
     */
    Optional<SignedIn> authenticate(String username, String password);

    /** Who this user name is and may do today; empty when it is unknown or not active. */
    Optional<SignedIn> signedIn(String username);

    /**
     * Whoever holds this bearer token, with no more than the token's scopes.
     *
     * @return empty for an unknown, expired or revoked token
     */
    Optional<SignedIn> byToken(String token, Instant now);

    /**
     * @param roles those that are in force today
     * @param permissions of the roles, cut to the scopes when a token was used
     */
    record SignedIn(
            UUID personId,
            String username,
            String displayName,
            Set<Role> roles,
            Set<Permission> permissions) {}

    /**
     * @param identifier user name, state id, e-mail or roster id, whole and without regard to case
     */
    List<PersonView> find(Actor actor, String identifier);

    /**
     * @throws UsernameIsTaken when somebody has the user name
     * @throws StateIdIsTaken when somebody has the state id
     */
    PersonView create(Actor actor, NewPerson person);

    /**
     * @param token shown once and kept nowhere
     */
    record IssuedToken(
            UUID id, String token, String label, Set<Permission> scopes, Instant expiresAt) {}

    IssuedToken issueToken(Actor actor, TokenRequest request);

    /**
     * One's own tokens that are not revoked, the newest first; the tokens themselves are not known
     * any more.
     */
    List<TokenView> tokens(Actor actor);

    void revokeToken(Actor actor, UUID tokenId);

    record TokenView(
            UUID id, String label, Set<Permission> scopes, Instant createdAt, Instant expiresAt) {}

    /**
     * @param personId null: for oneself
     * @param scopes empty: everything that the person may do
     */
    record TokenRequest(UUID personId, String label, Set<Permission> scopes, Instant expiresAt) {}

    /**
     * @param password null: the account cannot sign in with one
     */
    record NewPerson(
            String username,
            String givenName,
            String familyName,
            String email,
            String stateId,
            String password) {}

    /**
     * @param organization its roster id
     * @param beginsOn null: it always was
     * @param endsOn the last day; null: no end
     */
    record RoleGrantRequest(
            Role role,
            String organization,
            java.time.LocalDate beginsOn,
            java.time.LocalDate endsOn) {}

    record PersonView(
            UUID id,
            String username,
            String givenName,
            String familyName,
            String email,
            String stateId,
            boolean active,
            Set<Role> roles) {}
}
