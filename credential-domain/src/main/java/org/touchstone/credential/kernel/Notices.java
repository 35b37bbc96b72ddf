package org.touchstone.credential.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the system tells a person; it stands on every page until it is read. The words belong to the
 * pages: a notice has a kind, which names the text, and what fills it.
 */
public interface Notices {

    /**
     * Fires {@link NoticeTold} when this was not told before.
     *
     * @param kind names the text, {@code review-overdue}
     * @param parameters what fills the text, in its order; days and moments by ISO 8601
     * @param address the page to go to, without the context path, or null
     * @param once whoever tells twice with the same words here tells once; null: every time
     */
    void tell(UUID personId, String kind, List<String> parameters, String address, String once);

    /** The actor's own, the newest first, at most a hundred. */
    List<Notice> unread(Actor actor);

    /**
     * The actor's own, read or not, the newest first.
     *
     * @param page 1 for the first
     */
    Page<Notice> recent(Actor actor, int page);

    /** For whoever delivers them elsewhere: of anybody, the oldest first. */
    List<Notice> those(Collection<UUID> noticeIds);

    int countUnread(Actor actor);

    /** Reading twice changes nothing. */
    void markRead(Actor actor, UUID noticeId);

    void markAllRead(Actor actor);

    /**
     * @param readAt null while it is unread
     */
    record Notice(
            UUID id,
            String kind,
            List<String> parameters,
            String address,
            Instant createdAt,
            Instant readAt) {}
}
