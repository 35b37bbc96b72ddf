package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.Incentives.Version;

/**
 * Makes what is kept of an incentive agree with what is on record: who is eligible, what is due,
 * and whom a fund has money for. Doing it twice changes nothing.
 */
@Stateless
public class Assessment {
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final String UPSERT =
            """
            insert into reporting.eligibility as e (id, incentive_id, person_id, occasion, version_id, earned_on,
                school_id, program_id, award_ids, facts, lot, state, found_at, changed_at, next_due_on)
            select gen_random_uuid(), ?, f.person_id, f.occasion, f.version_id, f.earned_on, f.school_id, f.program_id,
                f.award_ids, f.facts,
                substr(encode(sha256(convert_to(? || ':' || cast(f.person_id as text), 'UTF8')), 'hex'), 1, 16),
                'ELIGIBLE', ?, ?, f.earned_on
            from (select distinct on (person_id, occasion) * from found_now
                order by person_id, occasion, earned_on, effective_from) f
            on conflict (incentive_id, person_id, occasion) do update set version_id = excluded.version_id,
                earned_on = excluded.earned_on, school_id = excluded.school_id, program_id = excluded.program_id,
                award_ids = excluded.award_ids, facts = excluded.facts, state = 'ELIGIBLE', window_id = null,
                proposed_at = null, proposed_by = null, proposed_by_name = null, decided_at = null, decided_by = null,
                decided_by_name = null, reason = null, changed_at = excluded.changed_at,
                next_due_on = excluded.next_due_on
            where e.state = 'WITHDRAWN' or (e.state in ('ELIGIBLE', 'PROPOSED')
                and (e.version_id, e.earned_on, e.school_id, e.program_id, e.award_ids, e.facts) is distinct from
                    (excluded.version_id, excluded.earned_on, excluded.school_id, excluded.program_id,
                        excluded.award_ids, excluded.facts))
            returning id
            """;

    private static final String WITHDRAW =
            """
            update reporting.eligibility e set state = 'WITHDRAWN', window_id = null, proposed_at = null,
                proposed_by = null, proposed_by_name = null, changed_at = ?,
                reason = 'What made it is not on record any more.'
            where e.incentive_id = ? and e.state in ('ELIGIBLE', 'PROPOSED')
                and not exists (select from found_now f where f.person_id = e.person_id and f.occasion = e.occasion)
            returning id
            """;

    /** Approved is approved, unless an award or the completion itself was taken back. */
    private static final String REVOKE =
            """
            update reporting.eligibility e set state = 'REVOKED', changed_at = ?,
                reason = 'What earned it was taken back.'
            from reporting.incentive_version v
            where v.id = e.version_id and e.incentive_id = ? and e.state = 'APPROVED'
                and not exists (select from found_now f where f.person_id = e.person_id and f.occasion = e.occasion)
                and (exists (select from unnest(e.award_ids) a
                        where not exists (select from credential.published_award p where p.id = a))
                    or (v.earning = 'COHORT_TARGET' and not exists (
                        select from credential.published_participation t where t.program_id = e.program_id
                            and t.person_id = e.person_id and t.completed_on is not null)))
            returning e.id
            """;

    private static final String REVOKE_PATHWAYS =
            """
            update reporting.eligibility e set state = 'REVOKED', changed_at = ?,
                reason = 'What earned it was taken back.'
            from reporting.incentive_version v
            where v.id = e.version_id and v.earning = 'PATHWAY' and e.incentive_id = ? and e.state = 'APPROVED'
                and not exists (select from found_now f where f.person_id = e.person_id and f.occasion = e.occasion)
                and not exists (select from credential.published_pathway_completion h
                    where h.person_id = e.person_id and h.revoked_at is null
                        and cast(h.pathway_id as text) = e.facts -> 'pathway' ->> 'id')
            returning e.id
            """;

    private static final String NOTHING_DUE_OF_THE_REVOKED =
            """
            update reporting.instalment i set cents = 0, why = 'REVOKED', money = 'FREE', budget_id = null
            from reporting.eligibility e
            where e.id = i.eligibility_id and e.incentive_id = ? and e.state = 'REVOKED' and i.why <> 'REVOKED'
                and not exists (select from reporting.payout_line l where l.instalment_id = i.id)
            """;

    /** Who works for none of the incentive's organizations any more, and since when. */
    private static final String LEAVERS =
            """
            with below as materialized (
                select array(select reporting.organizations_below(organization_id)) as ids
                from reporting.incentive where id = ?
            ), service as (
                select e.id, case
                        when bool_or(r.active and (r.begins_on is null or r.begins_on <= d.today)
                            and (r.ends_on is null or r.ends_on >= d.today)) then null
                        when bool_or(not r.active and r.ends_on is null)
                            then coalesce(e.left_on, d.today - 1)
                        else max(r.ends_on) filter (where r.ends_on < d.today) end as left_on
                from reporting.eligibility e
                cross join (select cast(? as date) as today) d
                join below b on true
                join credential.published_role_period r
                    on r.person_id = e.person_id and r.organization_id = any(b.ids)
                where e.incentive_id = ? and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED')
                group by e.id, d.today
            )
            update reporting.eligibility e set left_on =
                case when s.left_on is null then null else greatest(s.left_on, e.earned_on) end
            from service s
            where s.id = e.id and e.left_on is distinct from
                case when s.left_on is null then null else greatest(s.left_on, e.earned_on) end
            """;

    @Inject IncentiveAccess access;

    /** Month and day on which a program year begins: limits and salary bases are by these years. */
    @Inject
    @ConfigProperty(name = "touchstone.incentives.year-begins", defaultValue = "07-01")
    String yearBegins;

    public String yearBegins() {
        return yearBegins;
    }

    /** Of the sweep: in a transaction of its own, unless another node was here just now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sweep(UUID incentive) {
        lock(List.of(incentive));
        if (isDue(incentive)) {
            assess(Actor.system("incentive sweep"), incentive, access.today().plusYears(1));
        }
    }

    /** Published incentives that nobody has looked at lately, the longest waiting first. */
    public List<UUID> due() {
        return access.sql()
                .query(
                        """
                        select i.id from reporting.incentive i
                        where (i.assessed_at is null or i.assessed_at < ?)
                            and exists (select from reporting.incentive_version v
                                where v.incentive_id = i.id and v.state = 'PUBLISHED')
                        order by i.assessed_at nulls first, i.id
                        """,
                        row -> row.getObject(1, UUID.class),
                        access.now().minus(FRESH));
    }

    private boolean isDue(UUID incentive) {
        return access.sql()
                .query(
                        "select 1 from reporting.incentive where id = ? and (assessed_at is null or assessed_at < ?)",
                        row -> true,
                        incentive,
                        access.now().minus(FRESH))
                .contains(true);
    }

    /**
     * Whoever changes what is kept of incentives waits for the one before. All incentives are
     * locked before all funds, each in the order of their ids, so that nobody waits in a circle.
     */
    public void lock(Collection<UUID> incentives) {
        String ids = incentives.stream().map(UUID::toString).collect(Collectors.joining(","));
        Sql sql = access.sql();
        sql.query(
                """
                select id from reporting.incentive where id = any(cast(string_to_array(?, ',') as uuid[]))
                order by id for update
                """,
                row -> true,
                ids);
        sql.query(
                """
                select id from reporting.fund where id in (select fund_id from reporting.incentive_version
                    where incentive_id = any(cast(string_to_array(?, ',') as uuid[])))
                order by id for update
                """,
                row -> true,
                ids);
    }

    /**
     * The incentive must be locked.
     *
     * @param horizon instalments are made until this day
     * @return how many were found, changed, withdrawn or revoked
     */
    public int assess(Actor actor, UUID incentive, LocalDate horizon) {
        Sql sql = access.sql();
        OffsetDateTime now = access.now();
        Map<UUID, Version> versions = RuleRows.byId(sql, incentive);
        Achievements.begin(sql);
        for (Version version : versions.values()) {
            if (version.published()) {
                Achievements.find(sql, version.id(), version.rule().earned().by());
            }
        }
        List<UUID> changed =
                sql.query(UPSERT, Assessment::id, incentive, incentive.toString(), now, now);
        List<UUID> withdrawn = sql.query(WITHDRAW, Assessment::id, now, incentive);
        forgetInstalments(sql, changed);
        forgetInstalments(sql, withdrawn);
        List<UUID> revoked = new ArrayList<>(sql.query(REVOKE, Assessment::id, now, incentive));
        if (versions.values().stream()
                .anyMatch(
                        version ->
                                version.published()
                                        && version.rule().earned().by() == Earning.PATHWAY)) {
            revoked.addAll(sql.query(REVOKE_PATHWAYS, Assessment::id, now, incentive));
        }
        sql.update(NOTHING_DUE_OF_THE_REVOKED, incentive);
        sql.update(LEAVERS, incentive, access.today(), incentive);

        Instalments instalments = new Instalments(sql, access.today(), yearBegins);
        Corrections corrections = new Corrections(sql, now);
        instalments.make(incentive, versions, horizon);
        instalments.price(incentive, versions, corrections);
        corrections.forgetThoseWhoAreBack(incentive);
        corrections.clawBack(incentive, versions);
        corrections.revoked(incentive);
        allocate(sql, incentive);
        sql.update("update reporting.incentive set assessed_at = ? where id = ?", now, incentive);
        int sum = changed.size() + withdrawn.size() + revoked.size();
        if (sum + corrections.found() > 0) {
            access.record(
                    actor,
                    "incentive.assessed",
                    "Incentive",
                    incentive,
                    null,
                    Json.createObjectBuilder()
                            .add("foundOrChanged", changed.size())
                            .add("withdrawn", withdrawn.size())
                            .add("revoked", revoked.size())
                            .add("corrections", corrections.found())
                            .build()
                            .toString());
        }
        return sum;
    }

    private static UUID id(java.sql.ResultSet row) throws java.sql.SQLException {
        return row.getObject(1, UUID.class);
    }

    /** Of what is not approved; they are made again where it is still eligible. */
    private static void forgetInstalments(Sql sql, List<UUID> eligibilities) {
        if (!eligibilities.isEmpty()) {
            sql.update(
                    """
                    delete from reporting.instalment
                    where eligibility_id = any(cast(string_to_array(?, ',') as uuid[]))
                    """,
                    eligibilities.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
    }

    private static void allocate(Sql sql, UUID incentive) {
        for (UUID fund :
                sql.query(
                        """
                        select distinct fund_id from reporting.incentive_version
                        where incentive_id = ? and fund_id is not null order by fund_id
                        """,
                        Assessment::id,
                        incentive)) {
            FundAllocation.allocate(sql, fund);
        }
    }
}
