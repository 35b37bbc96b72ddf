package org.touchstone.web.authoring;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogDrafts.SectionView;
import org.touchstone.credential.catalog.DraftJson;
import org.touchstone.credential.kernel.InvalidRequest;

/** A draft as programs read and send it. */
final class DraftBody {
    private DraftBody() {}

    static JsonObject of(DraftView draft) {
        JsonObjectBuilder sections = Json.createObjectBuilder();
        draft.sections().forEach((section, view) -> sections.add(section.name(), section(view)));
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", draft.id().toString())
                        .add("code", draft.code())
                        .add("title", draft.title())
                        .add("revision", draft.revision())
                        .add("state", draft.state().name())
                        .add("version", draft.next())
                        .add("organization", draft.organization())
                        .add("sections", sections);
        if (draft.basedOn() != null) {
            json.add("basedOn", draft.basedOn());
        }
        if (draft.publishedVersionId() != null) {
            json.add("publishedVersionId", draft.publishedVersionId().toString());
        }
        return json.build();
    }

    private static JsonObjectBuilder section(SectionView view) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("revision", view.revision())
                        .add("content", DraftJson.write(view.part()));
        if (view.changedAt() != null) {
            json.add("changedAt", view.changedAt().toString()).add("changedBy", view.changedBy());
        }
        return json;
    }

    /** The revision that was read. */
    static int revision(JsonObject body) {
        if (body != null
                && body.get("revision") instanceof JsonNumber number
                && number.isIntegral()) {
            return number.intValue();
        }
        throw InvalidRequest.field(
                "revision", "required", "Give 'revision' as the whole number that you read.");
    }

    static JsonObject content(JsonObject body) {
        if (body.get("content") instanceof JsonObject content) {
            return content;
        }
        throw InvalidRequest.field("content", "required", "Give 'content' as an object.");
    }
}
