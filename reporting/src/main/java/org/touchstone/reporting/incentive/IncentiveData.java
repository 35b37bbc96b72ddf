package org.touchstone.reporting.incentive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/** What rules look up: which schools are in which tier, and what a percent is of. */
public interface IncentiveData {

    /**
     * By scheme and school.
     *
     * @param scheme null or blank: every one
     */
    Paged<Tier> tiers(Actor actor, String scheme, Paged.Part part);

    /**
     * Puts schools into tiers. A line for a school and first day that are known replaces it.
     *
     * @return how many were new or changed
     * @throws TierPeriodsOverlap when a school would be in two tiers of a scheme on one day
     * @throws org.touchstone.credential.kernel.InvalidRequest line by line; then none is kept
     */
    int putTiers(Actor actor, List<TierText> lines);

    /** Takes a school out of a tier as though it had never been in it. */
    void removeTier(Actor actor, UUID id);

    /**
     * By name, the latest year first.
     *
     * @param words searched in the person's name; null or blank: all
     */
    Paged<Base> bases(Actor actor, String words, Paged.Part part);

    /**
     * @return how many were new or changed
     * @throws org.touchstone.credential.kernel.InvalidRequest line by line; then none is kept
     */
    int putBases(Actor actor, List<BaseText> lines);

    /**
     * @param school roster id
     * @param lastDay null: no end
     */
    record TierText(
            String scheme, String school, String tier, LocalDate firstDay, LocalDate lastDay) {}

    record Tier(
            UUID id,
            String scheme,
            String school,
            String schoolName,
            String tier,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /**
     * @param person state id, user name or e-mail
     * @param year the calendar year in which the program year begins
     */
    record BaseText(String person, int year, long cents) {}

    record Base(UUID personId, String name, int year, long cents, String recordedBy) {}
}
