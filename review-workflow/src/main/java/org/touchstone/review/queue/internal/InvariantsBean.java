package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.InvariantRule;
import org.touchstone.review.queue.Invariants;

@Stateless
public class InvariantsBean implements Invariants {
    /** Sweeps and messages have this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration INTAKE_PATIENCE = Duration.ofDays(1);

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public Report check(Actor actor) {
        actor.mustHave(Permission.SUPERVISE_SCORING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Finding> findings =
                Arrays.stream(InvariantRule.values()).map(rule -> finding(rule, now)).toList();
        findings.forEach(finding -> keep(finding, now));
        return new Report(now, findings);
    }

    private Finding finding(InvariantRule rule, Instant now) {
        String sql = InvariantQueries.report(rule);
        Query query = em.createNativeQuery(sql);
        if (sql.contains("?1")) {
            query.setParameter(1, now.minus(PATIENCE).atOffset(ZoneOffset.UTC));
        }
        if (sql.contains("?2")) {
            query.setParameter(2, now.minus(INTAKE_PATIENCE).atOffset(ZoneOffset.UTC));
        }
        Object[] row = (Object[]) query.getSingleResult();
        return new Finding(rule, ((Number) row[0]).longValue(), examples((String) row[1]));
    }

    private static List<String> examples(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private void keep(Finding finding, Instant at) {
        em.createNativeQuery(
                        """
                        insert into review.invariant_report (at, rule, breaches, examples) values (?1, ?2, ?3, ?4)
                        on conflict (at, rule) do nothing
                        """)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, finding.rule().name())
                .setParameter(3, finding.breaches())
                .setParameter(4, String.join(",", finding.examples()))
                .executeUpdate();
    }

    @Override
    public Report newest(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select at, rule, breaches, examples from review.invariant_report
                        where at = (select max(at) from review.invariant_report) order by rule
                        """)
                        .getResultList();
        List<Finding> findings =
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(
                                row ->
                                        new Finding(
                                                InvariantRule.valueOf((String) row[1]),
                                                ((Number) row[2]).longValue(),
                                                examples((String) row[3])))
                        .toList();
        return new Report(
                rows.isEmpty() ? null : InstantColumn.read(((Object[]) rows.get(0))[0]), findings);
    }

    @Override
    public long breaches() {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                select coalesce(sum(breaches), 0) from review.invariant_report
                                where at = (select max(at) from review.invariant_report)
                                """)
                                .getSingleResult())
                .longValue();
    }
}
