package org.touchstone.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.SignedIn;

/**
 * Who makes this request: by bearer token, or by the session of a sign-in. Looked up once a
 * request.
 */
@RequestScoped
public class CurrentActor {
    private static final String BEARER = "Bearer ";

    @Inject HttpServletRequest request;

    @Inject People people;

    @Inject Clock clock;

    private Optional<SignedIn> signedIn;

    /**
     * @throws NotSignedIn when nobody is, or the token is unknown or expired
     */
    public Actor get() {
        SignedIn who = who().orElseThrow(() -> new NotSignedIn(hasToken()));
        return new Actor(
                who.personId(), who.username(), who.permissions(), request.getRemoteAddr());
    }

    public boolean isSignedIn() {
        return who().isPresent();
    }

    public boolean may(Permission permission) {
        return who().map(who -> who.permissions().contains(permission)).orElse(false);
    }

    /** Those in force today; empty while nobody is signed in. */
    public Set<Role> roles() {
        return who().map(SignedIn::roles).orElse(Set.of());
    }

    /** The name to greet with; empty while nobody is signed in. */
    public String displayName() {
        return who().map(SignedIn::displayName).orElse("");
    }

    public boolean hasToken() {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    private Optional<SignedIn> who() {
        if (signedIn == null) {
            Principal caller = request.getUserPrincipal();
            if (hasToken()) {
                String token = request.getHeader("Authorization").substring(BEARER.length()).trim();
                signedIn = people.byToken(token, clock.instant());
            } else if (caller != null) {
                signedIn = people.signedIn(caller.getName());
            } else {
                signedIn = Optional.empty();
            }
        }
        return signedIn;
    }
}
