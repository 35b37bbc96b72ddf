package org.touchstone.credential.catalog.internal;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.touchstone.credential.catalog.FrameworkRefused;
import org.touchstone.credential.catalog.FrameworkTooLarge;
import org.touchstone.credential.catalog.internal.CasePackage.Branch;
import org.touchstone.credential.catalog.internal.CasePackage.Document;
import org.touchstone.credential.catalog.internal.CasePackage.PackedItem;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * Reads a CFPackage piece by piece, so that no more of it is in memory than what is taken of it and
 * one item. Members that are not needed here are passed over.
 */
final class CaseReader {
    static final int MOST_WRONG = 20;
    static final int MOST_ITEMS = 50_000;
    static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_ASSOCIATIONS = 4 * MOST_ITEMS;
    private static final int LONGEST_STATEMENT = 20_000;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LINK = 2000;

    private final List<Detail> wrong = new ArrayList<>();
    private final List<PackedItem> items = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private Document document;

    void read(InputStream json) {
        try (JsonParser parser = Json.createParser(new Limited(json))) {
            if (parser.next() != Event.START_OBJECT) {
                throw refused("", "not-an-object", "A package is one JSON object.");
            }
            members(parser);
        } catch (JsonParsingException e) {
            throw broken(e.getLocation());
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException tooDeepOrNotText) {
            throw broken(null);
        }
        if (document == null && wrong.isEmpty()) {
            add("CFDocument", "required", "The package has no CFDocument.");
        }
        CasePackage.refuse(wrong);
    }

    private static FrameworkRefused broken(JsonLocation at) {
        String place =
                at == null || at.getLineNumber() < 1
                        ? ""
                        : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return refused("", "not-json", "The file is not whole JSON" + place + ".");
    }

    private void members(JsonParser parser) {
        while (parser.next() == Event.KEY_NAME && wrong.size() < MOST_WRONG) {
            String name = parser.getString();
            switch (name) {
                case "CFDocument" -> {
                    if (parser.next() != Event.START_OBJECT || document != null) {
                        throw refused(name, "not-an-object", "CFDocument is one object.");
                    }
                    document(parser.getObject());
                }
                case "CFItems" -> list(parser, name, MOST_ITEMS, this::item);
                case "CFAssociations" -> list(parser, name, MOST_ASSOCIATIONS, this::association);
                default -> pass(parser);
            }
        }
    }

    /** The parser's own way of passing over a list never ends where the file does. */
    private static void pass(JsonParser parser) {
        int depth = 0;
        do {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
        } while (depth > 0);
    }

    private void list(
            JsonParser parser, String name, int most, BiConsumer<String, JsonObject> each) {
        if (parser.next() != Event.START_ARRAY) {
            throw refused(name, "not-a-list", name + " is a list.");
        }
        int number = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            String at = name + "[" + number++ + "]";
            if (number > most) {
                throw new FrameworkTooLarge(most + " " + name);
            }
            if (event != Event.START_OBJECT) {
                throw refused(at, "not-an-object", at + " is not an object.");
            }
            each.accept(at, parser.getObject());
            if (wrong.size() >= MOST_WRONG) {
                CasePackage.refuse(wrong);
            }
        }
    }

    private void document(JsonObject json) {
        String at = "CFDocument";
        document =
                new Document(
                        id(at, json, "identifier"),
                        link(at, json),
                        text(at, json, "title", true, LONGEST_TITLE),
                        text(at, json, "creator", true, LONGEST_TITLE),
                        text(at, json, "description", false, LONGEST_STATEMENT),
                        text(at, json, "version", false, LONGEST_TITLE),
                        text(at, json, "adoptionStatus", false, LONGEST_TITLE),
                        moment(at, json));
    }

    private void item(String at, JsonObject json) {
        UUID id = id(at, json, "identifier");
        if (id != null && !known.add(id)) {
            add(at + ".identifier", "not-unique", at + " has the identifier of another item.");
        }
        items.add(
                new PackedItem(
                        id,
                        link(at, json),
                        text(at, json, "humanCodingScheme", false, LONGEST_TITLE),
                        text(at, json, "CFItemType", false, LONGEST_TITLE),
                        text(at, json, "fullStatement", true, LONGEST_STATEMENT),
                        null,
                        0,
                        moment(at, json)));
    }

    private void association(String at, JsonObject json) {
        String type = text(at, json, "associationType", true, LONGEST_TITLE);
        if (!"isChildOf".equals(type)) {
            return;
        }
        UUID child = node(at, json, "originNodeURI");
        UUID parent = node(at, json, "destinationNodeURI");
        Integer sequence =
                json.get("sequenceNumber") instanceof JsonNumber number && number.isIntegral()
                        ? number.intValue()
                        : null;
        if (child != null && parent != null) {
            branches.add(new Branch(child, parent, sequence, at));
        }
    }

    private UUID node(String at, JsonObject json, String member) {
        if (json.get(member) instanceof JsonObject node) {
            return id(at + "." + member, node, "identifier");
        }
        add(at + "." + member, "required", at + " needs " + member + ".");
        return null;
    }

    private UUID id(String at, JsonObject json, String member) {
        String text = text(at, json, member, true, LONGEST_TITLE);
        UUID id = DraftTextMap.uuid(text);
        if (text != null && id == null) {
            add(at + "." + member, "not-an-id", at + "." + member + " is not a UUID.");
        }
        return id;
    }

    private String link(String at, JsonObject json) {
        String uri = text(at, json, "uri", true, LONGEST_LINK);
        if (uri != null && !Links.isWeb(uri)) {
            add(at + ".uri", "not-a-link", at + ".uri must begin with https:// or http://.");
        }
        return uri;
    }

    private Instant moment(String at, JsonObject json) {
        String text = text(at, json, "lastChangeDateTime", true, LONGEST_TITLE);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            add(
                    at + ".lastChangeDateTime",
                    "not-a-time",
                    at + ".lastChangeDateTime is not a time like 2026-03-01T00:00:00+00:00.");
            return null;
        }
    }

    private String text(String at, JsonObject json, String member, boolean required, int longest) {
        String place = at + "." + member;
        JsonValue value = ((Map<String, JsonValue>) json).get(member);
        if (value == null || value == JsonValue.NULL) {
            if (required) {
                add(place, "required", place + " is missing.");
            }
            return null;
        }
        if (!(value instanceof JsonString string)) {
            add(place, "not-a-text", place + " is not a text.");
            return null;
        }
        String text = string.getString().strip();
        if (text.length() > longest) {
            add(place, "too-long", place + " has more than " + longest + " characters.");
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            add(place, "not-text", place + " has a character that is no text.");
            return null;
        }
        if (text.isEmpty() && required) {
            add(place, "required", place + " is empty.");
        }
        return text.isEmpty() ? null : text;
    }

    private void add(String at, String code, String message) {
        wrong.add(new Detail(at, code, message));
    }

    private static FrameworkRefused refused(String at, String code, String message) {
        return new FrameworkRefused(List.of(new Detail(at, code, message)));
    }

    Document document() {
        return document;
    }

    List<PackedItem> items() {
        return items;
    }

    List<Branch> branches() {
        return branches;
    }

    /** Refuses as soon as more has arrived than is taken. */
    private static final class Limited extends FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new FrameworkTooLarge(MOST_BYTES / 1024 / 1024 + " MB");
            }
        }
    }
}
