package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.SignedIn;

/** Whoever looks at the page: for what pages show, never for what operations allow. */
@Named("viewer")
@RequestScoped
public class Viewer {

    @Inject private HttpServletRequest request;
    @Inject private People people;
    @Inject private Texts texts;
    private Optional<SignedIn> account;

    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** Empty for somebody who is not signed in. */
    public String getDisplayName() {
        return account().map(SignedIn::displayName).orElse("");
    }

    /** 'Educator, Reviewer'; empty for somebody who is not signed in. */
    public String getRoleNames() {
        return account().stream()
                .flatMap(person -> person.roles().stream())
                .sorted()
                .map(role -> texts.get("role." + role))
                .collect(Collectors.joining(", "));
    }

    /**
     * @param permission null: what everybody may
     */
    public boolean may(Permission permission) {
        return permission == null || permissions().contains(permission);
    }

    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index?faces-redirect=true";
    }

    private Set<Permission> permissions() {
        return account().map(SignedIn::permissions).orElse(Set.of());
    }

    private Optional<SignedIn> account() {
        if (account == null) {
            Principal principal = request.getUserPrincipal();
            account = principal == null ? Optional.empty() : people.signedIn(principal.getName());
        }
        return account;
    }
}
