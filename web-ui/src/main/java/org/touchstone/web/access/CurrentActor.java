package org.touchstone.web.access;

import jakarta.enterprise.context.ApplicationScoped;
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
 * request, which keeps the answer: a bean of each request would be made and injected for each.
 */
@ApplicationScoped
public class CurrentActor {
    private static final String BEARER = "Bearer ";
    private static final String WHO = CurrentActor.class.getName();

    @Inject HttpServletRequest request;

    @Inject People people;

    @Inject Clock clock;

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
        if (request.getAttribute(WHO) instanceof Found found) {
            return found.signedIn();
        }
        Found found = new Found(lookUp());
        request.setAttribute(WHO, found);
        return found.signedIn();
    }

    private Optional<SignedIn> lookUp() {
        if (hasToken()) {
            String token = request.getHeader("Authorization").substring(BEARER.length()).trim();
            return people.byToken(token, clock.instant());
        }
        Principal caller = request.getUserPrincipal();
        return caller == null ? Optional.empty() : people.signedIn(caller.getName());
    }

    private record Found(Optional<SignedIn> signedIn) {}
}
