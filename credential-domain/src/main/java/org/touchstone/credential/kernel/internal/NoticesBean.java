package org.touchstone.credential.kernel.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class NoticesBean implements Notices {
    private static final int MOST_UNREAD = 100;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public void tell(
            UUID personId, String kind, List<String> parameters, String address, String once) {
        em.createNativeQuery(
                        """
                        insert into credential.notice (id, person_id, kind, parameters, address, created_at, once)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (once) do nothing
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, personId)
                .setParameter(3, kind)
                .setParameter(
                        4,
                        parameters.stream()
                                .map(one -> one.replaceAll("\\R", " "))
                                .collect(Collectors.joining("\n")))
                .setParameter(5, address)
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(7, once)
                .executeUpdate();
    }

    @Override
    public List<Notice> unread(Actor actor) {
        return find(actor, "and read_at is null", MOST_UNREAD);
    }

    @Override
    public List<Notice> recent(Actor actor, int limit) {
        return find(actor, "", limit);
    }

    private List<Notice> find(Actor actor, String condition, int limit) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select id, kind, parameters, address, created_at, read_at from credential.notice
                                where person_id = ?1 %s order by created_at desc, id limit ?2
                                """
                                        .formatted(condition))
                        .setParameter(1, actor.personId())
                        .setParameter(2, limit)
                        .getResultList();
        return rows.stream().map(row -> notice((Object[]) row)).toList();
    }

    private static Notice notice(Object[] row) {
        String parameters = (String) row[2];
        return new Notice(
                (UUID) row[0],
                (String) row[1],
                parameters.isEmpty() ? List.of() : List.of(parameters.split("\n", -1)),
                (String) row[3],
                InstantColumn.read(row[4]),
                InstantColumn.read(row[5]));
    }

    @Override
    public int countUnread(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select count(*) from credential.notice
                                        where person_id = ?1 and read_at is null
                                        """)
                                .setParameter(1, actor.personId())
                                .getSingleResult())
                .intValue();
    }

    @Override
    public void markRead(Actor actor, UUID noticeId) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        int own =
                em.createNativeQuery(
                                """
                                update credential.notice set read_at = coalesce(read_at, ?3)
                                where id = ?1 and person_id = ?2
                                """)
                        .setParameter(1, noticeId)
                        .setParameter(2, actor.personId())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (own == 0) {
            throw new NotFound("notice", noticeId);
        }
    }

    @Override
    public void markAllRead(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        em.createNativeQuery(
                        """
                        update credential.notice set read_at = ?2 where person_id = ?1 and read_at is null
                        """)
                .setParameter(1, actor.personId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
