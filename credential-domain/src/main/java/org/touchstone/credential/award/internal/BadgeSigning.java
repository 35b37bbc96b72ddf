package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.touchstone.credential.award.internal.IssuerKey.Algorithm;
import org.touchstone.credential.award.internal.IssuerKeys.InUse;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.kernel.NotFound;

/**
 * Signs an award once. Whoever comes second waits for the row and finds it done, so that a badge
 * never exists in two versions.
 */
@Stateless
public class BadgeSigning {
    private static final SecureRandom RANDOM = new SecureRandom();

    static final DataIntegrity PROOFS = new DataIntegrity(new CanonicalForm(new BundledContexts()));

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject Catalog catalog;
    @Inject CatalogHistory history;
    @Inject IssuerSettings settings;
    @Inject IssuerKeys keys;
    @Inject KeySecret secret;
    @Inject Supports supports;

    /**
     * @throws NotFound when there is no such award, or it has no badge
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sign(UUID awardId) {
        Award award = em.find(Award.class, awardId, LockModeType.PESSIMISTIC_WRITE);
        if (award == null) {
            throw new NotFound("badge", awardId);
        }
        award.mustHaveBadge();
        if (em.find(IssuedCredential.class, awardId) != null) {
            return;
        }
        Instant now = clock.instant();
        InUse inUse = keys.inUse();
        JsonObject document =
                of(award).document(inUse.issuer(), earner(award.educatorId()), salt());
        IssuerKey rsa = inUse.key(Algorithm.RS256);
        em.persist(
                new IssuedCredential(
                        awardId,
                        withProof(document, inUse.key(Algorithm.ED25519), now).toString(),
                        CredentialToken.sign(
                                document, rsa.rsaPrivateKey(secret), settings.keyUrl(rsa.keyId())),
                        now));
        award.signed(now);
    }

    private BadgeCredential of(Award award) {
        return award.achievementId() == null
                ? new AchievementCredential(
                        settings,
                        award,
                        catalog.version(award.versionId()),
                        history.alignments(award.versionId()))
                : new CompletionCredential(
                        settings,
                        award,
                        em.find(AchievementText.class, award.achievementId()),
                        supports.of(award.id()));
    }

    /** Puts a signing that failed off, for longer each time, up to an hour. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void postpone(UUID awardId) {
        em.createNativeQuery(
                        """
                        update credential.award set signing_attempts = signing_attempts + 1,
                            next_signing_at = cast(?2 as timestamptz)
                                + least(power(2, least(signing_attempts, 12)), 60) * interval '1 minute'
                        where id = ?1
                        """)
                .setParameter(1, awardId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A document of the issuer with a Data Integrity proof by the key in use. */
    public JsonObject withProof(JsonObject document, Instant now) {
        return withProof(document, keys.inUse().key(Algorithm.ED25519), now);
    }

    private JsonObject withProof(JsonObject document, IssuerKey key, Instant now) {
        byte[] seed = key.seed(secret);
        if (!Arrays.equals(Ed25519.publicKey(seed), key.publicKey())) {
            throw new IllegalStateException("The halves of the key " + key.keyId() + " differ");
        }
        return PROOFS.sign(document, seed, settings.did() + "#" + key.keyId(), now);
    }

    public Earner earner(UUID personId) {
        Object[] person =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select given_name || ' ' || family_name, email
                                        from credential.person where id = ?1
                                        """)
                                .setParameter(1, personId)
                                .getSingleResult();
        return new Earner(personId, (String) person[0], (String) person[1]);
    }

    private static String salt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
