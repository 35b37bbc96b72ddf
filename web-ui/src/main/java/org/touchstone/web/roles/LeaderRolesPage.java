package org.touchstone.web.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** The leader roles that the viewer manages. */
@Named("leaderRolesPage")
@RequestScoped
public class LeaderRolesPage extends LongTable<RoleView> {
    private static final long serialVersionUID = 1;

    @Inject transient LeaderRoles roles;
    @Inject transient CurrentActor actor;

    public LeaderRolesPage() {
        super(25);
    }

    @Override
    protected Paged<RoleView> find(Paged.Part part) {
        return roles.list(actor.get(), part);
    }
}
