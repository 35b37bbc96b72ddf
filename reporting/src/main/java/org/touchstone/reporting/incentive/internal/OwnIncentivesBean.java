package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.CheckIsOpen;
import org.touchstone.reporting.incentive.Eligibilities.Check;
import org.touchstone.reporting.incentive.Eligibilities.State;
import org.touchstone.reporting.incentive.Eligibilities.View;
import org.touchstone.reporting.incentive.Incentives.Version;
import org.touchstone.reporting.incentive.OwnIncentives;

@Stateless
public class OwnIncentivesBean implements OwnIncentives {
    /**
     * Incentives with a rule for today, of the organizations in which somebody works today and
     * above.
     */
    private static final String OFFERED =
            """
            with recursive mine as (
                select r.organization_id as id from credential.published_role_period r
                where r.person_id = ? and r.active and (r.begins_on is null or r.begins_on <= ?)
                    and (r.ends_on is null or r.ends_on >= ?)
                union
                select o.parent_id from credential.published_organization o join mine m on m.id = o.id
                where o.parent_id is not null
            )
            select i.id, i.title, o.name, i.summary, v.id as version_id
            from reporting.incentive i
            join credential.published_organization o on o.id = i.organization_id
            join reporting.incentive_version v on v.incentive_id = i.id and v.state = 'PUBLISHED'
                and v.effective_from <= ? and (v.effective_to is null or v.effective_to >= ?)
            where i.organization_id in (select id from mine)
            order by i.title, i.id limit 100
            """;

    @Inject IncentiveAccess access;

    @Override
    public List<View> mine(Actor actor) {
        actor.mustHave(Permission.OWN_INCENTIVES);
        return EligibilityRows.views(access.sql(), "e.person_id = ?", actor.personId()).stream()
                .filter(view -> view.state() != State.WITHDRAWN)
                .toList();
    }

    private record Found(
            UUID id, String title, String organization, String summary, UUID version) {}

    @Override
    public List<Offer> offers(Actor actor) {
        actor.mustHave(Permission.OWN_INCENTIVES);
        Sql sql = access.sql();
        List<UUID> earned =
                mine(actor).stream()
                        .filter(view -> !view.rule().earned().eachTime())
                        .map(View::incentiveId)
                        .toList();
        List<Offer> offers = new ArrayList<>();
        for (Found each : found(actor)) {
            if (!earned.contains(each.id())) {
                Version version = RuleRows.byId(sql, each.id()).get(each.version());
                offers.add(
                        new Offer(
                                each.id(),
                                each.title(),
                                each.organization(),
                                each.summary(),
                                version.rule(),
                                version.rule().effectiveTo()));
            }
        }
        return offers;
    }

    private List<Found> found(Actor actor) {
        return access.sql()
                .query(
                        OFFERED,
                        row ->
                                new Found(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, UUID.class)),
                        actor.personId(),
                        access.today(),
                        access.today(),
                        access.today(),
                        access.today());
    }

    @Override
    public List<Check> asked(Actor actor) {
        actor.mustHave(Permission.OWN_INCENTIVES);
        return access.sql()
                .query(
                        EligibilitiesBean.CHECKS
                                + " where q.person_id = ? order by q.asked_at desc, q.id limit 50",
                        EligibilitiesBean::check,
                        actor.personId());
    }

    @Override
    public void ask(Actor actor, UUID incentive, String question) {
        actor.mustHave(Permission.OWN_INCENTIVES);
        List<Detail> wrong = new ArrayList<>();
        IncentivesBean.words("question", question, 2000, true, wrong);
        IncentivesBean.refuse(wrong);
        List<View> mine =
                mine(actor).stream().filter(view -> view.incentiveId().equals(incentive)).toList();
        if (mine.isEmpty()
                && found(actor).stream().noneMatch(each -> each.id().equals(incentive))) {
            throw new NotFound("incentive", incentive);
        }
        UUID id = UUID.randomUUID();
        int asked =
                access.sql()
                        .update(
                                """
                                insert into reporting.incentive_check (id, incentive_id, eligibility_id, person_id,
                                    question, asked_at)
                                values (?, ?, cast(? as uuid), ?, ?, ?) on conflict do nothing
                                """,
                                id,
                                incentive,
                                mine.isEmpty() ? null : mine.get(0).id(),
                                actor.personId(),
                                question.strip(),
                                access.now());
        if (asked == 0) {
            throw new CheckIsOpen();
        }
        access.record(actor, "incentive-check.asked", "IncentiveCheck", id, null, null);
    }
}
