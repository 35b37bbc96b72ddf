package org.touchstone.credential.catalog;

import java.util.List;

/**
 * What differs between two versions of a micro-credential, in the order of the page.
 *
 * @param from number of the one
 * @param to number of the other
 * @param changes none: they say the same
 */
public record VersionDifference(String code, int from, int to, List<Change> changes) {
    public VersionDifference {
        changes = List.copyOf(changes);
    }

    /** What happened to a piece of text. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param field stable name of what it is, for programs and for the page's words: {@code
     *     requirement.guidance}
     * @param name of the requirement or criterion; null: it is of the whole version
     * @param before null: it was not there
     * @param after null: it is not there any more
     * @param words both texts as one, word by word
     */
    public record Change(
            Kind kind,
            String field,
            String name,
            String before,
            String after,
            List<Segment> words) {
        public Change {
            words = List.copyOf(words);
        }
    }

    /**
     * Words in a row.
     *
     * @param kind null: they are in both; never {@link Kind#CHANGED}
     */
    public record Segment(Kind kind, String text) {}
}
