package org.touchstone.web.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.Pager;

/** The leader roles that the viewer manages. */
@Named("leaderRolesPage")
@RequestScoped
public class LeaderRolesPage {
    private static final int SIZE = 25;

    @Inject LeaderRoles roles;
    @Inject CurrentActor actor;

    private int first;
    private Paged<RoleView> found;

    public List<RoleView> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<RoleView> found() {
        if (found == null) {
            found = roles.list(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
