package org.touchstone.credential.pathway.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.pathway.Rule.Credit;

/**
 * What somebody has earned.
 *
 * @param held everything that is not revoked, pathways too
 * @param achieved badges of pathways and milestones that are in force
 * @param withheld those that somebody took back, as {@code pathway:part}
 */
record Holdings(List<Held> held, List<Achieved> achieved, Set<String> withheld) {

    /**
     * @param isExpired then it counts for nothing new
     */
    record Held(Credit credit, LocalDate on, UUID awardId, boolean isExpired) {}

    /**
     * @param part '' the whole pathway, or the name of a milestone
     * @param isTakenBack whether somebody revoked its badge
     */
    record Achieved(
            UUID id,
            UUID pathwayId,
            UUID versionId,
            UUID personId,
            String part,
            LocalDate on,
            UUID awardId,
            boolean isTakenBack) {}

    Map<Credit, LocalDate> counting() {
        return days(held.stream().filter(one -> !one.isExpired()).toList());
    }

    Map<Credit, LocalDate> everEarned() {
        return days(held);
    }

    private static Map<Credit, LocalDate> days(List<Held> some) {
        Map<Credit, LocalDate> days = new HashMap<>();
        some.forEach(one -> days.put(one.credit(), one.on()));
        return days;
    }

    List<UUID> awards(Set<Credit> credits) {
        return held.stream()
                .filter(one -> credits.contains(one.credit()))
                .map(Held::awardId)
                .distinct()
                .collect(Collectors.toList());
    }

    /** Whether it is in force, or was taken back by somebody. */
    boolean hasOrHad(UUID pathwayId, String part) {
        return withheld.contains(pathwayId + ":" + part)
                || achieved.stream()
                        .anyMatch(
                                one ->
                                        one.pathwayId().equals(pathwayId)
                                                && one.part().equals(part));
    }

    /** Null: not completed. */
    LocalDate completedOn(UUID pathwayId) {
        return achieved.stream()
                .filter(
                        one ->
                                one.pathwayId().equals(pathwayId)
                                        && one.part().equals(PathwayBadges.WHOLE))
                .map(Achieved::on)
                .findFirst()
                .orElse(null);
    }
}
