package org.touchstone.credential.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.catalog.VersionDifference.Change;
import org.touchstone.credential.catalog.VersionDifference.Kind;
import org.touchstone.credential.catalog.VersionDifference.Segment;

/** What educators are told has changed. */
class DifferencesTest extends CatalogFixture {

    @Test
    void everyChangeIsFoundWhateverMoved() {
        published("ASK-1");
        DraftView next = next("ASK-1");
        save(
                next,
                new Method("Ask, wait longer, listen.", "Plan the question\nWait three seconds"));
        save(
                next,
                new Research(
                        "Waiting helps.",
                        List.of(),
                        text("").get(2) instanceof Research r ? r.resources() : List.of()));
        Asked video = next.part(Requirements.class).requirements().get(0);
        Asked back = next.part(Requirements.class).requirements().get(1);
        save(
                next,
                new Requirements(
                        List.of(
                                new Asked(
                                        "plan",
                                        RequirementKind.ARTIFACT,
                                        "A plan",
                                        "One page.",
                                        1,
                                        null,
                                        null,
                                        false),
                                new Asked(
                                        back.key(),
                                        back.kind(),
                                        back.title(),
                                        back.guidance(),
                                        1,
                                        200,
                                        500,
                                        false),
                                video)));
        Judged waits = next.part(Rubric.class).criteria().get(0);
        save(
                next,
                new Rubric(
                        List.of(
                                new Judged(
                                        waits.key(),
                                        waits.title(),
                                        waits.question(),
                                        List.of(
                                                waits.levels().get(0),
                                                new Step("Progressing", "Most of the time.", false),
                                                waits.levels().get(2)),
                                        waits.requirements()))));
        publish(next);

        VersionDifference difference = difference(1, 2);

        assertThat(difference.changes())
                .extracting(change -> change.kind() + " " + change.field() + " " + change.name())
                .containsExactly(
                        "CHANGED keyMethod null",
                        "ADDED requirement A plan",
                        "CHANGED requirement.maximumWords Looking back",
                        "CHANGED level.descriptor Waiting: Progressing",
                        "REMOVED citation null");
        assertThat(words(difference.changes().get(0)))
                .isEqualTo("Ask, [-wait, ][+wait longer, ]listen.");
        assertThat(difference(2, 1).changes()).hasSameSizeAs(difference.changes());
        assertThat(difference(2, 2).changes()).isEmpty();
    }

    @Test
    void veryLongTextsAreComparedInTime() {
        String one = "a b c ".repeat(3000);
        String other = "b a d ".repeat(3000);

        List<Segment> words = WordDifference.of(one, other);

        assertThat(text(words, Kind.ADDED)).isEqualTo(one);
        assertThat(text(words, Kind.REMOVED)).isEqualTo(other);
    }

    @Test
    void bothTextsCanBeReadFromTheWords() {
        String one = "The quick  brown fox\njumps over the dog";
        String other = "The brown fox\nleaps over the lazy dog";

        List<Segment> words = WordDifference.of(one, other);

        assertThat(text(words, Kind.ADDED)).isEqualTo(one);
        assertThat(text(words, Kind.REMOVED)).isEqualTo(other);
    }

    private static String text(List<Segment> words, Kind without) {
        return words.stream()
                .filter(each -> each.kind() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String words(Change change) {
        return change.words().stream()
                .map(
                        each ->
                                each.kind() == null
                                        ? each.text()
                                        : "["
                                                + (each.kind() == Kind.ADDED ? "+" : "-")
                                                + each.text()
                                                + "]")
                .collect(Collectors.joining());
    }

    private VersionDifference difference(int from, int to) {
        return server.call(CatalogHistory.class, port -> port.difference("ASK-1", from, to));
    }
}
