package org.touchstone.reporting.incentive.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;

/** What a rule must be to be kept, field by field. */
final class RuleChecks {
    /** Ten million dollars: more for one person is a slip of the keyboard. */
    private static final long MOST_CENTS = 1_000_000_000L;

    private static final int MOST_CODES = 200;

    private final List<Detail> details = new ArrayList<>();
    private final Sql sql;

    private RuleChecks(Sql sql) {
        this.sql = sql;
    }

    /**
     * @throws InvalidRequest with everything to mend
     */
    static void check(Sql sql, IncentiveRule rule) {
        RuleChecks checks = new RuleChecks(sql);
        checks.period(rule);
        checks.earned(rule.earned());
        checks.brings(rule.brings());
        checks.limits(rule);
        checks.known(rule);
        if (!checks.details.isEmpty()) {
            throw new InvalidRequest("The rule is not complete.", checks.details);
        }
    }

    private void period(IncentiveRule rule) {
        if (rule.effectiveFrom() == null) {
            add("effectiveFrom", "required", "Say from which day on it can be earned.");
        } else if (rule.effectiveTo() != null
                && rule.effectiveTo().isBefore(rule.effectiveFrom())) {
            add("effectiveTo", "before-first-day", "The last day is before the first.");
        }
    }

    private void earned(Earned earned) {
        if (earned.by() == null) {
            add("earned.by", "required", "Say what earns it.");
            return;
        }
        boolean several = earned.by() == Earning.AWARDS;
        if (several && (earned.needed() == null || earned.needed() < 2 || earned.needed() > 100)) {
            add("earned.needed", "out-of-range", "Say how many awards are needed, from 2 to 100.");
        }
        if (!several && earned.needed() != null) {
            add("earned.needed", "not-used", "A number is only for several awards.");
        }
        if (earned.withinMonths() != null
                && (!several || earned.withinMonths() < 1 || earned.withinMonths() > 600)) {
            add(
                    "earned.withinMonths",
                    "out-of-range",
                    "Months are only for several awards, from 1 to 600.");
        }
        if (several && earned.eachTime()) {
            add("earned.eachTime", "not-offered", "Several awards earn it once.");
        }
        boolean ofAwards = several || earned.by() == Earning.AWARD;
        if (!ofAwards && !earned.microCredentials().isEmpty()) {
            add("earned.microCredentials", "not-used", "Micro-credentials are only for awards.");
        }
        if (earned.by() != Earning.PATHWAY && !earned.pathways().isEmpty()) {
            add("earned.pathways", "not-used", "Pathways are only for a completed pathway.");
        }
    }

    private void brings(Brings brings) {
        if (brings.recurrence() == null) {
            add("brings.recurrence", "required", "Say how often it is paid.");
        } else if (brings.recurrence() == Recurrence.YEARS
                && (brings.years() == null || brings.years() < 2 || brings.years() > 40)) {
            add("brings.years", "out-of-range", "Say for how many years, from 2 to 40.");
        } else if (brings.recurrence() != Recurrence.YEARS && brings.years() != null) {
            add("brings.years", "not-used", "Years are only for what is paid for some years.");
        }
        payDay(brings.payDay());
        if (brings.cents() != null && brings.percent() != null) {
            add("brings.cents", "two-amounts", "Give an amount or a percent, not both.");
        }
        if (brings.cents() == null && brings.percent() == null && brings.tiers().isEmpty()) {
            add("brings.cents", "required", "Give an amount, a percent or amounts by tier.");
        }
        money("brings.cents", brings.cents());
        percent("brings.percent", brings.percent());
        tiers(brings);
    }

    private void payDay(String payDay) {
        if (payDay == null) {
            return;
        }
        try {
            if (MonthDay.parse("--" + payDay).equals(MonthDay.of(2, 29))) {
                add("brings.payDay", "not-every-year", "February 29 is not in every year.");
            }
        } catch (DateTimeException e) {
            add("brings.payDay", "not-a-day", "Give a month and day like 07-01.");
        }
    }

    private void tiers(Brings brings) {
        if (brings.tierScheme() == null) {
            if (!brings.tiers().isEmpty()) {
                add("brings.tierScheme", "required", "Say which list of schools has these tiers.");
            }
            return;
        }
        if (brings.tiers().isEmpty()) {
            add("brings.tiers", "required", "Give an amount for each tier of the schools.");
        }
        if (brings.tiers().size() > MOST_CODES) {
            add("brings.tiers", "too-many", "Give at most " + MOST_CODES + " tiers.");
        }
        Set<String> seen = new HashSet<>();
        for (TierAmount tier : brings.tiers()) {
            if (tier.tier() == null || tier.tier().isBlank() || tier.tier().length() > 60) {
                add("brings.tiers", "required", "Name each tier in at most 60 characters.");
            } else if (!seen.add(tier.tier())) {
                add("brings.tiers", "twice", "Tier '" + tier.tier() + "' has two amounts.");
            }
            if ((tier.cents() == null) == (tier.percent() == null)) {
                add("brings.tiers", "two-amounts", "Each tier has an amount or a percent.");
            }
            money("brings.tiers", tier.cents());
            percent("brings.tiers", tier.percent());
        }
    }

    private void limits(IncentiveRule rule) {
        money("limits.yearCents", rule.limits().yearCents());
        money("limits.totalCents", rule.limits().totalCents());
        if (rule.limits().yearCents() != null
                && rule.limits().totalCents() != null
                && rule.limits().totalCents() < rule.limits().yearCents()) {
            add("limits.totalCents", "below-year", "In total it is less than in one year.");
        }
        Integer months = rule.clawBack().months();
        if (rule.clawBack().back() == null) {
            add("clawBack.back", "required", "Say whether leaving early asks it back.");
        } else if (rule.clawBack().back() == Back.NONE) {
            if (months != null) {
                add(
                        "clawBack.months",
                        "not-used",
                        "Months are only where something is asked back.");
            }
        } else if (months == null || months < 1 || months > 600) {
            add(
                    "clawBack.months",
                    "out-of-range",
                    "Say how many months are to be served, 1 to 600.");
        }
    }

    private void known(IncentiveRule rule) {
        exist(
                "earned.microCredentials",
                "micro-credentials",
                rule.earned().microCredentials(),
                "select code from credential.published_micro_credential");
        exist(
                "participants.cohorts",
                "cohorts",
                rule.participants().cohorts(),
                "select code from credential.published_program");
        exist(
                "participants.organizations",
                "organizations",
                rule.participants().organizations(),
                "select sourced_id from credential.published_organization");
        exist(
                "earned.pathways",
                "pathways",
                rule.earned().pathways(),
                "select code from credential.published_pathway");
        if (rule.limits().fund() != null) {
            exist(
                    "limits.fund",
                    "funds",
                    List.of(rule.limits().fund()),
                    "select code from reporting.fund");
        }
    }

    private void exist(String field, String what, List<String> codes, String all) {
        if (codes.isEmpty()) {
            return;
        }
        if (codes.size() > MOST_CODES) {
            add(field, "too-many", "Give at most " + MOST_CODES + " codes.");
            return;
        }
        List<String> unknown =
                sql.query(
                        "select c from unnest(string_to_array(?, chr(10))) c except ("
                                + all
                                + ") order by 1",
                        row -> row.getString(1),
                        String.join("\n", codes));
        if (!unknown.isEmpty()) {
            add(
                    field,
                    "unknown",
                    "There are no " + what + " with these codes: " + String.join(", ", unknown));
        }
    }

    private void money(String field, Long cents) {
        if (cents != null && (cents < 1 || cents > MOST_CENTS)) {
            add(
                    field,
                    "out-of-range",
                    "An amount is more than zero and at most ten million dollars.");
        }
    }

    private void percent(String field, BigDecimal percent) {
        if (percent != null
                && (percent.signum() <= 0
                        || percent.compareTo(BigDecimal.valueOf(100)) > 0
                        || percent.stripTrailingZeros().scale() > 4)) {
            add(
                    field,
                    "out-of-range",
                    "A percent is more than 0, at most 100, with four decimals.");
        }
    }

    private void add(String field, String code, String message) {
        details.add(new Detail(field, code, message));
    }
}
