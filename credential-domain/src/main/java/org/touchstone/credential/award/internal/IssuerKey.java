package org.touchstone.credential.award.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.UUID;

/**
 * One signing key of the issuer. It signs until it is retired; its public half can be asked for as
 * long as anything that it signed is about, which is for ever.
 */
@Entity
@Table(name = "issuer_key", schema = "credential")
public class IssuerKey {
    private static final int RSA_BITS = 2048;

    /** What a key is for. */
    public enum Algorithm {
        /** Data Integrity proofs. */
        ED25519,
        /** VC-JWT. */
        RS256
    }

    @Id private UUID id;

    @Column(name = "issuer_id")
    private UUID issuerId;

    @Enumerated(EnumType.STRING)
    private Algorithm algorithm;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected IssuerKey() {}

    static IssuerKey create(UUID issuerId, Algorithm algorithm, KeySecret secret, Instant now) {
        IssuerKey key = new IssuerKey();
        key.id = UUID.randomUUID();
        key.issuerId = issuerId;
        key.algorithm = algorithm;
        key.createdAt = now;
        byte[] bare = algorithm == Algorithm.ED25519 ? key.makeEd25519() : key.makeRsa();
        key.privateKey = secret.seal(bare, key.keyId);
        return key;
    }

    private byte[] makeEd25519() {
        byte[] bare = Ed25519.newPrivateKey(new SecureRandom());
        publicKey = Ed25519.publicKey(bare);
        keyId = Ed25519.multikey(publicKey);
        return bare;
    }

    private byte[] makeRsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            publicKey = pair.getPublic().getEncoded();
            keyId = rsaKey(null).computeThumbprint().toString();
            return pair.getPrivate().getEncoded();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    /** Unique; for Ed25519 its Multikey, for RSA its RFC 7638 thumbprint. */
    String keyId() {
        return keyId;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The seed of an Ed25519 key. */
    byte[] seed(KeySecret secret) {
        return secret.open(privateKey, keyId);
    }

    PrivateKey rsaPrivateKey(KeySecret secret) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(secret.open(privateKey, keyId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a JWK. */
    String jwk() {
        return algorithm == Algorithm.RS256
                ? rsaKey(keyId).toJSONString()
                : new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(publicKey))
                        .keyID(keyId)
                        .keyUse(KeyUse.SIGNATURE)
                        .build()
                        .toJSONString();
    }

    private RSAKey rsaKey(String name) {
        try {
            RSAPublicKey rsa =
                    (RSAPublicKey)
                            KeyFactory.getInstance("RSA")
                                    .generatePublic(new X509EncodedKeySpec(publicKey));
            return new RSAKey.Builder(rsa)
                    .keyID(name)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
