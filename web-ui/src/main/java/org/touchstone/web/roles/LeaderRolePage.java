package org.touchstone.web.roles;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.Acceptance;
import org.touchstone.credential.leadership.LeaderRoles.Applicant;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** The board of one leader role: how many stand where, who they are, and the next step for many. */
@Named("leaderRolePage")
@ViewScoped
@Guarded
public class LeaderRolePage extends LongTable<Applicant> {
    private static final long serialVersionUID = 1;

    @Inject transient LeaderRoles roles;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String state = "";
    private String[] chosen = {};
    private String placedAt;
    private transient RoleView shown;
    private transient Map<ApplicationState, Long> board;

    public LeaderRolePage() {
        super(50);
    }

    public void load() {
        getShown();
    }

    /** For everybody chosen, or for nobody. */
    public String record(String step) {
        ApplicationState wanted = Body.oneOf(ApplicationState.class, step, "step");
        List<UUID> each = Arrays.stream(chosen).map(one -> Body.uuid(one, "applications")).toList();
        roles.record(actor.get(), roleId(), each, wanted, placedAt);
        return RoleTexts.done(
                "/programs/leader-role?id=" + id + "&state=" + wanted, "recorded", each.size());
    }

    public RoleView getShown() {
        if (shown == null) {
            shown = roles.find(actor.get(), roleId());
        }
        return shown;
    }

    public long count(ApplicationState which) {
        if (board == null) {
            board = roles.board(actor.get(), roleId());
        }
        return board.get(which);
    }

    public List<Acceptance> getAcceptance() {
        return roles.acceptance(actor.get(), roleId());
    }

    /** Those of the page for whom a manager can record something. */
    public List<Applicant> getStepping() {
        return getRows().stream()
                .filter(
                        one ->
                                one.state() == ApplicationState.APPLIED
                                        || one.state() == ApplicationState.INTERVIEWED
                                        || one.state() == ApplicationState.ACCEPTED)
                .toList();
    }

    @Override
    protected Paged<Applicant> find(Paged.Part part) {
        return roles.applicants(
                actor.get(),
                roleId(),
                state.isEmpty() ? null : Body.oneOf(ApplicationState.class, state, "state"),
                part);
    }

    public String name(Applicant one) {
        return RoleTexts.get(
                "choice", one.name(), RoleTexts.get("state." + one.state()), one.earned());
    }

    public ApplicationState[] getStates() {
        return ApplicationState.values();
    }

    private UUID roleId() {
        return Body.id("leader role", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public String getPlacedAt() {
        return placedAt;
    }

    public void setPlacedAt(String placedAt) {
        this.placedAt = placedAt;
    }
}
