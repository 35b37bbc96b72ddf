package org.touchstone.web.imports;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.FileCounts;
import org.touchstone.reporting.intake.ImportView.RefusedRow;

/** An import for programs. The totals are those of all files together. */
final class ImportJson {

    /** Without the counts and the refused rows. */
    static JsonArray of(List<ImportView> views) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        views.forEach(view -> json.add(summary(view)));
        return json.build();
    }

    static JsonObject of(ImportView view) {
        return summary(view)
                .add("created", view.files().stream().mapToLong(FileCounts::created).sum())
                .add("updated", view.files().stream().mapToLong(FileCounts::updated).sum())
                .add("unchanged", view.files().stream().mapToLong(FileCounts::unchanged).sum())
                .add("deactivated", view.files().stream().mapToLong(FileCounts::deactivated).sum())
                .add("files", files(view))
                .add("refusals", refusals(view))
                .build();
    }

    static JsonObject of(Paged<ChangedRow> changes) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (ChangedRow row : changes.rows()) {
            rows.add(
                    Json.createObjectBuilder()
                            .add("file", row.file())
                            .add("outcome", row.outcome().name())
                            .add("what", row.what()));
        }
        return Json.createObjectBuilder().add("total", changes.total()).add("rows", rows).build();
    }

    private static JsonObjectBuilder summary(ImportView view) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", view.id().toString())
                        .add("state", view.state().name())
                        .add("dryRun", view.dryRun())
                        .add("fileName", view.fileName())
                        .add("requestedBy", view.requestedBy())
                        .add("requestedAt", view.requestedAt().toString());
        text(json, "finishedAt", view.finishedAt());
        text(json, "failure", view.failure());
        text(json, "keptUntil", view.keptUntil());
        text(json, "committedAs", view.committedAs());
        return json.add("rowsRead", view.rowsRead()).add("refused", view.refusedRows());
    }

    private static JsonArrayBuilder files(ImportView view) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (FileCounts file : view.files()) {
            json.add(
                    Json.createObjectBuilder()
                            .add("file", file.file())
                            .add("rowsRead", file.read())
                            .add("created", file.created())
                            .add("updated", file.updated())
                            .add("unchanged", file.unchanged())
                            .add("deactivated", file.deactivated())
                            .add("refused", file.refused()));
        }
        return json;
    }

    private static JsonArrayBuilder refusals(ImportView view) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (RefusedRow row : view.refusals()) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("file", row.file()).add("line", row.line());
            text(one, "column", row.column());
            json.add(one.add("code", row.code()).add("message", row.message()));
        }
        return json;
    }

    private static void text(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }

    private ImportJson() {}
}
