package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.IncentiveCodeIsTaken;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.reporting.incentive.RulePeriodsOverlap;
import org.touchstone.reporting.incentive.TierHasNoAmount;

@Stateless
public class IncentivesBean implements Incentives {
    @Inject IncentiveAccess access;
    @Inject Assessment assessment;

    @Override
    public Paged<Row> list(Actor actor, String words, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Row> rows =
                access.sql()
                        .query(
                                """
                                select i.id, i.code, i.title, o.name,
                                    exists (select from reporting.incentive_version v
                                        where v.incentive_id = i.id and v.state = 'PUBLISHED'),
                                    exists (select from reporting.incentive_version v
                                        where v.incentive_id = i.id and v.state = 'DRAFT'),
                                    (select count(*) from reporting.eligibility e where e.incentive_id = i.id
                                        and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED')),
                                    count(*) over ()
                                from reporting.incentive i
                                join credential.published_organization o on o.id = i.organization_id
                                where %s and strpos(lower(i.title || ' ' || i.code), lower(?)) > 0
                                order by i.title, i.code limit ? offset ?
                                """
                                        .formatted(
                                                IncentiveAccess.IN_REACH.formatted(
                                                        "i.organization_id")),
                                row -> {
                                    total[0] = row.getLong(8);
                                    return new Row(
                                            row.getObject(1, UUID.class),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getBoolean(5),
                                            row.getBoolean(6),
                                            row.getLong(7));
                                },
                                reach.everywhere(),
                                reach.ids(),
                                words == null ? "" : words.strip(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public View find(Actor actor, UUID id) {
        access.mustReach(access.reachOfReaders(actor), id);
        return view(id);
    }

    @Override
    public View create(Actor actor, Text text) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        List<Detail> wrong = new ArrayList<>();
        if (text.code() == null
                || !text.code().strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            wrong.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "Give a code of letters, digits, dots and hyphens."));
        }
        words("title", text.title(), 200, true, wrong);
        words("summary", text.summary(), 2000, false, wrong);
        if (text.organization() == null || text.organization().isBlank()) {
            wrong.add(new Detail("organization", "required", "Say which organization gives it."));
        }
        refuse(wrong);
        UUID organization = access.organization(reach, text.organization());
        UUID id = UUID.randomUUID();
        int made =
                access.sql()
                        .update(
                                """
                                insert into reporting.incentive (id, code, title, organization_id, summary, created_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing
                                """,
                                id,
                                text.code().strip(),
                                text.title().strip(),
                                organization,
                                blankIsNull(text.summary()),
                                access.now());
        if (made == 0) {
            throw new IncentiveCodeIsTaken(text.code().strip());
        }
        access.record(
                actor,
                "incentive.created",
                "Incentive",
                id,
                null,
                json(text.title(), text.summary()));
        return view(id);
    }

    @Override
    public View describe(Actor actor, UUID id, String title, String summary) {
        mine(actor, id);
        List<Detail> wrong = new ArrayList<>();
        words("title", title, 200, true, wrong);
        words("summary", summary, 2000, false, wrong);
        refuse(wrong);
        View before = view(id);
        access.sql()
                .update(
                        "update reporting.incentive set title = ?, summary = ? where id = ?",
                        title.strip(),
                        blankIsNull(summary),
                        id);
        access.record(
                actor,
                "incentive.described",
                "Incentive",
                id,
                json(before.title(), before.summary()),
                json(title, summary));
        return view(id);
    }

    @Override
    public void check(Actor actor, IncentiveRule rule) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        RuleChecks.check(access.sql(), rule);
        fundIsMine(reach, rule);
    }

    @Override
    public View saveDraft(Actor actor, UUID id, IncentiveRule rule) {
        Reach reach = mine(actor, id);
        assessment.lock(List.of(id));
        Sql sql = access.sql();
        RuleChecks.check(sql, rule);
        fundIsMine(reach, rule);
        RuleRows.save(sql, id, rule, access.now(), actor.personId());
        View saved = view(id);
        access.record(
                actor, "incentive.rule-drafted", "Incentive", id, null, kept(saved.draft().id()));
        return saved;
    }

    private void fundIsMine(Reach reach, IncentiveRule rule) {
        if (rule.limits().fund() != null
                && !access.sql()
                        .query(
                                "select organization_id from reporting.fund where code = ?",
                                row -> reach.includes(row.getObject(1, UUID.class)),
                                rule.limits().fund())
                        .contains(true)) {
            throw InvalidRequest.field(
                    "limits.fund",
                    "unknown",
                    "There is no fund '" + rule.limits().fund() + "' that you answer for.");
        }
    }

    @Override
    public View dropDraft(Actor actor, UUID id) {
        mine(actor, id);
        assessment.lock(List.of(id));
        Version draft = view(id).draft();
        if (draft != null) {
            String kept = kept(draft.id());
            access.sql()
                    .update(
                            "delete from reporting.incentive_tier_amount where version_id = ?",
                            draft.id());
            access.sql().update("delete from reporting.incentive_version where id = ?", draft.id());
            access.record(actor, "incentive.draft-dropped", "Incentive", id, kept, null);
        }
        return view(id);
    }

    @Override
    public Preview preview(Actor actor, UUID id) {
        mine(actor, id);
        Version draft = view(id).draft();
        if (draft == null) {
            throw new NotFound("draft of incentive", id);
        }
        return new RulePreview(access.sql(), access.today(), assessment.yearBegins()).of(id, draft);
    }

    @Override
    public View publish(Actor actor, UUID id) {
        mine(actor, id);
        assessment.lock(List.of(id));
        Sql sql = access.sql();
        View before = view(id);
        Version draft = before.draft();
        if (draft == null) {
            throw new NotFound("draft of incentive", id);
        }
        RuleChecks.check(sql, draft.rule());
        everyTierHasAnAmount(sql, draft.rule());
        endTheOneBefore(sql, before.versions(), draft.rule());
        OffsetDateTime now = access.now();
        sql.update(
                """
                update reporting.incentive_version set state = 'PUBLISHED', published_at = ?, published_by = ?,
                    published_by_name = ? where id = ?
                """,
                now,
                actor.personId(),
                actor.name(),
                draft.id());
        access.record(actor, "incentive.rule-published", "Incentive", id, null, kept(draft.id()));
        assessment.assess(actor, id, access.today().plusYears(1));
        return view(id);
    }

    private static void everyTierHasAnAmount(Sql sql, IncentiveRule rule) {
        if (rule.brings().tierScheme() == null) {
            return;
        }
        List<String> missing =
                sql.query(
                        """
                        select distinct t.tier from reporting.school_tier t
                        where t.scheme = ? and (t.ends_on is null or t.ends_on >= ?)
                            and t.tier <> all(string_to_array(?, chr(10)))
                        order by 1
                        """,
                        row -> row.getString(1),
                        rule.brings().tierScheme(),
                        rule.effectiveFrom(),
                        String.join(
                                "\n",
                                rule.brings().tiers().stream()
                                        .map(IncentiveRule.TierAmount::tier)
                                        .toList()));
        if (!missing.isEmpty()) {
            throw new TierHasNoAmount(String.join(", ", missing));
        }
    }

    private static void endTheOneBefore(Sql sql, List<Version> versions, IncentiveRule rule) {
        for (Version other : versions) {
            if (!other.published()) {
                continue;
            }
            IncentiveRule held = other.rule();
            boolean apart =
                    (held.effectiveTo() != null
                                    && held.effectiveTo().isBefore(rule.effectiveFrom()))
                            || (rule.effectiveTo() != null
                                    && rule.effectiveTo().isBefore(held.effectiveFrom()));
            if (apart) {
                continue;
            }
            if (held.effectiveTo() != null
                    || !held.effectiveFrom().isBefore(rule.effectiveFrom())) {
                throw new RulePeriodsOverlap(other.number());
            }
            sql.update(
                    "update reporting.incentive_version set effective_to = ? where id = ?",
                    rule.effectiveFrom().minusDays(1),
                    other.id());
        }
    }

    @Override
    public int assess(Actor actor, UUID id) {
        mine(actor, id);
        assessment.lock(List.of(id));
        return assessment.assess(actor, id, access.today().plusYears(1));
    }

    @Override
    public List<Place> places(Actor actor) {
        Reach reach = access.reachOfReaders(actor);
        return access.sql()
                .query(
                        """
                        select o.sourced_id, o.name from credential.published_organization o
                        where %s and o.active and o.type in ('STATE', 'DISTRICT') order by o.name, o.sourced_id
                        """
                                .formatted(IncentiveAccess.IN_REACH.formatted("o.id")),
                        row -> new Place(row.getString(1), row.getString(2)),
                        reach.everywhere(),
                        reach.ids());
    }

    private Reach mine(Actor actor, UUID id) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        access.mustReach(reach, id);
        return reach;
    }

    private View view(UUID id) {
        Sql sql = access.sql();
        List<Version> versions = RuleRows.of(sql, id);
        return sql.query(
                        """
                        select i.code, i.title, o.sourced_id, o.name, i.summary, i.assessed_at
                        from reporting.incentive i
                        join credential.published_organization o on o.id = i.organization_id where i.id = ?
                        """,
                        row -> {
                            OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
                            return new View(
                                    id,
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    at == null ? null : at.toInstant(),
                                    versions);
                        },
                        id)
                .get(0);
    }

    static void words(String field, String text, int most, boolean required, List<Detail> wrong) {
        if (required && (text == null || text.isBlank())) {
            wrong.add(new Detail(field, "required", "'" + field + "' is required."));
        } else if (text != null && text.length() > most) {
            wrong.add(new Detail(field, "too-long", "Use at most " + most + " characters."));
        }
    }

    static void refuse(List<Detail> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidRequest("Some of what was sent has to be mended.", wrong);
        }
    }

    static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String json(String title, String summary) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("summary", Objects.toString(summary, ""))
                .build()
                .toString();
    }

    /** As it is kept. */
    private String kept(UUID version) {
        return access.sql()
                .query(
                        """
                        select cast(to_jsonb(v) || jsonb_build_object('tiers',
                            (select jsonb_agg(t) from reporting.incentive_tier_amount t where t.version_id = v.id))
                            as text)
                        from reporting.incentive_version v where v.id = ?
                        """,
                        row -> row.getString(1),
                        version)
                .get(0);
    }
}
