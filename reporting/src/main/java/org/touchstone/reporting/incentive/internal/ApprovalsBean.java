package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.ApprovalWindowIsClosed;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.DecisionAboutYourself;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.EligibilityIsDecided;
import org.touchstone.reporting.incentive.FundHasNoMoneyLeft;
import org.touchstone.reporting.incentive.ProposedByYourself;

@Stateless
public class ApprovalsBean implements Approvals {
    @Inject IncentiveAccess access;
    @Inject Assessment assessment;
    @Inject CorrectionDecisions decisions;
    @Inject Notices notices;

    @Override
    public Paged<Window> windows(Actor actor, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Window> rows =
                access.sql()
                        .query(
                                WindowRows.SELECT
                                        + " where %s order by w.opens_on desc, w.title, w.id limit ? offset ?"
                                                .formatted(
                                                        IncentiveAccess.IN_REACH.formatted(
                                                                "w.organization_id")),
                                row -> {
                                    total[0] = row.getLong("total");
                                    return WindowRows.read(row, access.today());
                                },
                                reach.everywhere(),
                                reach.ids(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public Window window(Actor actor, UUID id) {
        return mine(access.reachOfReaders(actor), id);
    }

    private Window mine(Reach reach, UUID id) {
        return access
                .sql()
                .query(
                        WindowRows.SELECT
                                + " where w.id = ? and "
                                + IncentiveAccess.IN_REACH.formatted("w.organization_id"),
                        row -> WindowRows.read(row, access.today()),
                        id,
                        reach.everywhere(),
                        reach.ids())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("approval window", id));
    }

    @Override
    public Window open(Actor actor, WindowText text) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("title", text.title(), 200, true, wrong);
        period("earnedTo", text.earnedFrom(), text.earnedTo(), wrong);
        period("closesOn", text.opensOn(), text.closesOn(), wrong);
        IncentivesBean.refuse(wrong);
        UUID organization = access.organization(reach, text.organization());
        UUID fund = text.fund() == null || text.fund().isBlank() ? null : fund(reach, text.fund());
        UUID id = UUID.randomUUID();
        access.sql()
                .update(
                        """
                        insert into reporting.approval_window (id, organization_id, title, earned_from, earned_to,
                            opens_on, closes_on, fund_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        organization,
                        text.title().strip(),
                        text.earnedFrom(),
                        text.earnedTo(),
                        text.opensOn(),
                        text.closesOn(),
                        fund,
                        access.now());
        access.record(
                actor,
                "approval-window.opened",
                "ApprovalWindow",
                id,
                null,
                Json.createObjectBuilder()
                        .add("title", text.title().strip())
                        .add("earned", text.earnedFrom() + "/" + text.earnedTo())
                        .add("open", text.opensOn() + "/" + text.closesOn())
                        .build()
                        .toString());
        return mine(reach, id);
    }

    private UUID fund(Reach reach, String code) {
        return access
                .sql()
                .query(
                        "select id, organization_id from reporting.fund where code = ?",
                        row ->
                                reach.includes(row.getObject(2, UUID.class))
                                        ? row.getObject(1, UUID.class)
                                        : null,
                        code)
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "fund",
                                        "unknown",
                                        "There is no fund '" + code + "' that you answer for."));
    }

    static void period(
            String field, java.time.LocalDate first, java.time.LocalDate last, List<Detail> wrong) {
        if (first == null || last == null) {
            wrong.add(new Detail(field, "required", "Give the first and the last day."));
        } else if (last.isBefore(first)) {
            wrong.add(new Detail(field, "before-first-day", "The last day is before the first."));
        }
    }

    private Window openNow(Actor actor, UUID id, Permission permission) {
        Window window = mine(access.reach(actor, permission), id);
        if (!window.isOpen()) {
            throw new ApprovalWindowIsClosed(window.title());
        }
        return window;
    }

    @Override
    public int propose(Actor actor, UUID id) {
        Window window = openNow(actor, id, Permission.MANAGE_INCENTIVES);
        refresh(
                actor,
                new TreeSet<>(
                        access.sql()
                                .query(
                                        """
                                        select i.id from reporting.incentive i, reporting.approval_window w
                                        where w.id = ? and i.organization_id in
                                            (select reporting.organizations_below(w.organization_id))
                                            and exists (select from reporting.incentive_version v
                                                where v.incentive_id = i.id and v.state = 'PUBLISHED')
                                        """,
                                        row -> row.getObject(1, UUID.class),
                                        id)));
        int proposed =
                access.sql()
                        .update(
                                """
                                update reporting.eligibility e set state = 'PROPOSED', window_id = w.id, proposed_at = ?,
                                    proposed_by = ?, proposed_by_name = ?, changed_at = ?
                                from reporting.approval_window w, reporting.incentive i, reporting.incentive_version v
                                where w.id = ? and i.id = e.incentive_id and v.id = e.version_id
                                    and e.state = 'ELIGIBLE' and %s and %s
                                """
                                        .formatted(WindowRows.BELONGS, WindowRows.HAS_MONEY),
                                access.now(),
                                actor.personId(),
                                actor.name(),
                                access.now(),
                                id);
        if (proposed > 0) {
            access.record(
                    actor,
                    "approval-window.proposed",
                    "ApprovalWindow",
                    id,
                    null,
                    Json.createObjectBuilder()
                            .add("title", window.title())
                            .add("eligibilities", proposed)
                            .build()
                            .toString());
        }
        return proposed;
    }

    private void refresh(Actor actor, Set<UUID> incentives) {
        assessment.lock(incentives);
        for (UUID incentive : incentives) {
            assessment.assess(actor, incentive, access.today().plusYears(1));
        }
    }

    @Override
    public Paged<Eligibilities.Row> proposed(Actor actor, UUID id, Paged.Part part) {
        mine(access.reachOfReaders(actor), id);
        long[] total = new long[1];
        List<Eligibilities.Row> rows =
                access.sql()
                        .query(
                                EligibilityRows.SELECT
                                        + """
                                        where e.window_id = ? and e.state = 'PROPOSED'
                                        order by e.earned_on, e.lot, e.id limit ? offset ?
                                        """,
                                row -> {
                                    total[0] = row.getLong("total");
                                    return EligibilityRows.row(row);
                                },
                                id,
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    private record Asked(
            UUID id,
            UUID incentive,
            UUID person,
            String name,
            UUID proposedBy,
            boolean isProposed,
            boolean hasMoney,
            String title) {}

    private List<Asked> asked(UUID window, List<UUID> ids) {
        return access.sql()
                .query(
                        """
                        select e.id, e.incentive_id, e.person_id, p.given_name || ' ' || p.family_name, e.proposed_by,
                            e.state = 'PROPOSED' and e.window_id = ?, %s, i.title
                        from reporting.eligibility e
                        join reporting.incentive i on i.id = e.incentive_id
                        join credential.published_person p on p.id = e.person_id
                        where e.id = any(cast(string_to_array(?, ',') as uuid[])) order by e.id
                        """
                                .formatted(WindowRows.HAS_MONEY),
                        row ->
                                new Asked(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getObject(5, UUID.class),
                                        row.getBoolean(6),
                                        row.getBoolean(7),
                                        row.getString(8)),
                        window,
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    @Override
    public int approve(Actor actor, UUID window, List<UUID> eligibilities) {
        return decide(actor, window, eligibilities, null);
    }

    @Override
    public int refuse(Actor actor, UUID window, List<UUID> eligibilities, String reason) {
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("reason", reason, 1000, true, wrong);
        IncentivesBean.refuse(wrong);
        return decide(actor, window, eligibilities, reason.strip());
    }

    /**
     * @param refusal null: approve
     */
    private int decide(Actor actor, UUID window, List<UUID> eligibilities, String refusal) {
        openNow(actor, window, Permission.APPROVE_INCENTIVES);
        if (eligibilities.isEmpty() || eligibilities.size() > Paged.Part.MOST) {
            throw InvalidRequest.field(
                    "eligibilities",
                    "out-of-range",
                    "Choose 1 to " + Paged.Part.MOST + " at once.");
        }
        // The facts may have changed since they were proposed: what is decided is what holds now.
        refresh(
                actor,
                asked(window, eligibilities).stream()
                        .map(Asked::incentive)
                        .collect(Collectors.toCollection(TreeSet::new)));
        List<Asked> asked = asked(window, eligibilities);
        if (asked.size() < Set.copyOf(eligibilities).size()) {
            throw new NotFound("eligibility in window", window);
        }
        for (Asked each : asked) {
            mayDecide(actor, each, refusal == null);
        }
        access.sql()
                .update(
                        """
                        update reporting.eligibility set state = ?, decided_at = ?, decided_by = ?, decided_by_name = ?,
                            reason = ?, changed_at = ?
                        where id = any(cast(string_to_array(?, ',') as uuid[]))
                        """,
                        refusal == null ? "APPROVED" : "REFUSED",
                        access.now(),
                        actor.personId(),
                        actor.name(),
                        refusal,
                        access.now(),
                        asked.stream()
                                .map(each -> each.id().toString())
                                .collect(Collectors.joining(",")));
        asked.forEach(each -> tell(actor, each, refusal));
        // What was refused frees its money for whoever is next in line.
        if (refusal != null) {
            access.sql()
                    .update(
                            """
                            delete from reporting.instalment
                            where eligibility_id = any(cast(string_to_array(?, ',') as uuid[]))
                            """,
                            asked.stream()
                                    .map(each -> each.id().toString())
                                    .collect(Collectors.joining(",")));
            refresh(
                    actor,
                    asked.stream()
                            .map(Asked::incentive)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return asked.size();
    }

    private static void mayDecide(Actor actor, Asked each, boolean approve) {
        if (!each.isProposed()) {
            throw new EligibilityIsDecided(each.name());
        }
        if (actor.personId() != null && actor.personId().equals(each.proposedBy())) {
            throw new ProposedByYourself();
        }
        if (each.person().equals(actor.personId())) {
            throw new DecisionAboutYourself();
        }
        if (approve && !each.hasMoney()) {
            throw new FundHasNoMoneyLeft(each.name());
        }
    }

    private void tell(Actor actor, Asked each, String refusal) {
        String kind = refusal == null ? "incentive-approved" : "incentive-refused";
        access.record(
                actor,
                refusal == null ? "eligibility.approved" : "eligibility.refused",
                "Eligibility",
                each.id(),
                "{\"state\":\"PROPOSED\"}",
                Json.createObjectBuilder()
                        .add("state", refusal == null ? "APPROVED" : "REFUSED")
                        .add("reason", refusal == null ? "" : refusal)
                        .build()
                        .toString());
        notices.tell(
                each.person(),
                kind,
                List.of(each.title()),
                "/educator/incentives",
                kind + ":" + each.id() + ":" + access.now().toInstant());
    }

    @Override
    public Correction correct(Actor actor, UUID line, long cents, String reason) {
        return decisions.ask(actor, line, cents, reason);
    }

    @Override
    public Paged<Correction> corrections(Actor actor, Paged.Part part) {
        return decisions.open(actor, part);
    }

    @Override
    public void approveCorrection(Actor actor, UUID correction) {
        decisions.decide(actor, correction, null);
    }

    @Override
    public void refuseCorrection(Actor actor, UUID correction, String reason) {
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("reason", reason, 1000, true, wrong);
        IncentivesBean.refuse(wrong);
        decisions.decide(actor, correction, reason.strip());
    }
}
