package org.touchstone.credential.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.DraftText.Aligned;
import org.touchstone.credential.catalog.DraftText.Alignments;
import org.touchstone.credential.catalog.FrameworkIsNewer;
import org.touchstone.credential.catalog.FrameworkRefused;
import org.touchstone.credential.catalog.FrameworkTooLarge;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.Frameworks.Imported;
import org.touchstone.credential.catalog.Frameworks.Item;
import org.touchstone.credential.catalog.VersionDetails.Alignment;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;

/** Frameworks by CASE 1.1, and what is aligned to them. */
class FrameworksTest extends CatalogFixture {
    private static final Paged.Part ALL = new Paged.Part(0, 50);
    private static final UUID FRAMEWORK = UUID.fromString("33974525-eefe-4457-9a98-6ffef7da8baa");
    private static final String STANDARD = "c1d794cb-131d-42fa-9d5a-164e4e8c44d8";
    private static final String INDICATOR = "90ca8a7d-7081-4ff8-ad74-6be11f52b2b0";
    private static final String SAMPLE = sample();

    @Test
    void aPackageIsImportedOnceWithItsTree() {
        Imported first = load(SAMPLE);
        Imported again = load(SAMPLE);

        assertThat(first.created()).isEqualTo(2);
        assertThat(again.nothingNew()).isTrue();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(children(null))
                .singleElement()
                .satisfies(
                        top -> {
                            assertThat(top.coding()).isEqualTo("6");
                            assertThat(top.children()).isEqualTo(1);
                        });
        assertThat(children(UUID.fromString(STANDARD)))
                .extracting(Item::statement)
                .containsExactly("Uses formative assessment");
        assertThat(search("FORMATIVE")).extracting(Item::coding).containsExactly("6.a");
        List<Item> path =
                server.call(Frameworks.class, port -> port.path(north, UUID.fromString(INDICATOR)));
        assertThat(path).extracting(Item::coding).containsExactly("6", "6.a");
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'framework.imported'"))
                .isEqualTo(1);
    }

    @Test
    void aChangedItemChangesAndOneThatIsGoneIsOfferedNoMore() {
        load(SAMPLE);

        Imported changed = load(SAMPLE.replace("Uses formative", "Plans and uses formative"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(search("Plans and uses")).hasSize(1);

        Imported smaller = load(without(SAMPLE));
        assertThat(smaller.removed()).isEqualTo(1);
        assertThat(search("formative")).isEmpty();
        assertThat(children(UUID.fromString(STANDARD)))
                .singleElement()
                .satisfies(item -> assertThat(item.active()).isFalse());

        assertThat(load(SAMPLE).changed()).as("it comes back").isEqualTo(1);
        assertThat(search("formative")).hasSize(1);
    }

    @Test
    void anOldPackageDoesNotUndoANewerOne() {
        load(SAMPLE.replace("2026-03-01", "2026-05-01"));

        assertThatThrownBy(() -> load(SAMPLE)).isInstanceOf(FrameworkIsNewer.class);
    }

    @Test
    void alignmentIsPublishedAsItReadAndStaysWhenTheItemIsGone() {
        load(SAMPLE);
        DraftView draft = written("ASK-1");
        save(
                draft,
                new Alignments(
                        List.of(new Aligned("waits", INDICATOR), new Aligned(null, STANDARD))));
        CatalogEntry entry = publish(draft);

        load(without(SAMPLE));

        List<Alignment> alignments =
                server.call(CatalogHistory.class, port -> port.details(entry.versionId()))
                        .alignments();
        assertThat(alignments)
                .extracting(Alignment::criterion, Alignment::coding, Alignment::withdrawn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "6", false),
                        org.assertj.core.groups.Tuple.tuple(1, "6.a", true));
        DraftView next = next("ASK-1");
        assertThat(next.part(Alignments.class).alignments()).hasSize(2);
        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> publish(next));
        assertThat(codes(refused)).containsOnlyKeys("alignment[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "fullStatement": "Assessment" | "fullStatement": "" | CFItems[0].fullStatement
                    "fullStatement": "Assessment" | "fullStatement": 7 | CFItems[0].fullStatement
                    "fullStatement": "Assessment" | "fullStatement": "a\\u0000b" | CFItems[0].fullStatement
                    "CFItemType": "Standard",     | "uri": "javascript:alert(1)", | CFItems[0].uri
                    "creator": "Example Teacher Academy", | | CFDocument.creator
                    "associationType": "isChildOf" | "associationType": 1 | CFAssociations[0].associationType
                    "originNodeURI": { | "origin": { | CFAssociations[0].originNodeURI
                    "CFItems": [ | "CFItems": [ 5, | CFItems[0]
                    "CFDocument": { | "CFDoc": { | CFDocument
                    """)
    void whatIsWrongIsRefusedWithItsPlace(String good, String bad, String place) {
        String spoiled = SAMPLE.replace(good, bad == null ? "" : bad);
        assertThat(spoiled).isNotEqualTo(SAMPLE);

        FrameworkRefused refused =
                catchThrowableOfType(FrameworkRefused.class, () -> load(spoiled));

        assertThat(codes(refused)).containsKey(place);
        assertThat(server.database().count("select count(*) from credential.framework")).isZero();
    }

    @Test
    void aTreeThatGoesInACircleIsRefused() {
        String circle =
                SAMPLE.replace(
                        "\"CFAssociations\": [",
                        "\"CFAssociations\": [" + association(STANDARD, INDICATOR) + ",");

        FrameworkRefused refused = catchThrowableOfType(FrameworkRefused.class, () -> load(circle));

        assertThat(refused.details())
                .singleElement()
                .satisfies(detail -> assertThat(detail.code()).isEqualTo("circle"));
    }

    @Test
    @Timeout(60)
    void hostileFilesAreRefusedInTime() {
        assertThat(
                        catchThrowableOfType(FrameworkRefused.class, () -> load("{\"CFItems\": [{"))
                                .details())
                .extracting(detail -> detail.code())
                .containsExactly("not-json");
        assertThatThrownBy(() -> load("")).isInstanceOf(FrameworkRefused.class);
        assertThatThrownBy(() -> load("[1]")).isInstanceOf(FrameworkRefused.class);
        assertThatThrownBy(() -> load("{\"x\": " + "[".repeat(100_000)))
                .isInstanceOf(FrameworkRefused.class);
        assertThatThrownBy(() -> load("{\"CFItems\": [{\"a\": " + "[".repeat(100_000)))
                .isInstanceOf(FrameworkRefused.class);
        assertThatThrownBy(() -> load(new Endless())).isInstanceOf(FrameworkTooLarge.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Frameworks.class,
                                        port -> port.importPackage(north, bytes(SAMPLE))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void anItemOfAnotherFrameworkIsNotTaken() {
        load(SAMPLE);

        FrameworkRefused refused =
                catchThrowableOfType(
                        FrameworkRefused.class,
                        () ->
                                load(
                                        SAMPLE.replace(
                                                FRAMEWORK.toString(),
                                                "43974525-eefe-4457-9a98-6ffef7da8baa")));

        assertThat(codes(refused)).containsEntry("CFItems", "of-another-framework");
    }

    private Imported load(String json) {
        return load(bytes(json));
    }

    private Imported load(InputStream json) {
        return server.call(Frameworks.class, port -> port.importPackage(agency, json));
    }

    private List<Item> children(UUID parent) {
        return server.call(Frameworks.class, port -> port.children(north, FRAMEWORK, parent, ALL))
                .rows();
    }

    private List<Item> search(String words) {
        return server.call(Frameworks.class, port -> port.search(north, null, words, ALL)).rows();
    }

    private static InputStream bytes(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String association(String child, String parent) {
        return "{\"identifier\": \"a\", \"associationType\": \"isChildOf\","
                + " \"originNodeURI\": {\"identifier\": \""
                + child
                + "\"}, \"destinationNodeURI\": {\"identifier\": \""
                + parent
                + "\"}}";
    }

    /** The package without its indicator and without its tree. */
    private static String without(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject all = reader.readObject();
            return Json.createObjectBuilder(all)
                    .add(
                            "CFItems",
                            Json.createArrayBuilder().add(all.getJsonArray("CFItems").get(0)))
                    .remove("CFAssociations")
                    .build()
                    .toString();
        }
    }

    private static String sample() {
        try (InputStream json =
                FrameworksTest.class.getResourceAsStream("/case/sample-cfpackage.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spaces without an end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
        }
    }
}
