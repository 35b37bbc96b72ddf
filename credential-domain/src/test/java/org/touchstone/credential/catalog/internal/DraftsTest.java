package org.touchstone.credential.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.CodeIsPublished;
import org.touchstone.credential.catalog.DraftIsClosed;
import org.touchstone.credential.catalog.DraftIsOpen;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.testing.AtOnce;

/** A version while it is written, and how it is published. */
class DraftsTest extends CatalogFixture {
    private static final Paged.Part ALL = new Paged.Part(0, 50);

    @Test
    void authorFindsEverySectionAgainAsItWasSaved() {
        DraftView draft = begin("ASK-1");
        List<Part> text = text("Asking questions");
        text.forEach(part -> save(draft, part));

        DraftView found = find(draft);

        for (Part part : text) {
            assertThat(found.sections().get(Section.of(part)).part()).isEqualTo(part);
        }
        assertThat(found.sections().get(Section.METHOD).changedBy()).isEqualTo("nadia");
        assertThat(found.sections().get(Section.QUALITY).revision()).isZero();
        assertThat(found.next()).isEqualTo(1);
    }

    @Test
    void secondOfTwoEditorsIsRefusedAndTheFirstTextStays() {
        DraftView draft = begin("ASK-1");
        server.call(
                CatalogDrafts.class,
                port -> port.save(north, draft.id(), 0, new Method("By Nadia", null)));

        DraftWasChanged refused =
                catchThrowableOfType(
                        DraftWasChanged.class,
                        () ->
                                server.call(
                                        CatalogDrafts.class,
                                        port ->
                                                port.save(
                                                        agency,
                                                        draft.id(),
                                                        0,
                                                        new Method("By Kim", null))));

        assertThat(refused.getMessage()).contains("nadia");
        assertThat(find(draft).part(Method.class).keyMethod()).isEqualTo("By Nadia");
        int other =
                server.call(
                        CatalogDrafts.class,
                        port ->
                                port.save(
                                        agency, draft.id(), 0, new Research("By Kim", null, null)));
        assertThat(other).as("another section is free").isEqualTo(1);
    }

    @Test
    void whatIsSavedTwiceCountsOnce() {
        DraftView draft = begin("ASK-1");
        Method method = new Method(" Ask.\r\nWait. ", "");
        int first =
                server.call(CatalogDrafts.class, port -> port.save(north, draft.id(), 0, method));
        int revision = find(draft).revision();

        Method same = new Method("Ask.\nWait.", null);
        int again = server.call(CatalogDrafts.class, port -> port.save(north, draft.id(), 0, same));

        assertThat(again).isEqualTo(first);
        assertThat(find(draft).revision()).isEqualTo(revision);
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'catalog-draft.saved'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsListedAndNothingIsPublished() {
        DraftView draft = begin("ASK-1");
        save(draft, requirements());
        save(
                draft,
                new Rubric(
                        List.of(
                                new Judged(
                                        "a",
                                        "Waiting",
                                        null,
                                        List.of(
                                                new Step("Yes", "It is.", true),
                                                new Step("No", "It is not.", false)),
                                        List.of("gone")),
                                new Judged(
                                        "b",
                                        "waiting",
                                        "Does it?",
                                        List.of(new Step("Yes", "It does.", true)),
                                        List.of()))));
        save(draft, new Research("R", List.of(new Reference("Rowe", "javascript:alert(1)")), null));

        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> publish(draft));

        assertThat(codes(refused))
                .containsEntry("basics.competency", "required")
                .containsEntry("basics.estimatedHours", "required")
                .containsEntry("method.keyMethod", "required")
                .containsEntry("research.citations[0].url", "not-a-link")
                .containsEntry("rubric[0].question", "required")
                .containsEntry("rubric[0].requirements", "requirement-unknown")
                .containsEntry("rubric[0].levels[1].isMet", "met-below")
                .containsEntry("rubric[1].title", "not-unique")
                .containsEntry("rubric[1].levels", "too-few")
                .doesNotContainKey("basics.title");
        Optional<CatalogEntry> newest =
                server.call(Catalog.class, catalog -> catalog.newest("ASK-1"));
        assertThat(newest).isEmpty();
        assertThat(find(draft).state()).isEqualTo(CatalogDrafts.State.OPEN);
        VersionDetails shown =
                server.call(CatalogDrafts.class, port -> port.previewDetails(north, draft.id()));
        assertThat(shown.citations().get(0).url()).as("no page links to it").isNull();
    }

    @Test
    void whatIsPublishedIsWhatThePreviewShowed() {
        DraftView draft = written("ASK-1");
        CatalogEntry preview =
                server.call(CatalogDrafts.class, port -> port.preview(north, draft.id()));

        CatalogEntry entry = publish(draft);

        assertThat(entry)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*[iI]d", ".*requirementIds", "publishedAt")
                .isEqualTo(preview);
        assertThat(entry.estimatedHours()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(entry.rubric().get(0).requirementIds())
                .containsExactly(entry.requirements().get(0).id());
        VersionDetails details =
                server.call(CatalogHistory.class, port -> port.details(entry.versionId()));
        assertThat(details.citations())
                .containsExactly(new Reference("Rowe (1986)", "https://example.org/rowe"));
        assertThat(details.resources()).containsExactly(new Reference("A guide to waiting", null));
        assertThat(find(draft).state()).isEqualTo(CatalogDrafts.State.PUBLISHED);
    }

    @Test
    void nextVersionBeginsWithTheTextOfTheLastAndOneIsWrittenAtATime() {
        CatalogEntry first = published("ASK-1");

        DraftView next = next("ASK-1");

        assertThat(next.next()).isEqualTo(2);
        assertThat(next.basedOn()).isEqualTo(1);
        assertThat(next.part(Research.class)).isEqualTo(text("").get(2));
        assertThat(next.part(Rubric.class).criteria().get(0).levels())
                .isEqualTo(rubric().criteria().get(0).levels());
        assertThatThrownBy(() -> next("ASK-1")).isInstanceOf(DraftIsOpen.class);
        assertThatThrownBy(() -> begin("ASK-1")).isInstanceOf(CodeIsPublished.class);
        save(next, new Method("Ask more.", "Steps"));
        CatalogEntry second = publish(next);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.rubric().get(0).requirementIds())
                .as("the criterion still judges the recording")
                .containsExactly(second.requirements().get(0).id());
        CatalogEntry before =
                server.call(Catalog.class, catalog -> catalog.version(first.versionId()));
        assertThat(before).isEqualTo(first);
    }

    @Test
    void aPublishedVersionDoesNotChangeWhoeverAsksTheDatabase() {
        UUID version = published("ASK-1").versionId();

        for (String sql :
                List.of(
                        "update credential.micro_credential_version set competency = 'x' where id = ?1",
                        "update credential.rubric_criterion set question = 'x' where version_id = ?1",
                        "delete from credential.criterion_requirement where criterion_id in"
                                + " (select id from credential.rubric_criterion where version_id = ?1)",
                        "update credential.version_reference set label = 'x' where version_id = ?1",
                        "update credential.requirement set team_work = false where version_id = ?1")) {
            assertThatThrownBy(() -> state.execute(sql, version))
                    .as(sql)
                    .hasMessageContaining("What is published does not change");
        }
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        DraftView draft = written("ASK-1");
        int revision = draft.revision();

        List<Object> results =
                AtOnce.orRefused(
                        java.util.Collections.nCopies(
                                6,
                                () ->
                                        server.call(
                                                CatalogDrafts.class,
                                                port ->
                                                        port.publish(
                                                                agency, draft.id(), revision))));

        assertThat(results).filteredOn(CatalogEntry.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(DraftIsClosed.class::isInstance).hasSize(5);
        assertThat(
                        server.database()
                                .count("select count(*) from credential.micro_credential_version"))
                .isEqualTo(1);
    }

    @Test
    void nothingIsPublishedThatThePublisherDidNotSee() throws Exception {
        for (int round = 0; round < 8; round++) {
            DraftView draft = written("ASK-" + (10 + round));
            int revision = draft.revision();
            List<Object> results =
                    AtOnce.orRefused(
                            List.of(
                                    () ->
                                            server.call(
                                                    CatalogDrafts.class,
                                                    port ->
                                                            port.publish(
                                                                    agency, draft.id(), revision)),
                                    () ->
                                            server.call(
                                                    CatalogDrafts.class,
                                                    port ->
                                                            port.save(
                                                                    north,
                                                                    draft.id(),
                                                                    1,
                                                                    new Method("New", "New")))));
            if (results.get(0) instanceof CatalogEntry entry) {
                assertThat(entry.keyMethod()).isEqualTo("Ask, wait, listen.");
                assertThat(results.get(1)).isInstanceOf(DraftIsClosed.class);
            } else {
                assertThat(results.get(0)).isInstanceOf(DraftWasChanged.class);
                assertThat(find(draft).part(Method.class).keyMethod()).isEqualTo("New");
            }
        }
    }

    @Test
    void managersWriteForTheirOwnOrganizationsAndTheAgencyPublishes() {
        DraftView draft = written("ASK-1");

        assertThat(server.call(CatalogDrafts.class, port -> port.list(south, ALL)).rows())
                .isEmpty();
        assertThat(server.call(CatalogDrafts.class, port -> port.list(north, ALL)).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.title()).isEqualTo("Asking questions");
                            assertThat(row.next()).isEqualTo(1);
                        });
        assertThat(server.call(CatalogDrafts.class, port -> port.list(agency, ALL)).total())
                .isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CatalogDrafts.class,
                                        port ->
                                                port.save(
                                                        south,
                                                        draft.id(),
                                                        1,
                                                        new Method("x", "x"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CatalogDrafts.class,
                                        port -> port.create(south, "ASK-2", "T", "NORTH")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("NORTH");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        CatalogDrafts.class,
                                        port -> port.publish(north, draft.id(), draft.revision())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aDiscardedDraftFreesItsCodeAndStaysClosed() {
        DraftView draft = begin("ASK-1");
        server.run(CatalogDrafts.class, port -> port.discard(north, draft.id()));

        assertThatThrownBy(() -> save(draft, new Method("x", "x")))
                .isInstanceOf(DraftIsClosed.class);
        assertThat(begin("ASK-1").id()).isNotEqualTo(draft.id());
    }

    @Test
    void whatASectionCannotHoldIsRefusedWithItsPlace() {
        DraftView draft = begin("ASK-1");

        InvalidRequest refused =
                catchThrowableOfType(
                        InvalidRequest.class,
                        () ->
                                server.call(
                                        CatalogDrafts.class,
                                        port ->
                                                port.save(
                                                        north,
                                                        draft.id(),
                                                        1,
                                                        new Basics(
                                                                "x".repeat(201),
                                                                "a\0b",
                                                                null,
                                                                new BigDecimal("1e30"),
                                                                -1))));

        assertThat(codes(refused))
                .containsEntry("title", "too-long")
                .containsEntry("competency", "not-text")
                .containsEntry("estimatedHours", "out-of-range")
                .containsEntry("readingMinutes", "out-of-range");
        assertThat(find(draft).part(Basics.class).title()).isEqualTo("Asking questions");
    }
}
