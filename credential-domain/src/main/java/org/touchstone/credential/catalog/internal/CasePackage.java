package org.touchstone.credential.catalog.internal;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.FrameworkRefused;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * A CFPackage by 1EdTech CASE 1.1, of which the document, its items and their tree are taken.
 *
 * @param items each after its parent's position is known, in the publisher's order
 */
record CasePackage(Document document, List<PackedItem> items) {

    /**
     * The CFDocument.
     *
     * @param changedAt lastChangeDateTime
     */
    record Document(
            UUID id,
            String uri,
            String title,
            String creator,
            String description,
            String version,
            String adoptionStatus,
            Instant changedAt) {}

    /**
     * A CFItem.
     *
     * @param coding humanCodingScheme
     * @param parentId null: right below the document
     * @param position among all items of the package
     */
    record PackedItem(
            UUID id,
            String uri,
            String coding,
            String type,
            String statement,
            UUID parentId,
            int position,
            Instant changedAt) {

        PackedItem at(UUID parent, int place) {
            return new PackedItem(id, uri, coding, type, statement, parent, place, changedAt);
        }
    }

    /**
     * An isChildOf association.
     *
     * @param sequence among siblings; null: not said
     * @param at its place in the file
     */
    record Branch(UUID child, UUID parent, Integer sequence, String at) {}

    /**
     * @throws org.touchstone.credential.catalog.FrameworkTooLarge for more than is taken
     * @throws FrameworkRefused with the places of what is wrong
     */
    static CasePackage read(InputStream json) {
        CaseReader reader = new CaseReader();
        reader.read(json);
        return new CasePackage(
                reader.document(),
                placed(reader.document().id(), reader.items(), reader.branches()));
    }

    private static List<PackedItem> placed(
            UUID documentId, List<PackedItem> items, List<Branch> branches) {
        Set<UUID> known = new HashSet<>();
        items.forEach(item -> known.add(item.id()));
        Map<UUID, Branch> parents = new HashMap<>();
        List<Detail> wrong = new ArrayList<>();
        for (Branch branch : branches) {
            if (!known.contains(branch.child())
                    || !(branch.parent().equals(documentId) || known.contains(branch.parent()))) {
                wrong.add(
                        new Detail(
                                branch.at(),
                                "item-unknown",
                                branch.at()
                                        + " says that "
                                        + branch.child()
                                        + " is a child of "
                                        + branch.parent()
                                        + ", and the package does not have both."));
            } else {
                // An item may have several places; it is shown at the first.
                parents.putIfAbsent(branch.child(), branch);
            }
        }
        refuse(wrong);
        refuse(circles(parents));
        List<PackedItem> ordered = new ArrayList<>(items);
        ordered.sort(
                Comparator.comparing(
                        item -> {
                            Branch branch = parents.get(item.id());
                            return branch == null || branch.sequence() == null
                                    ? Integer.MAX_VALUE
                                    : branch.sequence();
                        }));
        List<PackedItem> placed = new ArrayList<>();
        for (PackedItem item : ordered) {
            Branch branch = parents.get(item.id());
            boolean isAtTheTop = branch == null || branch.parent().equals(documentId);
            placed.add(item.at(isAtTheTop ? null : branch.parent(), placed.size() + 1));
        }
        return placed;
    }

    /** Follows every item to the top once. */
    private static List<Detail> circles(Map<UUID, Branch> parents) {
        Set<UUID> arrive = new HashSet<>();
        for (Branch start : parents.values()) {
            Set<UUID> way = new HashSet<>();
            Branch at = start;
            while (at != null && !arrive.contains(at.child())) {
                if (!way.add(at.child())) {
                    return List.of(
                            new Detail(
                                    at.at(),
                                    "circle",
                                    at.at()
                                            + " closes a circle: "
                                            + at.child()
                                            + " would be below itself."));
                }
                at = parents.get(at.parent());
            }
            arrive.addAll(way);
        }
        return List.of();
    }

    static void refuse(List<Detail> wrong) {
        if (!wrong.isEmpty()) {
            throw new FrameworkRefused(
                    wrong.subList(0, Math.min(CaseReader.MOST_WRONG, wrong.size())));
        }
    }
}
