package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Approvals.WindowText;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.Incentives;

/** 500 dollars a year for good for whoever reaches the target of Mineola's cohort. */
@ApplicationScoped
public class DemonstrationIncentive {
    private static final String DISTRICT = "MINEOLA";
    private static final long DOLLARS_500 = 50_000;

    @Inject Incentives incentives;
    @Inject Approvals approvals;

    /**
     * Publishes the rule.
     *
     * @param cohort code of the cohort
     */
    void offer(Actor agency, String cohort, LocalDate firstDay) {
        UUID incentive =
                incentives
                        .create(
                                agency,
                                new Incentives.Text(
                                        "MINEOLA-500",
                                        "Salary increase for eighteen micro-credentials",
                                        DISTRICT,
                                        "500 dollars a year, for as long as you teach in the district."))
                        .id();
        incentives.saveDraft(
                agency,
                incentive,
                new IncentiveRule(
                        firstDay,
                        null,
                        new Earned(Earning.COHORT_TARGET, List.of(), null, null, List.of(), false),
                        new IncentiveRule.Participants(List.of(cohort), List.of(), List.of()),
                        new Brings(
                                Recurrence.PERMANENT,
                                null,
                                "07-01",
                                DOLLARS_500,
                                null,
                                null,
                                List.of()),
                        new Limits(null, null, null),
                        new ClawBack(Back.NONE, null)));
        incentives.publish(agency, incentive);
    }

    /** One person proposes all who have earned it by now, another approves the first of them. */
    void decide(Actor proposer, Actor approver, LocalDate firstDay, LocalDate today) {
        UUID window =
                approvals
                        .open(
                                proposer,
                                new WindowText(
                                        "Salary increases of this year",
                                        DISTRICT,
                                        firstDay,
                                        today,
                                        today,
                                        today.plusMonths(1),
                                        null))
                        .id();
        approvals.propose(proposer, window);
        List<UUID> first =
                approvals.proposed(proposer, window, new Paged.Part(0, 1)).rows().stream()
                        .map(Eligibilities.Row::id)
                        .toList();
        if (!first.isEmpty()) {
            approvals.approve(approver, window, first);
        }
    }
}
