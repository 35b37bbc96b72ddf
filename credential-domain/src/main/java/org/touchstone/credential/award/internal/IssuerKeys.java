package org.touchstone.credential.award.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.award.internal.IssuerKey.Algorithm;

/**
 * The issuer and its signing keys, made at first need. Whoever finds one missing takes a lock first
 * and looks again, so that two nodes make one.
 */
@Stateless
public class IssuerKeys {
    /** Any number, the same on every node. */
    private static final long LOCK = 7_203_514_006L;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject IssuerSettings settings;
    @Inject KeySecret secret;

    public Issuer issuer() {
        return find().orElseGet(
                        () -> {
                            lock();
                            em.createNativeQuery(
                                            """
                                            insert into credential.issuer (id, slug, name, url, email, created_at)
                                            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (slug) do nothing
                                            """)
                                    .setParameter(1, UUID.randomUUID())
                                    .setParameter(2, settings.slug())
                                    .setParameter(3, settings.name())
                                    .setParameter(4, settings.baseUrl())
                                    .setParameter(5, settings.email())
                                    .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                                    .executeUpdate();
                            return find().orElseThrow();
                        });
    }

    /** The issuer with the keys that sign now, one for each algorithm. */
    public record InUse(Issuer issuer, Map<Algorithm, IssuerKey> keys) {

        IssuerKey key(Algorithm algorithm) {
            return keys.get(algorithm);
        }
    }

    public InUse inUse() {
        Issuer issuer = issuer();
        Map<Algorithm, IssuerKey> keys = unretired(issuer.id());
        if (keys.size() < Algorithm.values().length) {
            lock();
            keys = unretired(issuer.id());
            for (Algorithm algorithm : Algorithm.values()) {
                keys.computeIfAbsent(
                        algorithm, missing -> make(issuer.id(), missing, clock.instant()));
            }
        }
        return new InUse(issuer, keys);
    }

    /** Every key that ever signed, the newest first. */
    public List<IssuerKey> all() {
        return em.createQuery(
                        "select k from IssuerKey k where k.issuerId = :issuer order by k.createdAt desc, k.keyId",
                        IssuerKey.class)
                .setParameter("issuer", issuer().id())
                .getResultList();
    }

    /** Retires the keys in use and makes new ones. */
    public void rotate(Instant at) {
        lock();
        UUID issuerId = issuer().id();
        unretired(issuerId).values().forEach(key -> key.retire(at));
        em.flush();
        for (Algorithm algorithm : Algorithm.values()) {
            make(issuerId, algorithm, at);
        }
    }

    private IssuerKey make(UUID issuerId, Algorithm algorithm, Instant now) {
        IssuerKey key = IssuerKey.create(issuerId, algorithm, secret, now);
        em.persist(key);
        em.flush();
        return key;
    }

    private Map<Algorithm, IssuerKey> unretired(UUID issuerId) {
        Map<Algorithm, IssuerKey> keys = new EnumMap<>(Algorithm.class);
        em.createQuery(
                        "select k from IssuerKey k where k.issuerId = :issuer and k.retiredAt is null",
                        IssuerKey.class)
                .setParameter("issuer", issuerId)
                .getResultStream()
                .forEach(key -> keys.put(key.algorithm(), key));
        return keys;
    }

    private Optional<Issuer> find() {
        return em.createQuery("select i from Issuer i where i.slug = :slug", Issuer.class)
                .setParameter("slug", settings.slug())
                .getResultStream()
                .findFirst();
    }

    private void lock() {
        em.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
    }
}
