package org.touchstone.web.roles;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.credential.leadership.OwnRoles.OwnRole;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Leader roles as an educator sees them: what is missing, apply, withdraw. */
@Named("ownRoles")
@ViewScoped
@Guarded
public class OwnRolesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/educator/roles";

    @Inject transient OwnRoles roles;
    @Inject transient CurrentActor actor;

    private String statement;
    private transient List<OwnRole> all;

    public String apply(UUID role) {
        roles.apply(actor.get(), role, statement);
        return RoleTexts.done(PAGE, "own.applied");
    }

    public String withdraw(UUID role) {
        roles.withdraw(actor.get(), role);
        return RoleTexts.done(PAGE, "own.withdrawn");
    }

    public List<OwnRole> getAll() {
        if (all == null) {
            all = roles.list(actor.get());
        }
        return all;
    }

    /** Whether the field for a statement is of any use. */
    public boolean isApplying() {
        return getAll().stream().anyMatch(OwnRole::mayApply);
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
