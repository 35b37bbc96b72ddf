package org.touchstone.web.incentive;

import java.math.BigDecimal;
import java.util.List;
import org.touchstone.credential.kernel.Role;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Participants;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;
import org.touchstone.web.api.Body;

/**
 * A rule as programs send it, in the parts in which it is answered: days by ISO 8601, money in
 * whole cents, what is left out is none.
 */
public class RuleBody {
    public String effectiveFrom;
    public String effectiveTo;
    public EarnedBody earned = new EarnedBody();
    public ParticipantsBody participants = new ParticipantsBody();
    public BringsBody brings = new BringsBody();
    public LimitsBody limits = new LimitsBody();
    public ClawBackBody clawBack = new ClawBackBody();

    /** What earns it. */
    public static class EarnedBody {
        public String by;
        public List<String> microCredentials;
        public Integer needed;
        public Integer withinMonths;
        public List<String> pathways;
        public boolean eachTime;
    }

    /** Who can earn it. */
    public static class ParticipantsBody {
        public List<String> cohorts;
        public List<String> organizations;
        public List<String> roles;
    }

    /** What it brings. */
    public static class BringsBody {
        public String recurrence;
        public Integer years;
        public String payDay;
        public Long cents;
        public BigDecimal percent;
        public String tierScheme;
        public List<TierBody> tiers;
    }

    /** What a tier is given. */
    public static class TierBody {
        public String tier;
        public Long cents;
        public BigDecimal percent;
    }

    /** How much at most, and from where. */
    public static class LimitsBody {
        public Long yearCents;
        public Long totalCents;
        public String fund;
    }

    /** What leaving early costs. */
    public static class ClawBackBody {
        public String back = "NONE";
        public Integer months;
    }

    IncentiveRule rule() {
        EarnedBody by = Body.required(earned, "earned");
        ParticipantsBody who = Body.required(participants, "participants");
        BringsBody what = Body.required(brings, "brings");
        LimitsBody most = Body.required(limits, "limits");
        ClawBackBody back = Body.required(clawBack, "clawBack");
        return new IncentiveRule(
                Body.date(effectiveFrom, "effectiveFrom"),
                Body.date(effectiveTo, "effectiveTo"),
                new Earned(
                        Body.oneOf(Earning.class, by.by, "earned.by"),
                        by.microCredentials,
                        by.needed,
                        by.withinMonths,
                        by.pathways,
                        by.eachTime),
                new Participants(
                        who.cohorts,
                        who.organizations,
                        who.roles == null
                                ? List.of()
                                : who.roles.stream()
                                        .map(
                                                role ->
                                                        Body.oneOf(
                                                                Role.class,
                                                                role,
                                                                "participants.roles"))
                                        .toList()),
                new Brings(
                        Body.oneOf(Recurrence.class, what.recurrence, "brings.recurrence"),
                        what.years,
                        what.payDay,
                        what.cents,
                        what.percent,
                        what.tierScheme,
                        what.tiers == null
                                ? List.of()
                                : what.tiers.stream()
                                        .map(
                                                tier ->
                                                        new TierAmount(
                                                                tier.tier,
                                                                tier.cents,
                                                                tier.percent))
                                        .toList()),
                new Limits(most.yearCents, most.totalCents, most.fund),
                new ClawBack(Body.oneOf(Back.class, back.back, "clawBack.back"), back.months));
    }
}
