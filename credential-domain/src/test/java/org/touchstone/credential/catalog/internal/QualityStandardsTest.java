package org.touchstone.credential.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.DraftText.Quality;
import org.touchstone.credential.catalog.QualityStandards;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.catalog.QualityStandards.QualityList;
import org.touchstone.credential.catalog.StandardsWereChanged;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;

/** Nothing is published until the agency's standards are evidenced. */
class QualityStandardsTest extends CatalogFixture {
    private static final Component FAIR =
            new Component("1.a", "1", "Fairness", "It is open to every teacher.", true);
    private static final Component CLEAR =
            new Component("1.b", "1", "Fairness", "Its words are plain.", true);
    private static final Component NICE =
            new Component("2.a", "2", "Beauty", "It is well made.", false);

    @Test
    void aVersionIsPublishedOnceEachRequiredComponentIsEvidenced() {
        replace(FAIR, CLEAR, NICE);
        DraftView draft = written("ASK-1");
        save(draft, new Quality(List.of(new Evidenced("1.a", "No fee.", null))));

        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> publish(draft));
        assertThat(codes(refused)).containsOnlyKeys("quality.1.b");

        save(
                draft,
                new Quality(
                        List.of(
                                new Evidenced("1.b", "Read by ten.", "https://example.org/read"),
                                new Evidenced("1.a", "No fee.", null))));
        CatalogEntry entry = publish(draft);
        replace(NICE);
        assertThat(
                        server.call(CatalogHistory.class, port -> port.details(entry.versionId()))
                                .evidence())
                .as("in the order and the words of that day")
                .extracting(each -> each.component() + " " + each.componentStatement())
                .containsExactly("1.a It is open to every teacher.", "1.b Its words are plain.");
    }

    @Test
    void anAgencyThatEmptiesTheListAsksNothing() {
        replace(FAIR);
        replace();
        assertThat(published("ASK-1").number()).isEqualTo(1);
    }

    @Test
    void secondOfTwoWhoChangeTheListIsRefused() {
        QualityList list = list();
        server.call(
                QualityStandards.class,
                port -> port.replace(agency, list.revision(), List.of(FAIR)));

        assertThatThrownBy(
                        () ->
                                server.call(
                                        QualityStandards.class,
                                        port ->
                                                port.replace(
                                                        agency, list.revision(), List.of(CLEAR))))
                .isInstanceOf(StandardsWereChanged.class);
        assertThat(list().components()).containsExactly(FAIR);
    }

    @Test
    void aListThatContradictsItselfIsRefusedWithItsPlaces() {
        InvalidRequest refused =
                catchThrowableOfType(
                        InvalidRequest.class,
                        () -> replace(FAIR, FAIR, new Component("1.c", "1", "Other", "", true)));

        assertThat(codes(refused))
                .containsEntry("components[1].code", "not-unique")
                .containsEntry("components[2].standardTitle", "two-titles")
                .containsEntry("components[2].statement", "required");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        QualityStandards.class,
                                        port -> port.replace(north, 0, List.of(FAIR))))
                .isInstanceOf(NotPermitted.class);
    }

    private QualityList list() {
        return server.call(QualityStandards.class, port -> port.list(north));
    }

    private void replace(Component... components) {
        int revision = list().revision();
        server.call(
                QualityStandards.class,
                port -> port.replace(agency, revision, List.of(components)));
    }
}
