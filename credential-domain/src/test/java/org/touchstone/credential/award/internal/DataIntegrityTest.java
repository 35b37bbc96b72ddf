package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.multibase.Multibase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DataIntegrityTest {
    private static final HexFormat HEX = HexFormat.of();

    /** W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.1. */
    private static final String SPECIFIED_DOCUMENT =
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
             "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
             "type": ["VerifiableCredential", "AlumniCredential"],
             "name": "Alumni Credential",
             "description": "A minimum viable example of an Alumni Credential.",
             "issuer": "https://vc.example/issuers/5678",
             "validFrom": "2023-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}}
            """;

    private static final String SPECIFIED_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String SPECIFIED_SECRET =
            "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    private static final String SPECIFIED_PROOF =
            "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme";

    private final DataIntegrity integrity = new DataIntegrity(new CanonicalForm(exampleContexts()));

    @Test
    void signsThePublishedDocumentAsPublished() {
        JsonObject signed =
                integrity.sign(
                        json(SPECIFIED_DOCUMENT),
                        specifiedSeed(),
                        "did:key:" + SPECIFIED_KEY + "#" + SPECIFIED_KEY,
                        Instant.parse("2023-02-24T23:36:38.999Z"));
        assertThat(signed.getJsonArray("proof")).hasSize(1);
        assertThat(signed.getJsonArray("proof").getJsonObject(0).getString("proofValue"))
                .isEqualTo(SPECIFIED_PROOF);
        assertThat(integrity.verify(signed, Ed25519.fromMultikey(SPECIFIED_KEY))).isTrue();
    }

    @Test
    void refusesAChangedDocumentProofOrKey() {
        JsonObject signed =
                integrity.sign(
                        json(SPECIFIED_DOCUMENT), specifiedSeed(), "did:key:x", Instant.EPOCH);
        byte[] key = Ed25519.fromMultikey(SPECIFIED_KEY);
        assertThat(integrity.verify(signed, key)).isTrue();
        String text = signed.toString();
        assertThat(integrity.verify(json(text.replace("Alumni Cred", "Alumna Cred")), key))
                .isFalse();
        assertThat(integrity.verify(json(text.replace("1970-01-01", "1970-01-02")), key)).isFalse();
        assertThat(integrity.verify(signed, Ed25519.publicKey(new byte[32]))).isFalse();
    }

    @Test
    void refusesToSignATermThatNoContextDefines() {
        JsonObject document =
                json(
                        SPECIFIED_DOCUMENT.replace(
                                "\"https://www.w3.org/ns/credentials/examples/v2\"",
                                "\"" + BundledContexts.OPEN_BADGES + "\""));
        assertThatThrownBy(
                        () -> integrity.sign(document, specifiedSeed(), "did:key:x", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not everything in the document can be signed");
    }

    @Test
    void refusesToSignARelativeId() {
        JsonObject document = json(SPECIFIED_DOCUMENT.replace("did:example:abcdefgh", "abcdefgh"));
        assertThatThrownBy(
                        () -> integrity.sign(document, specifiedSeed(), "did:key:x", Instant.EPOCH))
                .hasMessageContaining("'abcdefgh' is not an absolute name");
    }

    @Test
    void neverFetchesAContext() {
        CanonicalForm bundled = new CanonicalForm(new BundledContexts());
        assertThatThrownBy(() -> bundled.of(json(SPECIFIED_DOCUMENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("is not bundled and is never fetched");
    }

    /** RFC 8032, section 7.1, test 3. */
    @Test
    void signsAsTheRfcDoes() {
        byte[] seed =
                HEX.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        byte[] message = HEX.parseHex("af82");
        assertThat(HEX.formatHex(Ed25519.publicKey(seed)))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        byte[] signature = Ed25519.sign(seed, message);
        assertThat(HEX.formatHex(signature))
                .isEqualTo(
                        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, signature)).isTrue();
        signature[0] ^= 1;
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, signature)).isFalse();
    }

    /** The example of the base58 draft, with the multibase prefix. */
    @Test
    void writesBase58WithItsPrefix() {
        assertThat(Multibase.BASE_58_BTC.encode("Hello World!".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("z2NEpo7TZRRrLZSi2U");
        assertThat(
                        Multibase.BASE_58_BTC.encode(
                                new byte[] {0, 0, 0x28, 0x7f, (byte) 0xb4, (byte) 0xcd}))
                .isEqualTo("z11233QC4");
    }

    @Test
    void readsBackItsOwnMultikeyAndNoOther() {
        byte[] key = Ed25519.publicKey(new byte[32]);
        assertThat(Ed25519.fromMultikey(Ed25519.multikey(key))).isEqualTo(key);
        assertThatThrownBy(
                        () ->
                                Ed25519.fromMultikey(
                                        "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP"))
                .hasMessageContaining("is not an Ed25519 public key");
    }

    private static byte[] specifiedSeed() {
        byte[] prefixed = Multibase.BASE_58_BTC.decode(SPECIFIED_SECRET);
        return Arrays.copyOfRange(prefixed, 2, prefixed.length);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    /** The published example uses a context that defines every term; a badge must not. */
    private static DocumentLoader exampleContexts() {
        DocumentLoader bundled = new BundledContexts();
        return (url, options) ->
                url.toString().equals("https://www.w3.org/ns/credentials/examples/v2")
                        ? JsonDocument.of(
                                new StringReader(
                                        "{\"@context\": {\"@vocab\": \"https://www.w3.org/ns/credentials/examples#\"}}"))
                        : bundled.loadDocument(url, options);
    }
}
