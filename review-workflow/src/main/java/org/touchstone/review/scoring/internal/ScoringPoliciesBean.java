package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.Combination;
import org.touchstone.review.scoring.ScoringPolicy.Discrepancy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;

@Stateless
public class ScoringPoliciesBean implements ScoringPolicies {
    private static final String COLUMNS =
            """
            select second_read_share, second_read_first, second_read_new_reviewer, second_read_near_cut,
                combination, discrepancy, adjudicator, validity_share, held_for_release, conditions_to_return
            from review.scoring_policy where\s""";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;

    @Override
    public ScoringPolicy of(UUID versionId) {
        return policy(
                (Object[])
                        em.createNativeQuery(
                                        COLUMNS
                                                + "version_id = ?1 or version_id is null order by version_id nulls last limit 1")
                                .setParameter(1, versionId)
                                .getSingleResult());
    }

    @Override
    public ScoringPolicy agencys() {
        return policy(
                (Object[]) em.createNativeQuery(COLUMNS + "version_id is null").getSingleResult());
    }

    private static ScoringPolicy policy(Object[] row) {
        return new ScoringPolicy(
                new SecondReads(
                        (BigDecimal) row[0],
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        (Boolean) row[3]),
                Combination.valueOf((String) row[4]),
                Discrepancy.valueOf((String) row[5]),
                Adjudicator.valueOf((String) row[6]),
                (BigDecimal) row[7],
                (Boolean) row[8],
                ((Number) row[9]).intValue());
    }

    @Override
    public void set(Actor actor, UUID versionId, ScoringPolicy policy) {
        actor.mustHave(Permission.SUPERVISE_SCORING);
        check(policy);
        ScoringPolicy before = versionId == null ? agencys() : of(versionId);
        Object version = versionId == null ? null : versionId.toString();
        int known =
                filled(
                                """
                        update review.scoring_policy set second_read_share = ?3, second_read_first = ?4,
                            second_read_new_reviewer = ?5, second_read_near_cut = ?6, combination = ?7,
                            discrepancy = ?8, adjudicator = ?9, validity_share = ?10, held_for_release = ?11,
                            conditions_to_return = ?12
                        where version_id is not distinct from cast(?1 as uuid)
                        """,
                                policy)
                        .setParameter(1, version)
                        .executeUpdate();
        if (known == 0) {
            filled(
                            """
                    insert into review.scoring_policy
                    values (?2, cast(?1 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                    on conflict (version_id) do nothing
                    """,
                            policy)
                    .setParameter(1, version)
                    .setParameter(2, UUID.randomUUID())
                    .executeUpdate();
        }
        audit.record(
                actor,
                "review.policy-set",
                "ScoringPolicy",
                versionId == null ? new UUID(0, 0) : versionId,
                json(before),
                json(policy));
    }

    private Query filled(String sql, ScoringPolicy policy) {
        return em.createNativeQuery(sql)
                .setParameter(3, policy.secondReads().randomShare())
                .setParameter(4, policy.secondReads().firstOfVersion())
                .setParameter(5, policy.secondReads().newReviewer())
                .setParameter(6, policy.secondReads().nearCut())
                .setParameter(7, policy.combination().name())
                .setParameter(8, policy.discrepancy().name())
                .setParameter(9, policy.adjudicator().name())
                .setParameter(10, policy.validityShare())
                .setParameter(11, policy.heldForRelease())
                .setParameter(12, policy.conditionsToReturn());
    }

    private static void check(ScoringPolicy policy) {
        List<Detail> faults = new ArrayList<>();
        share(faults, "secondReads.randomShare", policy.secondReads().randomShare());
        share(faults, "validityShare", policy.validityShare());
        atLeast(faults, "secondReads.firstOfVersion", policy.secondReads().firstOfVersion(), 0);
        atLeast(faults, "secondReads.newReviewer", policy.secondReads().newReviewer(), 0);
        atLeast(faults, "conditionsToReturn", policy.conditionsToReturn(), 1);
        if (!faults.isEmpty()) {
            throw new InvalidRequest("This policy cannot be kept.", faults);
        }
    }

    private static void share(List<Detail> faults, String field, BigDecimal share) {
        if (share == null || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            faults.add(new Detail(field, "share", "A share lies between 0 and 1."));
        }
    }

    private static void atLeast(List<Detail> faults, String field, int number, int least) {
        if (number < least) {
            faults.add(new Detail(field, "number", "Give a number of at least " + least + "."));
        }
    }

    private static String json(ScoringPolicy policy) {
        return jakarta.json.Json.createObjectBuilder()
                .add("randomShare", policy.secondReads().randomShare())
                .add("firstOfVersion", policy.secondReads().firstOfVersion())
                .add("newReviewer", policy.secondReads().newReviewer())
                .add("nearCut", policy.secondReads().nearCut())
                .add("combination", policy.combination().name())
                .add("discrepancy", policy.discrepancy().name())
                .add("adjudicator", policy.adjudicator().name())
                .add("validityShare", policy.validityShare())
                .add("heldForRelease", policy.heldForRelease())
                .add("conditionsToReturn", policy.conditionsToReturn())
                .build()
                .toString();
    }
}
