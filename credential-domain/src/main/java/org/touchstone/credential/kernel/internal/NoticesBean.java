package org.touchstone.credential.kernel.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NoticeTold;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class NoticesBean implements Notices {
    private static final int MOST_UNREAD = 100;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject Event<NoticeTold> told;

    @Override
    public void tell(
            UUID personId, String kind, List<String> parameters, String address, String once) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        int written =
                em.createNativeQuery(
                                """
                        insert into credential.notice (id, person_id, kind, parameters, address, created_at, once)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (once) do nothing
                        """)
                        .setParameter(1, id)
                        .setParameter(2, personId)
                        .setParameter(3, kind)
                        .setParameter(
                                4,
                                parameters.stream()
                                        .map(one -> one.replaceAll("\\R", " "))
                                        .collect(Collectors.joining("\n")))
                        .setParameter(5, address)
                        .setParameter(6, now.atOffset(ZoneOffset.UTC))
                        .setParameter(7, once)
                        .executeUpdate();
        if (written == 1) {
            told.fire(new NoticeTold(id, personId, now));
        }
    }

    @Override
    public List<Notice> unread(Actor actor) {
        return find(actor, "and read_at is null", MOST_UNREAD, 0).stream()
                .map(row -> notice((Object[]) row))
                .toList();
    }

    @Override
    public Page<Notice> recent(Actor actor, int page) {
        return Page.of(
                find(actor, "", Page.SIZE + 1, Page.offset(page)),
                page,
                row -> notice((Object[]) row));
    }

    private List<?> find(Actor actor, String condition, int limit, int offset) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return em.createNativeQuery(
                        """
                        select id, kind, parameters, address, created_at, read_at from credential.notice
                        where person_id = ?1 %s order by created_at desc, id limit ?2 offset ?3
                        """
                                .formatted(condition))
                .setParameter(1, actor.personId())
                .setParameter(2, limit)
                .setParameter(3, offset)
                .getResultList();
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
    public List<Notice> those(Collection<UUID> noticeIds) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select id, kind, parameters, address, created_at, read_at from credential.notice
                                where id = any(cast(string_to_array(?1, ',') as uuid[])) order by created_at, id
                                """)
                        .setParameter(
                                1,
                                noticeIds.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream().map(row -> notice((Object[]) row)).toList();
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
