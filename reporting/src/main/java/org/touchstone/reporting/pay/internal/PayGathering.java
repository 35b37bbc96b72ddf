package org.touchstone.reporting.pay.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.reporting.pay.NothingToPay;
import org.touchstone.reporting.pay.PayRateIsMissing;

/** Makes a sheet of what was sealed on certain days, set by set. */
@Dependent
public class PayGathering {
    /**
     * Readings that no sheet has, of people who were reviewers on the day; parameters are the first
     * moment, the moment after the last, and the agency's zone.
     */
    private static final String UNPAID =
            """
            with sealed_reading as (
                select r.task_id, r.reviewer_id, r.micro_credential_id,
                    cast(r.sealed_at at time zone ?3 as date) as day
                from review.published_sealed_reading r
                where r.sealed_at >= ?1 and r.sealed_at < ?2
                    and not exists (select from reporting.pay_reading p where p.task_id = r.task_id)
            ), unpaid as (
                select s.*, rate.cents from sealed_reading s
                left join lateral (
                    select x.cents from reporting.pay_rate x
                    where (x.micro_credential_id = s.micro_credential_id or x.micro_credential_id is null)
                        and x.begins_on <= s.day and (x.ends_on is null or x.ends_on >= s.day)
                    order by x.micro_credential_id nulls last limit 1) rate on true
                where exists (
                    select from credential.published_membership g
                    where g.person_id = s.reviewer_id and g.role = 'REVIEWER'
                        and (g.begins_on is null or g.begins_on <= s.day) and (g.ends_on is null or g.ends_on >= s.day))
            )
            """;

    @Inject PayRows rows;
    @Inject BusinessDays days;

    /** The caller holds the desk's lock. */
    UUID gather(Actor actor, LocalDate firstDay, LocalDate lastDay) {
        Object from = days.endOf(firstDay.minusDays(1)).atOffset(ZoneOffset.UTC);
        Object to = days.endOf(lastDay).atOffset(ZoneOffset.UTC);
        String zone = days.zone().getId();
        mustHaveRates(from, to, zone);
        UUID id = UUID.randomUUID();
        rows.change(
                """
                insert into reporting.pay_sheet (id, first_day, last_day, state, prepared_on, prepared_by, prepared_by_name)
                values (?1, ?2, ?3, 'DRAFT', ?4, ?5, ?6)
                """,
                id,
                firstDay,
                lastDay,
                days.today(),
                actor.personId(),
                actor.name());
        int lines =
                rows.change(
                        UNPAID
                                + """
                                insert into reporting.pay_line (id, sheet_id, position, reviewer_id, micro_credential_id,
                                    readings, cents_each)
                                select gen_random_uuid(), ?4, row_number() over (order by p.family_name, p.given_name,
                                        p.id, m.code, u.cents), u.reviewer_id, u.micro_credential_id, u.readings, u.cents
                                from (select reviewer_id, micro_credential_id, cents, count(*) as readings from unpaid
                                    group by reviewer_id, micro_credential_id, cents) u
                                join credential.published_person p on p.id = u.reviewer_id
                                join credential.published_micro_credential m on m.id = u.micro_credential_id
                                """,
                        from,
                        to,
                        zone,
                        id);
        if (lines == 0) {
            throw new NothingToPay();
        }
        rows.change(
                UNPAID
                        + """
                        insert into reporting.pay_reading (task_id, line_id)
                        select u.task_id, l.id from unpaid u
                        join reporting.pay_line l on l.sheet_id = ?4 and l.reviewer_id = u.reviewer_id
                            and l.micro_credential_id = u.micro_credential_id and l.cents_each = u.cents
                        """,
                from,
                to,
                zone,
                id);
        return id;
    }

    private void mustHaveRates(Object from, Object to, String zone) {
        List<Object[]> missing =
                rows.rows(
                        UNPAID
                                + """
                                select m.title, cast(u.day as text) from unpaid u
                                join credential.published_micro_credential m on m.id = u.micro_credential_id
                                where u.cents is null order by u.day, m.title limit 1
                                """,
                        from,
                        to,
                        zone);
        if (!missing.isEmpty()) {
            throw new PayRateIsMissing((String) missing.get(0)[0], PayRows.day(missing.get(0)[1]));
        }
    }
}
