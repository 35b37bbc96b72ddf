package org.touchstone.credential.award.internal;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * The JSON-LD contexts of what we sign, as files of this module. A context that came over the
 * network could change what a signature says, so anything else is refused.
 */
final class BundledContexts implements DocumentLoader {
    static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private final Map<String, Document> documents =
            Map.of(
                    CREDENTIALS_V2, read("contexts/w3c-credentials-v2.jsonld"),
                    OPEN_BADGES, read("contexts/ob-v3p0-context-3.0.3.json"));

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        Document document = documents.get(url.toString());
        if (document == null) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "The context " + url + " is not bundled and is never fetched");
        }
        return document;
    }

    private static Document read(String file) {
        try (InputStream bytes = BundledContexts.class.getResourceAsStream(file)) {
            return JsonDocument.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException(file, e);
        }
    }
}
