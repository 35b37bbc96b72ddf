package org.touchstone.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/**
 * Who will reach the target of a cohort, and at what pace. The rule is {@link Forecast}.
 *
 * <p>Where the figures come from. Hours for each: the catalog's estimate, where every
 * micro-credential that the program counts and the person has not earned has one; else the median
 * of logged hours for each earned micro-credential, over those who have logged and earned, from the
 * floor on. Weeks left: the agency's working days from today (or from the first day, if that is
 * still to come) to the last day, divided by the working days of its week. What people manage: the
 * logged hours of each person in this cohort and in those of the same program that began up to five
 * years before it, divided by the weeks in which the person took part, for those who have logged
 * anything and took part for two weeks.
 */
public interface Forecasts {

    /** The actor's own, of each cohort that the actor is enrolled in and that is not over. */
    List<OwnForecast> mine(Actor educator);

    /**
     * All who are enrolled in a cohort, with those first who need most.
     *
     * @param state null: all
     * @throws org.touchstone.credential.kernel.NotFound for a cohort that is not the actor's
     */
    CohortForecast of(Actor manager, UUID cohortId, Forecast.State state, Paged.Part part);

    /**
     * @param ownPerWeek hours a week that the person has logged in this cohort; null: took part for
     *     less than two weeks
     */
    record OwnForecast(
            UUID cohortId,
            UUID participationId,
            String title,
            LocalDate lastDay,
            BigDecimal ownPerWeek,
            Forecast forecast) {}

    /**
     * @param byState how many are in each state; a state that nobody is in has 0
     * @param behind how many should have a word
     * @param people those of the state that was asked for
     */
    record CohortForecast(
            UUID cohortId,
            LocalDate lastDay,
            Integer target,
            Forecast.Pace pace,
            Map<Forecast.State, Long> byState,
            long behind,
            Paged<PersonForecast> people) {}

    record PersonForecast(UUID personId, String name, BigDecimal ownPerWeek, Forecast forecast) {}
}
