package org.touchstone.credential.award.internal;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Map;

/** The revocations of all badges as one BitstringStatusListCredential, without a proof. */
final class StatusListCredential {
    /** The one list that there is. */
    static final int NUMBER = 1;

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private StatusListCredential() {}

    static JsonObject document(IssuerSettings addresses, BitSet revoked, Instant now) {
        String url = addresses.statusListUrl(NUMBER);
        return JSON.createObjectBuilder()
                .add("@context", JSON.createArrayBuilder().add(BundledContexts.CREDENTIALS_V2))
                .add("id", url)
                .add(
                        "type",
                        JSON.createArrayBuilder()
                                .add("VerifiableCredential")
                                .add("BitstringStatusListCredential"))
                .add("issuer", addresses.did())
                .add("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "credentialSubject",
                        JSON.createObjectBuilder()
                                .add("id", url + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", "revocation")
                                .add("encodedList", StatusBits.encode(revoked)))
                .build();
    }
}
