package org.touchstone.credential.award.internal;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;

/**
 * Canonical N-Quads (RDFC-1.0 with SHA-256) of a JSON-LD document. Strict: a term that no context
 * defines, or a type or id that is not absolute, would silently fall outside the signature, so it
 * is refused.
 */
final class CanonicalForm {
    private final DocumentLoader contexts;

    CanonicalForm(DocumentLoader contexts) {
        this.contexts = contexts;
    }

    /**
     * @throws IllegalArgumentException when a part of the document would not be signed
     */
    String of(JsonObject document) {
        try {
            JsonLdOptions strict = new JsonLdOptions(contexts);
            strict.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
            JsonArray expanded = JsonLd.expand(JsonDocument.of(document)).options(strict).get();
            refuseRelative(expanded);
            RdfCanon canonical = RdfCanon.create("SHA-256");
            // What is expanded is not expanded again, as JsonLd.toRdf would.
            ToRdfProcessor.toRdf(canonical, expanded, strict);
            StringWriter quads = new StringWriter();
            canonical.provide(new NQuadsWriter(quads));
            return quads.toString();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new IllegalArgumentException(
                    "Not everything in the document can be signed: " + e.getMessage(), e);
        }
    }

    private static void refuseRelative(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(CanonicalForm::refuseRelative);
        } else if (value instanceof JsonObject object) {
            object.forEach(
                    (key, member) -> {
                        if (key.equals("@id")) {
                            refuseRelativeName(member);
                        } else if (key.equals("@type")) {
                            if (member instanceof JsonArray types) {
                                types.forEach(CanonicalForm::refuseRelativeName);
                            } else {
                                refuseRelativeName(member);
                            }
                        } else {
                            refuseRelative(member);
                        }
                    });
        }
    }

    private static void refuseRelativeName(JsonValue name) {
        if (name instanceof JsonString string
                && !string.getString().startsWith("@")
                && !string.getString().contains(":")) {
            throw new IllegalArgumentException(
                    "Not everything in the document can be signed: '"
                            + string.getString()
                            + "' is not an absolute name");
        }
    }
}
