package org.touchstone.credential.submission.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import org.touchstone.credential.submission.Submissions.EvidenceView;

/** What is frozen: every text by its hash, every file by the hash it is stored under. */
final class Manifest {
    private Manifest() {}

    /** JSON list of what is handed in, piece by piece. */
    static String of(List<? extends EvidencePiece> pieces) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (EvidencePiece item : pieces) {
            EvidenceView piece = item.toView();
            JsonObjectBuilder one =
                    Json.createObjectBuilder()
                            .add("evidence", piece.id().toString())
                            .add("requirement", piece.requirementId().toString());
            addContent(one, piece);
            list.add(one);
        }
        return list.build().toString();
    }

    /** The same of what it says alone, so that equal content has equal text. */
    static String ofContent(List<? extends EvidencePiece> pieces) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        pieces.stream()
                .sorted(
                        Comparator.comparing(EvidencePiece::requirementId)
                                .thenComparingInt(EvidencePiece::position))
                .map(EvidencePiece::toView)
                .forEach(piece -> list.add(content(piece)));
        return list.build().toString();
    }

    private static JsonObjectBuilder content(EvidenceView piece) {
        JsonObjectBuilder one =
                Json.createObjectBuilder()
                        .add("requirement", piece.requirementId().toString())
                        .add("title", piece.title());
        add(one, "taughtOn", piece.taughtOn());
        add(one, "class", piece.classLabel());
        add(one, "minutes", piece.minutes());
        add(one, "completedOn", piece.completedOn());
        addContent(one, piece);
        return one;
    }

    private static void addContent(JsonObjectBuilder one, EvidenceView piece) {
        if (piece.narrative() != null) {
            one.add("textSha256", Rows.sha256(piece.narrative()));
        }
        add(one, "url", piece.url());
        if (piece.sha256() != null) {
            one.add("fileSha256", piece.sha256()).add("size", piece.size());
        }
    }

    private static void add(JsonObjectBuilder one, String name, Object value) {
        if (value != null) {
            one.add(name, value.toString());
        }
    }
}
