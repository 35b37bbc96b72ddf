package org.touchstone.reporting.incentive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.credential.kernel.Role;

/**
 * One version of what an incentive asks and brings. It holds for whoever earns it on a day of its
 * period, and goes on holding for them when a later version says something else. Money is in whole
 * cents; a part of a cent is rounded half up.
 *
 * @param effectiveFrom the first day on which it can be earned
 * @param effectiveTo the last; null: until another version begins
 */
public record IncentiveRule(
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        Earned earned,
        Participants participants,
        Brings brings,
        Limits limits,
        ClawBack clawBack) {

    /** What earns it. */
    public enum Earning {
        /** A micro-credential award. */
        AWARD,
        /** So many awards, possibly within so many months. */
        AWARDS,
        /** The target of a cohort. */
        COHORT_TARGET,
        /** A whole pathway. */
        PATHWAY
    }

    /** How often it is paid. */
    public enum Recurrence {
        ONE_TIME,
        /** Once a year for a number of years. */
        YEARS,
        /** Once a year for good. */
        PERMANENT
    }

    /**
     * @param microCredentials codes; none: every one
     * @param needed how many, for AWARDS only
     * @param withinMonths from the first of them to the last; null: in any time
     * @param pathways codes, for PATHWAY only; none: every one
     * @param eachTime each award, cohort or pathway earns it anew; false: once in a lifetime
     */
    public record Earned(
            Earning by,
            List<String> microCredentials,
            Integer needed,
            Integer withinMonths,
            List<String> pathways,
            boolean eachTime) {
        public Earned {
            microCredentials = copy(microCredentials);
            pathways = copy(pathways);
        }
    }

    /**
     * Who can earn it at all, on the day on which it is earned; of each list one is enough, and an
     * empty list asks nothing.
     *
     * @param cohorts codes
     * @param organizations roster ids, with all below them
     */
    public record Participants(List<String> cohorts, List<String> organizations, List<Role> roles) {
        public Participants {
            cohorts = copy(cohorts);
            organizations = copy(organizations);
            roles = copy(roles);
        }
    }

    /** What one tier of schools is given: an amount or a percent, never both. */
    public record TierAmount(String tier, Long cents, BigDecimal percent) {}

    /**
     * @param years for YEARS only
     * @param payDay month and day, {@code 07-01}: due on the first such day from the day it was
     *     earned; null: due on that very day and on its anniversaries
     * @param cents where there are no tiers, or for schools that are in none
     * @param percent of the salary base of the year in which it is due, instead of an amount
     * @param tierScheme the list of schools that decides between amounts; null: none does
     */
    public record Brings(
            Recurrence recurrence,
            Integer years,
            String payDay,
            Long cents,
            BigDecimal percent,
            String tierScheme,
            List<TierAmount> tiers) {
        public Brings {
            tiers = copy(tiers);
        }

        /**
         * The days on which something is due, the last no later than {@code until}. Who earned it
         * on February 29 has the anniversary on February 28 in years that have no 29th.
         */
        public List<LocalDate> dueDays(LocalDate earnedOn, LocalDate until) {
            LocalDate first = firstDueDay(earnedOn);
            List<LocalDate> days = new ArrayList<>();
            int most =
                    switch (recurrence) {
                        case ONE_TIME -> 1;
                        case YEARS -> years;
                        case PERMANENT -> Integer.MAX_VALUE;
                    };
            for (int year = 0; year < most && !first.plusYears(year).isAfter(until); year++) {
                days.add(first.plusYears(year));
            }
            return days;
        }

        /** Null when the last one is among those until then. */
        public LocalDate dueDayAfter(LocalDate earnedOn, LocalDate until) {
            int passed = dueDays(earnedOn, until).size();
            boolean isOver =
                    switch (recurrence) {
                        case ONE_TIME -> passed >= 1;
                        case YEARS -> passed >= years;
                        case PERMANENT -> false;
                    };
            return isOver ? null : firstDueDay(earnedOn).plusYears(passed);
        }

        private LocalDate firstDueDay(LocalDate earnedOn) {
            if (payDay == null) {
                return earnedOn;
            }
            LocalDate thisYear = MonthDay.parse("--" + payDay).atYear(earnedOn.getYear());
            return thisYear.isBefore(earnedOn) ? thisYear.plusYears(1) : thisYear;
        }

        /**
         * Before any limit.
         *
         * @param tier of the school on that day; null: it is in none
         * @param baseCents the salary base of that year; null: not known
         */
        public Amount amount(String tier, Long baseCents) {
            Long fixed = cents;
            BigDecimal share = percent;
            if (tierScheme != null && tier != null) {
                TierAmount ofTier =
                        tiers.stream()
                                .filter(each -> each.tier().equals(tier))
                                .findFirst()
                                .orElse(null);
                if (ofTier == null) {
                    return Amount.unknown(Why.TIER_HAS_NO_AMOUNT);
                }
                fixed = ofTier.cents();
                share = ofTier.percent();
            }
            if (fixed != null) {
                return new Amount(fixed, Why.DUE);
            }
            if (share == null) {
                return new Amount(0L, Why.SCHOOL_IS_IN_NO_TIER);
            }
            return baseCents == null
                    ? Amount.unknown(Why.NO_SALARY_BASE)
                    : new Amount(percentOf(baseCents, share), Why.DUE);
        }

        /** Whether any amount is a percent, so that salary bases are needed. */
        public boolean needsSalaryBase() {
            return percent != null || tiers.stream().anyMatch(each -> each.percent() != null);
        }
    }

    /** Rounded half up to the cent. */
    public static long percentOf(long cents, BigDecimal percent) {
        return BigDecimal.valueOf(cents)
                .multiply(percent)
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Why an instalment is what it is. */
    public enum Why {
        DUE,
        /** A limit for each person took some or all of it. */
        LIMITED,
        /** Nothing is due: the rule pays for tiers only. */
        SCHOOL_IS_IN_NO_TIER,
        /** Cannot be worked out yet. */
        TIER_HAS_NO_AMOUNT,
        /** Cannot be worked out yet. */
        NO_SALARY_BASE,
        /** Nothing is due: on that day the person did not work for the organization any more. */
        NOT_IN_SERVICE,
        /** Nothing is due any more: what earned it was taken back. */
        REVOKED
    }

    /**
     * @param cents null while it cannot be worked out
     */
    public record Amount(Long cents, Why why) {
        static Amount unknown(Why why) {
            return new Amount(null, why);
        }
    }

    /**
     * @param yearCents for one person in one program year; null: no limit
     * @param totalCents for one person ever; null: no limit
     * @param fund code of the fund that pays; null: paid without one
     */
    public record Limits(Long yearCents, Long totalCents, String fund) {

        /**
         * @param thisYear what the person has from this incentive in the same program year already
         * @param ever what the person has from it at all
         */
        public Amount within(Amount amount, long thisYear, long ever) {
            if (amount.cents() == null || amount.cents() == 0) {
                return amount;
            }
            long left = amount.cents();
            if (yearCents != null) {
                left = Math.min(left, Math.max(0, yearCents - thisYear));
            }
            if (totalCents != null) {
                left = Math.min(left, Math.max(0, totalCents - ever));
            }
            return left == amount.cents() ? amount : new Amount(left, Why.LIMITED);
        }

        public boolean limitPersons() {
            return yearCents != null || totalCents != null;
        }
    }

    /** What is asked back from somebody who leaves too early. */
    public enum Back {
        NONE,
        /** The part of the months that were not served. */
        PRO_RATA,
        FULL
    }

    /**
     * @param months to be served from the day on which it was earned
     */
    public record ClawBack(Back back, Integer months) {

        /** Whether somebody whose last day this was had not served long enough. */
        public boolean applies(LocalDate earnedOn, LocalDate lastDay) {
            return back != Back.NONE && lastDay.isBefore(earnedOn.plusMonths(months));
        }

        /**
         * What of a payment is asked back: whole months that were served count, rounded half up to
         * the cent.
         *
         * @return zero or positive
         */
        public long returned(long paidCents, LocalDate earnedOn, LocalDate lastDay) {
            if (!applies(earnedOn, lastDay)) {
                return 0;
            }
            if (back == Back.FULL) {
                return paidCents;
            }
            // The last day is served too.
            long served = Math.max(0, ChronoUnit.MONTHS.between(earnedOn, lastDay.plusDays(1)));
            long missing = Math.max(0, months - served);
            return BigDecimal.valueOf(paidCents)
                    .multiply(BigDecimal.valueOf(missing))
                    .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    /** Whether it can be earned on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
