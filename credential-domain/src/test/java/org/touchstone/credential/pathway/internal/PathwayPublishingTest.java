package org.touchstone.credential.pathway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.PathwayCannotBePublished;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayCard;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayShown;
import org.touchstone.credential.pathway.PathwayCodeIsTaken;
import org.touchstone.credential.pathway.PathwayIsPublished;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.testing.AtOnce;

/** Writing pathways, and what keeps one from being published. */
class PathwayPublishingTest extends PathwayFixture {

    @Test
    void publishedVersionStaysAndTheNextBeginsAsItsCopy() {
        Authored first = published("P", all(step("A")));
        assertThat(first.isDraft()).isFalse();
        assertThatThrownBy(() -> publish(first.id())).isInstanceOf(PathwayIsPublished.class);
        assertThatThrownBy(
                        () ->
                                execute(
                                        "update credential.pathway_version set title = 'Other' where pathway_id = ?1",
                                        first.id()))
                .hasMessageContaining("is published and cannot change");

        Authored next = change(first.id(), "P", all(step("A"), step("B")));
        assertThat(next.isDraft()).isTrue();
        assertThat(next.number()).isEqualTo(2);
        assertThat(shown("P").number()).isEqualTo(1);
        publish(first.id());
        assertThat(shown("P").number()).isEqualTo(2);
        assertThat(shown("P").lines()).hasSize(3);
    }

    @Test
    void whatIsWrongIsNamedAllAtOnceWithItsPlace() {
        Authored draft =
                draft("P", all(step("NOWHERE"), any(3, step("A"), step("B")), pathwayStep("Q")));
        assertThat(problems(draft.id()))
                .extracting(Detail::field, Detail::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("rule.members[0]", "unknown-code"),
                        org.assertj.core.groups.Tuple.tuple("rule.members[1]", "needs-too-many"),
                        org.assertj.core.groups.Tuple.tuple("rule.members[2]", "unknown-code"));
        assertThat(draft.problems()).as("the page shows the same before").hasSize(3);
    }

    @Test
    void pathwayThatOnlyNamesWhatIsNotPublishedIsImpossible() {
        draft("DRAFT", all(step("A")));
        assertThat(problems(draft("P", any(1, pathwayStep("DRAFT"))).id()))
                .extracting(Detail::code)
                .containsExactly("impossible");
        Authored closed = published("CLOSED", all(step("A")));
        server.run(Pathways.class, port -> port.close(northManager, closed.id()));
        assertThat(problems(draft("Q", any(1, pathwayStep("CLOSED"))).id()))
                .extracting(Detail::code)
                .containsExactly("impossible");
        execute(
                "insert into credential.retirement (micro_credential_id, last_day, reason, recorded_at)"
                        + " values (?1, date '2026-03-02', 'Replaced', now())",
                catalog.get("E").microCredentialId());
        assertThat(problems(draft("R", all(step("A"), step("E"))).id()))
                .extracting(Detail::code)
                .containsExactly("impossible");
    }

    @Test
    void pathwayCannotLeadBackToItselfThroughAnyVersion() {
        Authored first = published("ONE", all(step("A")));
        published(
                "TWO",
                all(
                        new Rule.Step(
                                Rule.Credit.microCredential("B"),
                                List.of(Rule.Credit.pathway("ONE")))));
        published("THREE", all(pathwayStep("TWO")));
        change(first.id(), "ONE", all(step("A"), pathwayStep("THREE")));
        assertThat(problems(first.id()))
                .singleElement()
                .satisfies(
                        detail -> {
                            assertThat(detail.code()).isEqualTo("circle");
                            assertThat(detail.field()).isEqualTo("rule.members[1]");
                            assertThat(detail.message()).contains("ONE → THREE → TWO → ONE");
                        });
        change(first.id(), "ONE", all(step("A"), pathwayStep("ONE")));
        assertThat(problems(first.id())).extracting(Detail::code).contains("circle");
    }

    @Test
    void twoWhoPublishAtOnceCannotCloseACircleTogether() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = "L" + round;
            String two = "R" + round;
            UUID left = published(one, all(step("A"))).id();
            UUID right = published(two, all(step("B"))).id();
            change(left, one, all(step("A"), pathwayStep(two)));
            change(right, two, all(step("B"), pathwayStep(one)));
            List<Boolean> published =
                    AtOnce.<Boolean>all(List.of(() -> tries(left), () -> tries(right)));
            assertThat(published).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean tries(UUID pathway) {
        try {
            publish(pathway);
            return true;
        } catch (PathwayCannotBePublished circle) {
            return false;
        }
    }

    @Test
    void managerWritesOnlyForTheOwnOrganizations() {
        Authored mine = draft("P", all(step("A")));
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Pathways.class, port -> port.find(southManager, mine.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Pathways.class,
                                        port ->
                                                port.create(
                                                        southManager, text("Q", all(step("A"))))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no organization 'north'");
        assertThatThrownBy(() -> server.call(Pathways.class, port -> port.find(dana, mine.id())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> draft("P", all(step("B")))).isInstanceOf(PathwayCodeIsTaken.class);
        assertThat(
                        server.call(
                                        Pathways.class,
                                        port ->
                                                port.list(
                                                        southManager, null, new Paged.Part(0, 10)))
                                .rows())
                .isEmpty();
    }

    @Test
    void catalogIsSearchedByWordsAndByMicroCredential() {
        published("P", all(step("A"), any(2, step("B"), step("C"), step("D"))));
        draft("HIDDEN", all(step("A")));
        List<PathwayCard> found =
                server.call(
                                PathwayCatalog.class,
                                port -> port.search("pathway", new Paged.Part(0, 10)))
                        .rows();
        assertThat(found)
                .extracting(PathwayCard::code, PathwayCard::steps)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("P", 3));
        assertThat(naming("C")).hasSize(1);
        assertThat(naming("E")).isEmpty();
        assertThatThrownBy(() -> shown("HIDDEN")).isInstanceOf(NotFound.class);
    }

    private List<PathwayCard> naming(String code) {
        return server.call(PathwayCatalog.class, port -> port.naming(code));
    }

    private PathwayShown shown(String code) {
        return server.call(PathwayCatalog.class, port -> port.find(code, 0));
    }

    private List<Detail> problems(UUID pathway) {
        return catchThrowableOfType(PathwayCannotBePublished.class, () -> publish(pathway))
                .details();
    }
}
