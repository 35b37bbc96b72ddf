package org.touchstone.credential.leadership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Leader roles of cohorts and who is on the way to them. A manager sees those of the own
 * organizations and below; what others have is not found.
 */
public interface LeaderRoles {
    /** Applications in one request. */
    int MOST = 200;

    /** Those that close last first. */
    Paged<RoleView> list(Actor manager, Paged.Part part);

    RoleView find(Actor manager, UUID roleId);

    /**
     * Makes or changes the role of this code, and looks at once for those who have what it asks
     * for.
     */
    RoleView keep(Actor manager, RoleText text);

    /** Cohorts that a role can be of. */
    List<Place> cohorts(Actor manager);

    /** How many stand where; all states. */
    Map<ApplicationState, Long> board(Actor manager, UUID roleId);

    /**
     * By the number of credentials of the cohort, how many applied and how many of them were
     * accepted.
     */
    List<Acceptance> acceptance(Actor manager, UUID roleId);

    /**
     * By name.
     *
     * @param state null: all
     */
    Paged<Applicant> applicants(
            Actor manager, UUID roleId, ApplicationState state, Paged.Part part);

    /**
     * Records a step for one or many, all or none, and tells each of them.
     *
     * @param step INTERVIEWED, ACCEPTED, DECLINED or PLACED
     * @param placedAt where, with PLACED only
     * @throws PlacesAreTaken when more are accepted than there are places
     * @throws ApplicationIsElsewhere unless the step follows for each
     */
    void record(
            Actor manager,
            UUID roleId,
            List<UUID> applications,
            ApplicationState step,
            String placedAt);

    /** Looks for those who have by now what roles ask for; twice finds nobody twice. */
    int findEligible(Actor system);

    /**
     * @param cohort code of the cohort in whose figures applications count
     * @param worth in words; null: nothing is said
     * @param worthAmount dollars a year at most; null: nothing is said
     * @param needed so many of the micro-credentials and pathways, or of any micro-credentials
     *     where nothing is named
     * @param microCredentials codes, in their order
     * @param pathways codes, in their order; one that is completed counts like one micro-credential
     * @param closesOn the last day to apply
     */
    record RoleText(
            String code,
            String title,
            String cohort,
            String about,
            String worth,
            BigDecimal worthAmount,
            Integer places,
            Integer needed,
            List<String> microCredentials,
            List<String> pathways,
            LocalDate opensOn,
            LocalDate closesOn) {
        public RoleText {
            microCredentials = microCredentials == null ? List.of() : List.copyOf(microCredentials);
            pathways = pathways == null ? List.of() : List.copyOf(pathways);
        }
    }

    /**
     * @param taken places of those who are accepted or placed
     * @param applications by now, without those who are only eligible
     */
    record RoleView(
            UUID id,
            RoleText text,
            String cohortTitle,
            String organization,
            long taken,
            long eligible,
            long applications) {}

    record Place(String code, String title) {}

    record Acceptance(long earned, long applied, long accepted) {}

    /**
     * Days are null until it came to that.
     *
     * @param earned of what the role asks for
     */
    record Applicant(
            UUID id,
            String name,
            String username,
            ApplicationState state,
            long earned,
            String statement,
            LocalDate eligibleOn,
            LocalDate appliedOn,
            LocalDate interviewedOn,
            LocalDate acceptedOn,
            LocalDate placedOn,
            String placedAt) {}
}
