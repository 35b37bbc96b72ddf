package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.testing.AtOnce;

/** Several authors of one pathway. */
class PathwayDraftsTest extends PathwayFixture {

    @Test
    void whoSavesOnSomethingOlderIsToldWhoSavedAndNothingIsLost() {
        Authored read = draft("P", all(step("A")));
        change(read.id(), read.revision(), "P", all(step("A"), step("B")));

        assertThatThrownBy(() -> change(read.id(), read.revision(), "P", all(step("C"))))
                .isInstanceOf(DraftWasChanged.class)
                .hasMessageContaining(northManager.name())
                .hasMessageContaining("Pathway P");
        assertThat(found(read.id()).text().rule()).isEqualTo(all(step("A"), step("B")));
    }

    @Test
    void sameSentTwiceIsSavedOnce() {
        Authored read = draft("P", all(step("A")));
        Authored saved = change(read.id(), read.revision(), "P", all(step("B")));

        Authored again = change(read.id(), read.revision(), "P", all(step("B")));

        assertThat(again.revision()).isEqualTo(saved.revision());
    }

    @Test
    void nextVersionIsBegunByOneOfTwoWhoReadThePublishedOne() {
        Authored read = published("P", all(step("A")));
        Authored next = change(read.id(), read.revision(), "P", all(step("B")));
        assertThat(next.isDraft()).isTrue();

        assertThatThrownBy(() -> change(read.id(), read.revision(), "P", all(step("C"))))
                .isInstanceOf(DraftWasChanged.class);
        assertThat(change(read.id(), next.revision(), "P", all(step("C"))).number())
                .isEqualTo(next.number());
    }

    @Test
    void ofEightWhoSaveAtOnceOneIsSavedAndSevenAreRefused() throws Exception {
        Authored read = draft("P", all(step("A")));

        List<Object> results =
                AtOnce.orRefused(
                        List.of("B", "C", "D", "E", "B", "C", "D", "E").stream()
                                .map(
                                        code ->
                                                (java.util.concurrent.Callable<Authored>)
                                                        () ->
                                                                change(
                                                                        read.id(),
                                                                        read.revision(),
                                                                        "P",
                                                                        any(
                                                                                1,
                                                                                step(code),
                                                                                step("A"))))
                                .toList());

        Authored kept = found(read.id());
        assertThat(kept.revision()).isEqualTo(read.revision() + 1);
        // Whoever sent the very text that was kept is answered as the one who saved it.
        assertThat(results)
                .filteredOn(Authored.class::isInstance)
                .hasSizeBetween(1, 2)
                .allMatch(one -> ((Authored) one).text().rule().equals(kept.text().rule()));
        assertThat(results)
                .filteredOn(one -> !(one instanceof Authored))
                .allMatch(DraftWasChanged.class::isInstance);
    }

    private Authored found(UUID id) {
        return server.call(Pathways.class, port -> port.find(northManager, id));
    }
}
