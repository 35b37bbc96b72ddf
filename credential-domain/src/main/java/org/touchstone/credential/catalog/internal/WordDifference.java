package org.touchstone.credential.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.touchstone.credential.catalog.VersionDifference.Kind;
import org.touchstone.credential.catalog.VersionDifference.Segment;

/**
 * Two texts as one: the words that both have, that only the first has, that only the second has.
 */
final class WordDifference {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /** Longer texts are shown as one whole against the other. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<Segment> segments = new ArrayList<>();
    private Kind kind;
    private final StringBuilder text = new StringBuilder();

    private WordDifference() {}

    /**
     * @param before null: there was none
     * @param after null: there is none
     */
    static List<Segment> of(String before, String after) {
        WordDifference difference = new WordDifference();
        difference.compare(words(before), words(after));
        difference.end();
        return difference.segments;
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare(List<String> one, List<String> other) {
        int start = 0;
        while (start < one.size()
                && start < other.size()
                && one.get(start).equals(other.get(start))) {
            say(null, one.get(start++));
        }
        int tail = 0;
        while (tail < one.size() - start
                && tail < other.size() - start
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        middle(one.subList(start, one.size() - tail), other.subList(start, other.size() - tail));
        one.subList(one.size() - tail, one.size()).forEach(word -> say(null, word));
    }

    private void middle(List<String> one, List<String> other) {
        if ((long) one.size() * other.size() > MOST_PAIRS) {
            one.forEach(word -> say(Kind.REMOVED, word));
            other.forEach(word -> say(Kind.ADDED, word));
            return;
        }
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] =
                        one.get(i).equals(other.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                say(null, one.get(i++));
                j++;
            } else if (i < one.size()
                    && (j == other.size() || common[i + 1][j] >= common[i][j + 1])) {
                say(Kind.REMOVED, one.get(i++));
            } else {
                say(Kind.ADDED, other.get(j++));
            }
        }
    }

    private void say(Kind of, String word) {
        if (of != kind) {
            end();
            kind = of;
        }
        text.append(word);
    }

    private void end() {
        if (text.length() > 0) {
            segments.add(new Segment(kind, text.toString()));
            text.setLength(0);
        }
    }
}
