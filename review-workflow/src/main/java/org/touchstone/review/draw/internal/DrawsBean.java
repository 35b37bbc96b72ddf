package org.touchstone.review.draw.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.draw.Draws;

@Stateless
public class DrawsBean implements Draws {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Clock clock;

    private record Seed(int id, byte[] bytes) {}

    @Override
    public boolean draw(Purpose purpose, UUID subjectId, BigDecimal share) {
        Seed seed = seed();
        BigDecimal value = new Lot(seed.bytes()).of(purpose + "|" + subjectId);
        List<?> drawn =
                em.createNativeQuery(
                                """
                                insert into review.draw (id, purpose, subject_id, seed_id, value, share, drawn_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (purpose, subject_id) do nothing
                                returning value < share
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, purpose.name())
                        .setParameter(3, subjectId)
                        .setParameter(4, seed.id())
                        .setParameter(5, value)
                        .setParameter(6, share)
                        .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList();
        return drawn.isEmpty() ? drawnBefore(purpose, subjectId) : (Boolean) drawn.get(0);
    }

    private boolean drawnBefore(Purpose purpose, UUID subjectId) {
        return (Boolean)
                em.createNativeQuery(
                                "select value < share from review.draw where purpose = ?1 and subject_id = ?2")
                        .setParameter(1, purpose.name())
                        .setParameter(2, subjectId)
                        .getSingleResult();
    }

    @Override
    public List<UUID> shuffled(UUID subjectId, Collection<UUID> ids) {
        Lot lot = new Lot(seed().bytes());
        return ids.stream()
                .sorted(Comparator.comparing(id -> lot.of("ORDER|" + subjectId + "|" + id)))
                .toList();
    }

    private Seed seed() {
        Object[] newest =
                (Object[])
                        em.createNativeQuery(
                                        "select id, seed from review.draw_seed order by id desc limit 1")
                                .getSingleResult();
        return new Seed(((Number) newest[0]).intValue(), (byte[]) newest[1]);
    }
}
