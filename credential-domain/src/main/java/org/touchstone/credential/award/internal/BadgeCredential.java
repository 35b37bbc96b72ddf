package org.touchstone.credential.award.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What every badge has: an Open Badges 3.0 AchievementCredential, without a proof. */
abstract class BadgeCredential {
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    final IssuerSettings addresses;
    final Award award;
    final String credentialId;

    BadgeCredential(IssuerSettings addresses, Award award) {
        this.addresses = addresses;
        this.award = award;
        this.credentialId = addresses.badgeUrl(award.id());
    }

    abstract String name();

    abstract JsonObjectBuilder achievement();

    /** Null: nothing was measured. */
    abstract JsonArrayBuilder results();

    abstract JsonArrayBuilder evidence();

    /**
     * @param salt for the hash of the earner's address
     */
    JsonObject document(Issuer issuer, Earner earner, String salt) {
        JsonObjectBuilder credential =
                JSON.createObjectBuilder()
                        .add(
                                "@context",
                                JSON.createArrayBuilder()
                                        .add(BundledContexts.CREDENTIALS_V2)
                                        .add(BundledContexts.OPEN_BADGES))
                        .add("id", credentialId)
                        .add("type", types("VerifiableCredential", "OpenBadgeCredential"))
                        .add("name", name())
                        .add("issuer", issuer.profile(addresses.did()))
                        .add("validFrom", seconds(award.awardedAt()));
        if (award.validUntil() != null) {
            credential.add("validUntil", seconds(award.validUntil()));
        }
        return credential
                .add("awardedDate", seconds(award.awardedAt()))
                .add("credentialSubject", subject(earner, salt))
                .add("evidence", evidence())
                .add("credentialStatus", status())
                .build();
    }

    private JsonObjectBuilder subject(Earner earner, String salt) {
        JsonObjectBuilder subject =
                JSON.createObjectBuilder()
                        .add("id", "urn:uuid:" + earner.personId())
                        .add("type", types("AchievementSubject"));
        if (earner.email() != null && !earner.email().isBlank()) {
            subject.add(
                    "identifier",
                    JSON.createArrayBuilder()
                            .add(
                                    JSON.createObjectBuilder()
                                            .add("type", "IdentityObject")
                                            .add("hashed", true)
                                            .add("identityHash", earner.emailHash(salt))
                                            .add("identityType", "emailAddress")
                                            .add("salt", salt)));
        }
        subject.add("achievement", achievement());
        JsonArrayBuilder results = results();
        return results == null ? subject : subject.add("result", results);
    }

    private JsonObjectBuilder status() {
        String list = addresses.statusListUrl(StatusListCredential.NUMBER);
        return JSON.createObjectBuilder()
                .add("id", list + "#" + award.statusListIndex())
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", String.valueOf(award.statusListIndex()))
                .add("statusListCredential", list);
    }

    static JsonArrayBuilder types(String... types) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (String type : types) {
            array.add(type);
        }
        return array;
    }

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
