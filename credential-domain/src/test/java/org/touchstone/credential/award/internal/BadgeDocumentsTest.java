package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.BadgeView;
import org.touchstone.credential.kernel.NotFound;

class BadgeDocumentsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DID = "did:web:127.0.0.1%3A8099:issuers:agency";

    @TempDir static Path home;
    private static AwardWorld world;
    private static UUID award;

    @BeforeAll
    static void open() {
        world = new AwardWorld(home);
        award = world.award();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void credentialKeepsTheStrictOfficialSchema() throws Exception {
        JsonNode credential = MAPPER.readTree(credential());
        assertThat(schema().validate(credential)).isEmpty();
        ObjectNode spoiled = credential.deepCopy();
        spoiled.remove("validFrom");
        assertThat(schema().validate(spoiled)).as("the schema does refuse").isNotEmpty();
    }

    @Test
    void proofHoldsUnderTheKeyOfTheDidDocument() {
        JsonObject credential = json(credential());
        JsonObject proof = credential.getJsonArray("proof").getJsonObject(0);
        byte[] key = publishedKey(proof.getString("verificationMethod"));
        assertThat(BadgeSigning.PROOFS.verify(credential, key)).isTrue();
        JsonObject tampered = json(credential().replace("Analyzing", "Ignoring"));
        assertThat(BadgeSigning.PROOFS.verify(tampered, key)).isFalse();
    }

    @Test
    void credentialSaysWhatWasDemonstratedAndNothingPrivate() throws Exception {
        JsonObject credential = json(credential());
        assertThat(credential.getJsonObject("issuer").getString("id")).isEqualTo(DID);
        assertThat(credential.getString("validFrom")).isEqualTo("2026-03-04T15:16:17Z");
        JsonObject subject = credential.getJsonObject("credentialSubject");
        assertThat(subject.getString("id")).startsWith("urn:uuid:");
        JsonObject identity = subject.getJsonArray("identifier").getJsonObject(0);
        assertThat(identity.getString("identityHash"))
                .isEqualTo(sha256("rosa.l@school.example" + identity.getString("salt")));
        JsonObject achievement = subject.getJsonObject("achievement");
        assertThat(achievement.getString("id"))
                .isEqualTo("http://127.0.0.1:8099/micro-credentials/ASW-1/versions/1");
        JsonObject sorting = achievement.getJsonArray("resultDescription").getJsonObject(0);
        assertThat(sorting.getJsonArray("rubricCriterionLevel")).hasSize(4);
        assertThat(sorting.getString("requiredLevel")).endsWith("#criterion-1-level-3");
        JsonObject result = subject.getJsonArray("result").getJsonObject(0);
        assertThat(result.getString("resultDescription")).isEqualTo(sorting.getString("id"));
        assertThat(result.getString("achievedLevel"))
                .isEqualTo(
                        sorting.getJsonArray("rubricCriterionLevel")
                                .getJsonObject(3)
                                .getString("id"));
        assertThat(credential.getJsonArray("evidence")).hasSize(4);
        assertThat(credential()).doesNotContain("Rosa", "Lindqvist", "school.example");
    }

    @Test
    void earnerWithoutAnAddressHasNoIdentifier() {
        var earned = world.earned(world.educator("No", "Mail", null), 1);
        UUID id = world.with(beans -> beans.registry.grant(AwardWorld.SYSTEM, earned));
        JsonObject credential = json(world.with(beans -> beans.badges.credential(id)));
        assertThat(credential.getJsonObject("credentialSubject")).doesNotContainKey("identifier");
    }

    @Test
    void tokenHoldsTheSameCredentialUnderThePublishedKey() throws Exception {
        JWSObject token = JWSObject.parse(world.with(beans -> beans.badges.token(award)));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
        assertThat(token.getHeader().getIncludedParams())
                .containsExactlyInAnyOrder("alg", "kid", "typ");
        String prefix = "http://127.0.0.1:8099/issuers/agency/keys/";
        assertThat(token.getHeader().getKeyID()).startsWith(prefix);
        String keyId = token.getHeader().getKeyID().substring(prefix.length());
        String jwk = world.with(beans -> beans.issuer.key("agency", keyId));
        assertThat(json(jwk)).doesNotContainKey("keys").doesNotContainKey("d");
        RSASSAVerifier verifier = new RSASSAVerifier(RSAKey.parse(jwk));
        assertThat(token.verify(verifier)).isTrue();

        JsonObject payload = json(token.getPayload().toString());
        assertThat(payload.getString("iss")).isEqualTo(DID);
        assertThat(payload.getJsonNumber("nbf").longValue())
                .isEqualTo(AwardWorld.NOW.getEpochSecond());
        JsonObject bare =
                Json.createObjectBuilder(payload)
                        .remove("iss")
                        .remove("sub")
                        .remove("jti")
                        .remove("nbf")
                        .build();
        assertThat(bare)
                .isEqualTo(Json.createObjectBuilder(json(credential())).remove("proof").build());

        String[] parts = token.serialize().split("\\.", -1);
        Base64URL other = Base64URL.encode(token.getPayload().toString().replace("ASW", "XYZ"));
        JWSObject tampered = new JWSObject(new Base64URL(parts[0]), other, new Base64URL(parts[2]));
        assertThat(tampered.verify(verifier)).isFalse();
    }

    @Test
    void expiringAwardSaysWhenInBothForms() throws Exception {
        UUID expiring = world.award();
        world.execute(
                "update credential.award set valid_until = timestamptz '2029-03-04 15:16:17Z'"
                        + " where id = ?1",
                expiring);
        String credential = world.with(beans -> beans.badges.credential(expiring));
        assertThat(json(credential).getString("validUntil")).isEqualTo("2029-03-04T15:16:17Z");
        assertThat(schema().validate(MAPPER.readTree(credential))).isEmpty();
        JWSObject token = JWSObject.parse(world.with(beans -> beans.badges.token(expiring)));
        assertThat(token.getPayload().toJSONObject().get("exp")).isEqualTo(1_867_331_777L);
    }

    @Test
    void picturesCarryTheCredentialAsServed() {
        String svg = world.with(beans -> beans.badges.svg(award));
        assertThat(svg).contains("<![CDATA[" + credential() + "]]>");
        byte[] png = world.with(beans -> beans.badges.png(award));
        assertThat(new String(png, StandardCharsets.UTF_8))
                .contains("openbadgecredential\0\0\0\0\0" + credential());
    }

    @Test
    void revocationSetsTheBadgesBitInTheSignedList() {
        UUID revoked = world.award();
        int index = statusIndex(revoked);
        assertThat(list().get(index)).isFalse();
        String before = world.with(beans -> beans.issuer.statusList(1));
        assertThat(world.<String>with(beans -> beans.issuer.statusList(1)))
                .as("kept until a revocation")
                .isEqualTo(before);
        world.run(
                beans ->
                        beans.registry.revoke(
                                AwardWorld.SYSTEM, revoked, "Copied", AwardWorld.NOW));
        assertThat(list().get(index)).isTrue();
        assertThat(list().get(statusIndex(award))).isFalse();
        JsonObject signed = json(world.with(beans -> beans.issuer.statusList(1)));
        JsonObject proof = signed.getJsonArray("proof").getJsonObject(0);
        assertThat(
                        BadgeSigning.PROOFS.verify(
                                signed, publishedKey(proof.getString("verificationMethod"))))
                .isTrue();
    }

    @Test
    void unknownThingsAreNotFound() {
        UUID nothing = UUID.randomUUID();
        assertThatThrownBy(() -> world.run(beans -> beans.badges.view(nothing)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(beans -> beans.badges.token(nothing)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(beans -> beans.issuer.statusList(2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(beans -> beans.issuer.didDocument("other")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(beans -> beans.issuer.key("agency", "other")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pageShowsEarnerCriteriaAndEvidence() {
        BadgeView view = world.with(beans -> beans.badges.view(award));
        assertThat(view.earner()).isEqualTo("Rosa Lindqvist");
        assertThat(view.issuerName()).isEqualTo("State Education Agency");
        assertThat(view.criteria())
                .extracting(BadgeView.CriterionShown::level)
                .containsOnly("Exemplary");
        assertThat(view.criteria())
                .extracting(BadgeView.CriterionShown::requiredLevel)
                .containsOnly("Demonstrated");
        assertThat(view.evidence())
                .extracting(BadgeView.EvidenceShown::kind)
                .containsExactly("Coursework", "Classroom activity", "Artifact", "Reflection");
    }

    private static String credential() {
        return world.with(beans -> beans.badges.credential(award));
    }

    private static BitSet list() {
        return StatusBits.decode(
                json(world.with(beans -> beans.issuer.statusList(1)))
                        .getJsonObject("credentialSubject")
                        .getString("encodedList"));
    }

    private static int statusIndex(UUID id) {
        JsonObject status =
                json(world.with(beans -> beans.badges.credential(id)))
                        .getJsonObject("credentialStatus");
        return Integer.parseInt(status.getString("statusListIndex"));
    }

    private static byte[] publishedKey(String verificationMethod) {
        JsonObject document = json(world.with(beans -> beans.issuer.didDocument("agency")));
        assertThat(document.getJsonArray("assertionMethod"))
                .contains(Json.createValue(verificationMethod));
        List<JsonObject> methods =
                document.getJsonArray("verificationMethod").getValuesAs(JsonObject.class);
        return methods.stream()
                .filter(method -> method.getString("id").equals(verificationMethod))
                .map(method -> Ed25519.fromMultikey(method.getString("publicKeyMultibase")))
                .findFirst()
                .orElseThrow();
    }

    static JsonSchema schema() throws Exception {
        try (InputStream schema =
                BadgeDocumentsTest.class.getResourceAsStream("achievementcredential-strict.json")) {
            ObjectNode node = (ObjectNode) MAPPER.readTree(schema);
            // The published file writes its dialect with an empty fragment.
            node.put("$schema", "https://json-schema.org/draft/2019-09/schema");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(node);
        }
    }

    private static String sha256(String text) throws Exception {
        return "sha256$"
                + HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
