package org.touchstone.credential.kernel.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;

@Stateless
public class AuditTrailBean implements AuditTrail {
    /** Any number, the same on every node: only one node chains at a time. */
    private static final long CHAIN_LOCK = 7_203_514_001L;

    private static final int BATCH = 1000;

    /**
     * The text of a record that the hash covers; PostgreSQL renders it, so that every node renders
     * it alike.
     */
    private static final String CANONICAL =
            """
            cast(jsonb_build_array(id, extract(epoch from at), actor_id, actor_name, origin, action, subject_kind,
                subject_id, before, after) as text)
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public void record(
            Actor actor,
            String action,
            String subjectKind,
            UUID subjectId,
            String before,
            String after) {
        em.createNativeQuery(
                        "insert into credential.audit_record (at, actor_id, actor_name, origin, action, subject_kind,"
                                + " subject_id, before, after)"
                                + " values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, actor.personId() == null ? null : actor.personId().toString())
                .setParameter(3, actor.name())
                .setParameter(4, actor.origin())
                .setParameter(5, action)
                .setParameter(6, subjectKind)
                .setParameter(7, subjectId)
                .setParameter(8, before)
                .setParameter(9, after)
                .executeUpdate();
    }

    /** Links what has been committed since the last time, in the order of the ids. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void chain() {
        if (!Boolean.TRUE.equals(
                em.createNativeQuery("select pg_try_advisory_xact_lock(" + CHAIN_LOCK + ")")
                        .getSingleResult())) {
            return;
        }
        Link last =
                links("chain_position is not null order by chain_position desc", 1).stream()
                        .findFirst()
                        .orElse(new Link(0, "", 0, new byte[0]));
        long position = last.position();
        byte[] previous = last.hash();
        for (Link next : links("chain_position is null order by id", BATCH)) {
            previous = hash(previous, next.content());
            position++;
            em.createNativeQuery(
                            "update credential.audit_record set chain_position = ?1, hash = ?2 where id = ?3")
                    .setParameter(1, position)
                    .setParameter(2, previous)
                    .setParameter(3, next.id())
                    .executeUpdate();
        }
    }

    @Override
    public long firstBrokenLink() {
        long position = 0;
        byte[] previous = new byte[0];
        while (true) {
            List<Link> links =
                    links("chain_position > " + position + " order by chain_position", BATCH);
            if (links.isEmpty()) {
                return 0;
            }
            for (Link link : links) {
                previous = hash(previous, link.content());
                position++;
                if (link.position() != position || !Arrays.equals(previous, link.hash())) {
                    return position;
                }
            }
        }
    }

    /** One record as the chain sees it; position 0 and an empty hash while it is not linked. */
    private record Link(long id, String content, long position, byte[] hash) {}

    @SuppressWarnings("unchecked")
    private List<Link> links(String which, int limit) {
        List<Object[]> rows =
                em.createNativeQuery(
                                "select id, "
                                        + CANONICAL
                                        + ", coalesce(chain_position, 0), coalesce(hash, '') from credential.audit_record where "
                                        + which
                                        + " limit "
                                        + limit)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Link(
                                        ((Number) row[0]).longValue(),
                                        (String) row[1],
                                        ((Number) row[2]).longValue(),
                                        (byte[]) row[3]))
                .toList();
    }

    private static byte[] hash(byte[] previous, String content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
