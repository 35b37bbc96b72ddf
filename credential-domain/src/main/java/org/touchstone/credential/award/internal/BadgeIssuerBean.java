package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.credential.award.BadgeIssuer;
import org.touchstone.credential.award.internal.IssuerKey.Algorithm;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class BadgeIssuerBean implements BadgeIssuer {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject AuditTrail audit;
    @Inject IssuerSettings settings;
    @Inject IssuerKeys keys;
    @Inject BadgeSigning signing;

    @Override
    public String profile(String slug) {
        mustBeOurs(slug);
        return JSON.createObjectBuilder(keys.issuer().profile(settings.did()))
                .add(
                        "@context",
                        JSON.createArrayBuilder()
                                .add(BundledContexts.CREDENTIALS_V2)
                                .add(BundledContexts.OPEN_BADGES))
                .build()
                .toString();
    }

    @Override
    public String didDocument(String slug) {
        mustBeOurs(slug);
        keys.inUse();
        JsonArrayBuilder methods = JSON.createArrayBuilder();
        JsonArrayBuilder assertions = JSON.createArrayBuilder();
        for (IssuerKey key : keys.all()) {
            String name = settings.did() + "#" + key.keyId();
            methods.add(method(key, name));
            assertions.add(name);
        }
        return JSON.createObjectBuilder()
                .add(
                        "@context",
                        JSON.createArrayBuilder()
                                .add("https://www.w3.org/ns/did/v1")
                                .add("https://w3id.org/security/multikey/v1")
                                .add("https://w3id.org/security/jwk/v1"))
                .add("id", settings.did())
                .add("verificationMethod", methods)
                .add("assertionMethod", assertions)
                .build()
                .toString();
    }

    @Override
    public String key(String slug, String keyId) {
        mustBeOurs(slug);
        return keys.all().stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new NotFound("key", keyId))
                .jwk();
    }

    @Override
    public String statusList(int number) {
        if (number != StatusListCredential.NUMBER) {
            throw new NotFound("status list", number);
        }
        List<?> revoked =
                em.createNativeQuery(
                                """
                                select a.status_list_index from credential.revocation r
                                join credential.award a on a.id = r.award_id
                                where a.status_list_index is not null
                                """)
                        .getResultList();
        return served(revoked.size()).orElseGet(() -> signAnew(revoked));
    }

    @Override
    public void rotateKeys(Actor actor, Instant at) {
        actor.mustHave(Permission.MANAGE_ISSUER);
        keys.rotate(at);
        Issuer issuer = keys.issuer();
        String after = JSON.createObjectBuilder().add("issuer", issuer.slug()).build().toString();
        audit.record(actor, "issuer.keys-rotated", "Issuer", issuer.id(), null, after);
    }

    /** The list as it was signed last, unless an award was revoked or the issuer moved since. */
    private Optional<String> served(int revocations) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select credential from credential.status_list
                                where number = ?1 and revocations = ?2 and issuer = ?3
                                """)
                        .setParameter(1, StatusListCredential.NUMBER)
                        .setParameter(2, revocations)
                        .setParameter(3, settings.did())
                        .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    private String signAnew(List<?> revoked) {
        BitSet bits = new BitSet(StatusBits.LENGTH);
        revoked.forEach(index -> bits.set((Integer) index));
        Instant now = clock.instant();
        String signed =
                signing.withProof(StatusListCredential.document(settings, bits, now), now)
                        .toString();
        em.createNativeQuery(
                        """
                        insert into credential.status_list (number, issuer, revocations, credential, signed_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (number) do update set issuer = excluded.issuer,
                            revocations = excluded.revocations, credential = excluded.credential,
                            signed_at = excluded.signed_at
                        """)
                .setParameter(1, StatusListCredential.NUMBER)
                .setParameter(2, settings.did())
                .setParameter(3, revoked.size())
                .setParameter(4, signed)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return signed;
    }

    private JsonObjectBuilder method(IssuerKey key, String name) {
        JsonObjectBuilder method =
                JSON.createObjectBuilder().add("id", name).add("controller", settings.did());
        return key.algorithm() == Algorithm.ED25519
                ? method.add("type", "Multikey").add("publicKeyMultibase", key.keyId())
                : method.add("type", "JsonWebKey").add("publicKeyJwk", object(key.jwk()));
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private void mustBeOurs(String slug) {
        if (!settings.slug().equals(slug)) {
            throw new NotFound("issuer", slug);
        }
    }
}
