package org.touchstone.credential.award.internal;

import com.apicatalog.multibase.Multibase;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Data Integrity proofs by {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA Cryptosuites 1.0,
 * section 3.2).
 */
final class DataIntegrity {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final CanonicalForm canonicalForm;

    /** The last one, as all that one key signs within a second has the same. */
    private volatile HashedConfiguration last =
            new HashedConfiguration(JsonValue.EMPTY_JSON_OBJECT, new byte[0]);

    private record HashedConfiguration(JsonObject configuration, byte[] hash) {}

    DataIntegrity(CanonicalForm canonicalForm) {
        this.canonicalForm = canonicalForm;
    }

    /**
     * @param verificationMethod where a verifier finds the public key: {@code did:web:…#z6Mk…}
     * @param created cut to whole seconds
     * @return the document with its one proof, in an array
     */
    JsonObject sign(
            JsonObject document, byte[] privateKey, String verificationMethod, Instant created) {
        JsonObject configuration =
                JSON.createObjectBuilder()
                        .add("type", "DataIntegrityProof")
                        .add("cryptosuite", "eddsa-rdfc-2022")
                        .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                        .add("verificationMethod", verificationMethod)
                        .add("proofPurpose", "assertionMethod")
                        .build();
        byte[] signature = Ed25519.sign(privateKey, signedBytes(document, configuration));
        JsonObject proof =
                JSON.createObjectBuilder(configuration)
                        .add("proofValue", Multibase.BASE_58_BTC.encode(signature))
                        .build();
        return JSON.createObjectBuilder(document)
                .add("proof", JSON.createArrayBuilder().add(proof))
                .build();
    }

    /** Whether the document's one proof was made with this key over exactly this document. */
    boolean verify(JsonObject signed, byte[] publicKey) {
        JsonObject proof = signed.getJsonArray("proof").getJsonObject(0);
        JsonObject document = JSON.createObjectBuilder(signed).remove("proof").build();
        JsonObject configuration = JSON.createObjectBuilder(proof).remove("proofValue").build();
        return Ed25519.verify(
                publicKey,
                signedBytes(document, configuration),
                Multibase.BASE_58_BTC.decode(proof.getString("proofValue")));
    }

    /** SHA-256 of the canonical proof configuration, then of the canonical document. */
    private byte[] signedBytes(JsonObject document, JsonObject configuration) {
        JsonObject inContext =
                JSON.createObjectBuilder(configuration)
                        .add("@context", document.get("@context"))
                        .build();
        byte[] bytes = new byte[64];
        System.arraycopy(hashOf(inContext), 0, bytes, 0, 32);
        System.arraycopy(sha256(canonicalForm.of(document)), 0, bytes, 32, 32);
        return bytes;
    }

    private byte[] hashOf(JsonObject configuration) {
        HashedConfiguration known = last;
        if (!known.configuration().equals(configuration)) {
            known = new HashedConfiguration(configuration, sha256(canonicalForm.of(configuration)));
            last = known;
        }
        return known.hash();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
