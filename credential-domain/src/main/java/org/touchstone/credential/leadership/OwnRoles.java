package org.touchstone.credential.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Leader roles as an educator sees them. */
public interface OwnRoles {

    /**
     * Roles of the own organizations and those above them that are open, and every role that the
     * educator has to do with; those that close first first.
     */
    List<OwnRole> list(Actor educator);

    /**
     * @param statement in the educator's words; null: none
     * @throws NotEligibleYet without what the role asks for
     * @throws RoleIsClosed before the first day and after the last
     * @throws ApplicationIsElsewhere once applied
     */
    void apply(Actor educator, UUID roleId, String statement);

    /**
     * @throws ApplicationIsElsewhere unless applied and not placed
     */
    void withdraw(Actor educator, UUID roleId);

    /**
     * @param have of what is needed
     * @param missing titles of the named micro-credentials and pathways that are not earned; empty
     *     where any counts
     * @param state null: not eligible yet
     * @param mayApply whether today
     * @param mayWithdraw whether today
     */
    record OwnRole(
            UUID id,
            String title,
            String organization,
            String about,
            String worth,
            int needed,
            long have,
            List<String> missing,
            LocalDate opensOn,
            LocalDate closesOn,
            ApplicationState state,
            String placedAt,
            boolean mayApply,
            boolean mayWithdraw) {
        public OwnRole {
            missing = List.copyOf(missing);
        }
    }
}
