package org.touchstone.credential.award.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;

/**
 * The credential as a VC-JWT (Open Badges 3.0, section 8.2): the payload is the credential itself
 * with the registered claims beside it, signed by RS256.
 */
final class CredentialToken {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private CredentialToken() {}

    /**
     * @param credential without a proof
     * @param keyUrl answers with the public key as one bare JWK
     */
    static String sign(JsonObject credential, PrivateKey privateKey, String keyUrl) {
        JsonObjectBuilder payload =
                JSON.createObjectBuilder(credential)
                        .add("iss", credential.getJsonObject("issuer").getString("id"))
                        .add("sub", credential.getJsonObject("credentialSubject").getString("id"))
                        .add("jti", credential.getString("id"))
                        .add("nbf", seconds(credential.getString("validFrom")));
        if (credential.containsKey("validUntil")) {
            payload.add("exp", seconds(credential.getString("validUntil")));
        }
        try {
            JWSObject token =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(keyUrl)
                                    .type(JOSEObjectType.JWT)
                                    .build(),
                            new Payload(payload.build().toString()));
            token.sign(new RSASSASigner(privateKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The credential could not be signed by RS256", e);
        }
    }

    private static long seconds(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
