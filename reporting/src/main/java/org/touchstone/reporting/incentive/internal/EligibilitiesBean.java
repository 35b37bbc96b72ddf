package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.incentive.CheckIsAnswered;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.EligibilityIsDecided;

@Stateless
public class EligibilitiesBean implements Eligibilities {
    static final String CHECKS =
            """
            select q.id, q.incentive_id, i.title, q.eligibility_id, p.given_name || ' ' || p.family_name as name,
                q.question, q.asked_at, q.answer, q.answered_at, q.answered_by_name, count(*) over () as total
            from reporting.incentive_check q
            join reporting.incentive i on i.id = q.incentive_id
            join credential.published_person p on p.id = q.person_id
            """;

    @Inject IncentiveAccess access;
    @Inject Assessment assessment;
    @Inject Notices notices;

    @Override
    public Paged<Row> list(Actor actor, Filter filter, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Row> rows =
                access.sql()
                        .query(
                                EligibilityRows.SELECT
                                        + """
                                        where %s and (cast(? as uuid) is null or i.id = cast(? as uuid))
                                            and (? = '' or e.state = ?)
                                            and (? = '' or (n.money = ? and e.state in ('ELIGIBLE', 'PROPOSED', 'APPROVED')))
                                            and strpos(lower(p.given_name || ' ' || p.family_name), lower(?)) > 0
                                        order by e.earned_on desc, e.id limit ? offset ?
                                        """
                                                .formatted(
                                                        IncentiveAccess.IN_REACH.formatted(
                                                                "i.organization_id")),
                                row -> {
                                    total[0] = row.getLong("total");
                                    return EligibilityRows.row(row);
                                },
                                reach.everywhere(),
                                reach.ids(),
                                filter.incentive(),
                                filter.incentive(),
                                Objects.toString(filter.state(), ""),
                                Objects.toString(filter.state(), ""),
                                Objects.toString(filter.money(), ""),
                                Objects.toString(filter.money(), ""),
                                filter.words() == null ? "" : filter.words().strip(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    @Override
    public View find(Actor actor, UUID id) {
        return mine(access.reachOfReaders(actor), id);
    }

    private View mine(Reach reach, UUID id) {
        View view =
                EligibilityRows.view(access.sql(), id)
                        .orElseThrow(() -> new NotFound("eligibility", id));
        access.mustReach(reach, view.incentiveId());
        return view;
    }

    @Override
    public View reopen(Actor actor, UUID id, String reason) {
        View view = mine(access.reach(actor, Permission.APPROVE_INCENTIVES), id);
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("reason", reason, 1000, true, wrong);
        IncentivesBean.refuse(wrong);
        assessment.lock(List.of(view.incentiveId()));
        int changed =
                access.sql()
                        .update(
                                """
                                update reporting.eligibility set state = 'ELIGIBLE', window_id = null, proposed_at = null,
                                    proposed_by = null, proposed_by_name = null, decided_at = null, decided_by = null,
                                    decided_by_name = null, reason = null, changed_at = ?, next_due_on = earned_on
                                where id = ? and state = 'REFUSED'
                                """,
                                access.now(),
                                id);
        if (changed == 0) {
            throw new EligibilityIsDecided(view.name());
        }
        access.record(
                actor,
                "eligibility.reopened",
                "Eligibility",
                id,
                Json.createObjectBuilder()
                        .add("refused", Objects.toString(view.reason(), ""))
                        .build()
                        .toString(),
                Json.createObjectBuilder().add("reason", reason.strip()).build().toString());
        assessment.assess(actor, view.incentiveId(), access.today().plusYears(1));
        return mine(access.reachOfReaders(actor), id);
    }

    @Override
    public Paged<Check> checks(Actor actor, Paged.Part part) {
        Reach reach = access.reachOfReaders(actor);
        long[] total = new long[1];
        List<Check> rows =
                access.sql()
                        .query(
                                CHECKS
                                        + " where %s order by q.answered_at is not null, q.asked_at desc, q.id limit ? offset ?"
                                                .formatted(
                                                        IncentiveAccess.IN_REACH.formatted(
                                                                "i.organization_id")),
                                row -> {
                                    total[0] = row.getLong("total");
                                    return check(row);
                                },
                                reach.everywhere(),
                                reach.ids(),
                                part.size(),
                                part.first());
        return new Paged<>(rows, total[0]);
    }

    static Check check(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Check(
                row.getObject("id", UUID.class),
                row.getObject("incentive_id", UUID.class),
                row.getString("title"),
                row.getObject("eligibility_id", UUID.class),
                row.getString("name"),
                row.getString("question"),
                EligibilityRows.instant(row, "asked_at"),
                row.getString("answer"),
                EligibilityRows.instant(row, "answered_at"),
                row.getString("answered_by_name"));
    }

    private record Asked(UUID incentive, UUID person, String title) {}

    @Override
    public void answer(Actor actor, UUID checkId, String answer) {
        Reach reach = access.reach(actor, Permission.MANAGE_INCENTIVES);
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("answer", answer, 2000, true, wrong);
        IncentivesBean.refuse(wrong);
        Asked asked =
                access
                        .sql()
                        .query(
                                """
                                select q.incentive_id, q.person_id, i.title from reporting.incentive_check q
                                join reporting.incentive i on i.id = q.incentive_id where q.id = ?
                                """,
                                row ->
                                        new Asked(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class),
                                                row.getString(3)),
                                checkId)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("question", checkId));
        access.mustReach(reach, asked.incentive());
        int answered =
                access.sql()
                        .update(
                                """
                                update reporting.incentive_check set answer = ?, answered_at = ?, answered_by_name = ?
                                where id = ? and answered_at is null
                                """,
                                answer.strip(),
                                access.now(),
                                actor.name(),
                                checkId);
        if (answered == 0) {
            throw new CheckIsAnswered();
        }
        access.record(actor, "incentive-check.answered", "IncentiveCheck", checkId, null, null);
        notices.tell(
                asked.person(),
                "incentive-answered",
                List.of(asked.title()),
                "/educator/incentives",
                "incentive-answered:" + checkId);
    }
}
