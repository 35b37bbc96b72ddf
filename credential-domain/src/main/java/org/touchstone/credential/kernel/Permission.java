package org.touchstone.credential.kernel;

import static org.touchstone.credential.kernel.Role.AGENCY_ADMINISTRATOR;
import static org.touchstone.credential.kernel.Role.COACH;
import static org.touchstone.credential.kernel.Role.EDUCATOR;
import static org.touchstone.credential.kernel.Role.PROGRAM_MANAGER;
import static org.touchstone.credential.kernel.Role.REVIEWER;
import static org.touchstone.credential.kernel.Role.SUPERVISOR;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What may be done, and by which roles. A token's scopes are names of these. */
public enum Permission {
    /** One's own account, tokens and notices. */
    OWN_ACCOUNT(EDUCATOR, COACH, REVIEWER, SUPERVISOR, PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Start, fill and submit one's own attempts. */
    SUBMIT_WORK(EDUCATOR),
    /** Claim and score work. */
    SCORE(REVIEWER),
    /** See those one coaches. */
    COACH_EDUCATORS(COACH),
    /** See the whole scoring queue and rescue from it. */
    SUPERVISE_SCORING(SUPERVISOR, AGENCY_ADMINISTRATOR),
    /** Give an educator more time. */
    GRANT_EXTENSION(SUPERVISOR, PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** How far readers agree; their names only together with SUPERVISE_SCORING. */
    READ_AGREEMENT(SUPERVISOR, PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Programs, cohorts and who takes part, in one's own organizations and below. */
    MANAGE_PROGRAMS(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Pathways and who follows them, in one's own organizations and below. */
    MANAGE_PATHWAYS(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Answer invitations, leave a program, say why. */
    TAKE_PART(EDUCATOR),
    /** Of one's own organizations and below. */
    READ_REPORTS(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Rules of incentives, funds, school tiers and salary bases, of one's own organizations. */
    MANAGE_INCENTIVES(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Decide who is given an incentive, never what one proposed oneself. */
    APPROVE_INCENTIVES(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Payout runs and their files. */
    EXPORT_PAYOUTS(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** What one's own work brings, and a question about it. */
    OWN_INCENTIVES(EDUCATOR),
    /** Jurisdictions, what an award is worth to them, and the cycles of educators. */
    MANAGE_RENEWAL(AGENCY_ADMINISTRATOR),
    /** What readings cost, and the sheets by which reviewers are paid. */
    MANAGE_PAY(SUPERVISOR, AGENCY_ADMINISTRATOR),
    IMPORT_DATA(AGENCY_ADMINISTRATOR),
    MANAGE_PEOPLE(AGENCY_ADMINISTRATOR),
    /** Publish and retire micro-credentials; frameworks; the agency's standards of quality. */
    MANAGE_CATALOG(AGENCY_ADMINISTRATOR),
    /** The coursework of micro-credentials, for the educators of one's own organizations. */
    MANAGE_COURSEWORK(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Write drafts of micro-credentials, for one's own organizations and below. */
    AUTHOR_CATALOG(PROGRAM_MANAGER, AGENCY_ADMINISTRATOR),
    /** Holidays, closures and hours: what all due dates are counted by. */
    MANAGE_CALENDAR(AGENCY_ADMINISTRATOR),
    /** The list that people choose from when they leave a program. */
    MANAGE_EXIT_REASONS(AGENCY_ADMINISTRATOR),
    /** The list of how coach and educators meet. */
    MANAGE_COACHING_MODES(AGENCY_ADMINISTRATOR),
    REVOKE_AWARD(AGENCY_ADMINISTRATOR),
    /** The keys that badges are signed with. */
    MANAGE_ISSUER(AGENCY_ADMINISTRATOR),
    READ_AUDIT(AGENCY_ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isHeldBy(Role role) {
        return roles.contains(role);
    }

    /** Everything that somebody with these roles may do. */
    public static Set<Permission> of(Collection<Role> roles) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        for (Permission permission : values()) {
            if (roles.stream().anyMatch(permission::isHeldBy)) {
                held.add(permission);
            }
        }
        return held;
    }
}
