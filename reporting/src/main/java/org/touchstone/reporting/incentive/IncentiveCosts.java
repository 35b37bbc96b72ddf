package org.touchstone.reporting.incentive;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.reporting.outcomes.Share;

/** What incentives cost, by rule, by program and by organization. */
public interface IncentiveCosts {

    /**
     * @param asOf what was earned, approved and exported until the end of this day; null: today
     * @param organization roster id; null: all that the actor answers for
     */
    Costs of(Actor actor, LocalDate asOf, String organization);

    /**
     * @param organization null: everything
     */
    record Costs(
            LocalDate asOf,
            String organization,
            Figures total,
            List<Line> byRule,
            List<Line> byProgram,
            List<Line> byOrganization) {
        public Costs {
            byRule = List.copyOf(byRule);
            byProgram = List.copyOf(byProgram);
            byOrganization = List.copyOf(byOrganization);
        }
    }

    /**
     * @param code of the incentive with its version, of the cohort, or of the school
     */
    record Line(String code, String title, Figures figures) {}

    /**
     * @param earned entitlements that were not withdrawn
     * @param persons who have one of them
     * @param approvedCents of approved ones, what is due by that day
     * @param paidCents exported by that day, with what was given back
     * @param backCents of it given back, zero or negative
     */
    record Figures(
            long earned,
            long persons,
            long approved,
            long paid,
            long approvedCents,
            long paidCents,
            long backCents) {

        /** Of those earned. */
        public Share approvedShare() {
            return new Share(approved, earned);
        }

        /** Of those approved, paid at least once. */
        public Share paidShare() {
            return new Share(paid, approved);
        }
    }
}
