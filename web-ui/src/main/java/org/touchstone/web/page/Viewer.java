package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.web.access.CurrentActor;

/** Whoever looks at the page: for what pages show, never for what operations allow. */
@Named("viewer")
@RequestScoped
public class Viewer {

    @Inject private HttpServletRequest request;
    @Inject private CurrentActor actor;
    @Inject private Texts texts;

    public boolean isSignedIn() {
        return actor.isSignedIn();
    }

    /** Empty for somebody who is not signed in. */
    public String getDisplayName() {
        return actor.displayName();
    }

    /** 'Educator, Reviewer'; empty for somebody who is not signed in. */
    public String getRoleNames() {
        return actor.roles().stream()
                .sorted()
                .map(role -> texts.get("role." + role))
                .collect(Collectors.joining(", "));
    }

    /**
     * @param permission null: what everybody may
     */
    public boolean may(Permission permission) {
        return permission == null || actor.may(permission);
    }

    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index?faces-redirect=true";
    }
}
