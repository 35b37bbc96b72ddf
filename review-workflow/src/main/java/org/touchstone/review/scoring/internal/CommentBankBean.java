package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.Claims;
import org.touchstone.review.queue.Claims.Held;
import org.touchstone.review.scoring.CommentBank;
import org.touchstone.review.scoring.CommentIsShared;

@Stateless
public class CommentBankBean implements CommentBank {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Claims claims;
    @Inject Catalog catalog;
    @Inject CommentUse uses;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public List<BankComment> of(Actor reviewer, UUID claimId) {
        CatalogEntry entry = rubric(claims.find(reviewer, claimId));
        List<KeptComment> all =
                em.createQuery(
                                """
                        select c from KeptComment c
                        where c.microCredentialId = :credential and (c.state = :shared
                            or (c.authorId = :me and c.state <> :removed)) order by c.madeAt, c.id
                        """,
                                KeptComment.class)
                        .setParameter("credential", entry.microCredentialId())
                        .setParameter("shared", State.SHARED)
                        .setParameter("removed", State.REMOVED)
                        .setParameter("me", reviewer.personId())
                        .getResultList();
        Map<UUID, CommentUse.Count> counts = uses.of(ids(all));
        return entry.rubric().stream()
                .flatMap(
                        criterion ->
                                all.stream()
                                        .filter(
                                                one ->
                                                        one.isAbout(
                                                                entry.microCredentialId(),
                                                                criterion.title()))
                                        .map(
                                                one ->
                                                        view(
                                                                one,
                                                                criterion.id(),
                                                                entry.title(),
                                                                reviewer,
                                                                counts)))
                .toList();
    }

    @Override
    public List<BankComment> own(Actor reviewer) {
        mustRead(reviewer);
        return views(
                em.createQuery(
                                """
                        select c from KeptComment c where c.authorId = :me and c.state <> :removed
                        order by c.microCredentialId, c.criterionTitle, c.madeAt
                        """,
                                KeptComment.class)
                        .setParameter("me", reviewer.personId())
                        .setParameter("removed", State.REMOVED)
                        .getResultList(),
                reviewer);
    }

    @Override
    public BankComment keep(Actor reviewer, UUID claimId, UUID criterionId, String text) {
        CatalogEntry entry = rubric(claims.find(reviewer, claimId));
        KeptComment kept =
                new KeptComment(
                        entry.microCredentialId(),
                        criterion(entry, criterionId).title(),
                        reviewer.personId(),
                        text,
                        clock.instant());
        em.persist(kept);
        return view(kept, criterionId, entry.title(), reviewer, Map.of());
    }

    @Override
    public BankComment change(Actor reviewer, UUID commentId, String text) {
        KeptComment comment = own(reviewer, commentId);
        comment.say(text);
        return view(comment, reviewer);
    }

    @Override
    public void remove(Actor actor, UUID commentId) {
        KeptComment comment = find(commentId);
        if (comment.isShared()) {
            if (!actor.may(Permission.SUPERVISE_SCORING)) {
                throw comment.isBy(actor.personId())
                        ? new CommentIsShared()
                        : new NotFound("comment", commentId);
            }
            audit.record(actor, "review.shared-comment-removed", "BankComment", commentId);
        } else if (!comment.isBy(actor.personId())) {
            throw new NotFound("comment", commentId);
        }
        comment.remove();
    }

    @Override
    public BankComment propose(Actor reviewer, UUID commentId) {
        KeptComment comment = own(reviewer, commentId);
        comment.propose();
        audit.record(reviewer, "review.comment-proposed", "BankComment", commentId);
        return view(comment, reviewer);
    }

    @Override
    public List<BankComment> proposedAndShared(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return views(
                em.createQuery(
                                """
                        select c from KeptComment c where c.state in (:proposed, :shared)
                        order by c.state, c.microCredentialId, c.criterionTitle, c.madeAt
                        """,
                                KeptComment.class)
                        .setParameter("proposed", State.PROPOSED)
                        .setParameter("shared", State.SHARED)
                        .getResultList(),
                supervisor);
    }

    @Override
    public BankComment share(Actor supervisor, UUID commentId) {
        KeptComment comment = offered(supervisor, commentId);
        comment.share(supervisor.personId(), clock.instant());
        audit.record(supervisor, "review.comment-shared", "BankComment", commentId);
        return view(comment, supervisor);
    }

    @Override
    public BankComment keepPersonal(Actor supervisor, UUID commentId) {
        KeptComment comment = offered(supervisor, commentId);
        comment.keepPersonal();
        audit.record(supervisor, "review.comment-kept-personal", "BankComment", commentId);
        return view(comment, supervisor);
    }

    @Override
    public void used(Actor reviewer, UUID claimId, UUID token, UUID commentId, UUID criterionId) {
        Held held = claims.hold(reviewer, claimId, token);
        CatalogEntry entry = rubric(held);
        KeptComment comment = find(commentId);
        if (!comment.isFor(reviewer.personId())
                || !comment.isAbout(
                        entry.microCredentialId(), criterion(entry, criterionId).title())) {
            throw new NotFound("comment", commentId);
        }
        em.createNativeQuery(
                        """
                        insert into review.comment_use (id, comment_id, task_id, reviewer_id, criterion_id, used_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, commentId)
                .setParameter(3, held.taskId())
                .setParameter(4, reviewer.personId())
                .setParameter(5, criterionId)
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private CatalogEntry rubric(Held held) {
        return catalog.version(held.versionId()).withoutCriteria(held.carriedCriteria());
    }

    private static CatalogEntry.Criterion criterion(CatalogEntry entry, UUID criterionId) {
        return entry.rubric().stream()
                .filter(one -> one.id().equals(criterionId))
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "criterionId",
                                        "criterion-unknown",
                                        "This criterion is not of this work's rubric."));
    }

    private KeptComment find(UUID commentId) {
        KeptComment comment = em.find(KeptComment.class, commentId);
        if (comment == null || comment.isRemoved()) {
            throw new NotFound("comment", commentId);
        }
        return comment;
    }

    private KeptComment own(Actor reviewer, UUID commentId) {
        mustRead(reviewer);
        KeptComment comment = find(commentId);
        if (!comment.isBy(reviewer.personId())) {
            throw new NotFound("comment", commentId);
        }
        return comment;
    }

    /** What stays personal is nobody else's business, a supervisor's included. */
    private KeptComment offered(Actor supervisor, UUID commentId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        KeptComment comment = find(commentId);
        if (comment.state() == State.PERSONAL) {
            throw new NotFound("comment", commentId);
        }
        return comment;
    }

    private List<BankComment> views(List<KeptComment> comments, Actor reader) {
        Map<UUID, CommentUse.Count> counts = uses.of(ids(comments));
        Map<UUID, String> titles = uses.titles();
        return comments.stream()
                .map(one -> view(one, null, titles.get(one.microCredentialId()), reader, counts))
                .toList();
    }

    private BankComment view(KeptComment comment, Actor reader) {
        return views(List.of(comment), reader).get(0);
    }

    private static BankComment view(
            KeptComment comment,
            UUID criterionId,
            String title,
            Actor reader,
            Map<UUID, CommentUse.Count> counts) {
        CommentUse.Count count = counts.getOrDefault(comment.id(), CommentUse.Count.NONE);
        return new BankComment(
                comment.id(),
                criterionId,
                title,
                comment.criterionTitle(),
                comment.text(),
                comment.state(),
                comment.isBy(reader.personId()),
                count.uses(),
                count.tried(),
                count.passed());
    }

    private static List<UUID> ids(List<KeptComment> comments) {
        return comments.stream().map(KeptComment::id).toList();
    }

    /** Reviewers keep comments, and so do supervisors, who adjudicate and read again. */
    private static void mustRead(Actor reader) {
        if (!reader.may(Permission.SUPERVISE_SCORING)) {
            reader.mustHave(Permission.SCORE);
        }
    }
}
