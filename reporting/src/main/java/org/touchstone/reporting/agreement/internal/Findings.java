package org.touchstone.reporting.agreement.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.ScorerAgreement.OfCriterion;
import org.touchstone.reporting.agreement.ScorerAgreement.OfReader;
import org.touchstone.reporting.agreement.ScorerAgreement.OfVersion;

/** Adds the counts of the database up to what a report shows. */
final class Findings {
    private static final String SECOND = "SECOND";
    private static final String BACKREAD = "BACKREAD";
    private static final String VALIDITY = "VALIDITY";

    private final Rubrics rubrics;
    private final Tally.Rules rules;
    private final Tally overall = new Tally();
    private final Tally validity = new Tally();
    private final Map<UUID, Tally> versions = new HashMap<>();
    private final Map<UUID, Tally> criteria = new HashMap<>();
    private final Map<UUID, Map<String, Tally>> readers = new TreeMap<>();

    Findings(Rubrics rubrics, Tally.Rules rules) {
        this.rubrics = rubrics;
        this.rules = rules;
    }

    void add(PairCount count) {
        int levels = rubrics.levels(count.criterionId());
        if (count.isAgainst(SECOND)) {
            count.addTo(overall, levels);
            count.addTo(versions.computeIfAbsent(count.versionId(), id -> new Tally()), levels);
            count.addToCriterion(
                    criteria.computeIfAbsent(count.criterionId(), id -> new Tally()), levels);
        }
        if (count.isAgainst(VALIDITY)) {
            count.addTo(validity, levels);
        }
        count.addTo(
                readers.computeIfAbsent(count.readerId(), id -> new HashMap<>())
                        .computeIfAbsent(count.against(), against -> new Tally()),
                levels);
    }

    Agreement overall() {
        return overall.agreement(rules);
    }

    Agreement validity() {
        return validity.agreement(rules);
    }

    List<OfVersion> versions() {
        List<OfVersion> shown = new ArrayList<>();
        for (Rubrics.Version version : rubrics.versions()) {
            if (versions.containsKey(version.id())) {
                shown.add(
                        new OfVersion(
                                version.id(),
                                version.code(),
                                version.title(),
                                version.number(),
                                versions.get(version.id()).agreement(rules),
                                criteria(version)));
            }
        }
        return shown;
    }

    private List<OfCriterion> criteria(Rubrics.Version version) {
        return version.criteria().stream()
                .filter(criterion -> criteria.containsKey(criterion.id()))
                .map(
                        criterion ->
                                new OfCriterion(
                                        criterion.id(),
                                        criterion.title(),
                                        criterion.levels(),
                                        criteria.get(criterion.id()).agreement(rules)))
                .toList();
    }

    /**
     * @param names null: readers are numbered
     */
    List<OfReader> readers(Map<UUID, String> names) {
        List<UUID> ids = new ArrayList<>(readers.keySet());
        if (names != null) {
            ids.sort(Comparator.comparing(id -> names.getOrDefault(id, "")));
        }
        List<OfReader> shown = new ArrayList<>();
        for (UUID id : ids) {
            shown.add(
                    new OfReader(
                            names == null ? null : id,
                            names == null ? null : names.get(id),
                            shown.size() + 1,
                            agreement(readers.get(id), SECOND),
                            agreement(readers.get(id), BACKREAD),
                            agreement(readers.get(id), VALIDITY)));
        }
        return shown;
    }

    Set<UUID> readerIds() {
        return readers.keySet();
    }

    private Agreement agreement(Map<String, Tally> tallies, String against) {
        return tallies.getOrDefault(against, new Tally()).agreement(rules);
    }
}
