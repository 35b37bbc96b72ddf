package org.touchstone.reporting.renewal.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.reporting.renewal.RenewalReport;
import org.touchstone.reporting.renewal.RenewalStatements.CycleAccount;
import org.touchstone.reporting.renewal.RenewalStatements.Line;
import org.touchstone.reporting.renewal.RenewalStatements.Progress;

@Stateless
public class RenewalReportBean implements RenewalReport {
    @PersistenceContext(unitName = "reporting")
    EntityManager em;

    @Inject RenewalRows rows;
    @Inject Oversight oversight;
    @Inject BusinessDays days;

    @Override
    public Figures of(Actor actor, LocalDate asOf, String organization) {
        actor.mustHave(Permission.READ_REPORTS);
        LocalDate day = asOf == null ? days.today() : asOf;
        Map<String, Sum> sums = new HashMap<>();
        for (Place place : rows.places().values()) {
            sums.put(place.code(), new Sum(place));
        }
        for (List<UUID> portion :
                RenewalRows.portions(people(scope(oversight.reach(actor), organization), day))) {
            for (Account account : rows.accounts(portion, day).values()) {
                for (CycleAccount cycle : account.cycles()) {
                    if (!day.isBefore(cycle.firstDay()) && !day.isAfter(cycle.lastDay())) {
                        sums.get(cycle.jurisdiction()).add(cycle);
                    }
                }
            }
        }
        return new Figures(
                day,
                sums.values().stream()
                        .sorted(Comparator.comparing((Sum sum) -> sum.place.name()))
                        .map(Sum::figures)
                        .toList());
    }

    /** What adds up for one jurisdiction. */
    private static final class Sum {
        private final Place place;
        private long educators;
        private long withCredit;
        private long met;
        private long awards;
        private BigDecimal credit = BigDecimal.ZERO;
        private BigDecimal missing = BigDecimal.ZERO;

        Sum(Place place) {
            this.place = place;
        }

        void add(CycleAccount cycle) {
            educators++;
            withCredit += cycle.fromMicroCredentials().signum();
            met += cycle.progress() == Progress.MET ? 1 : 0;
            awards += cycle.lines().stream().map(Line::counted).filter(c -> c.signum() > 0).count();
            credit = credit.add(cycle.fromMicroCredentials());
            missing = missing.add(cycle.missing());
        }

        JurisdictionFigures figures() {
            return new JurisdictionFigures(
                    place.code(),
                    place.name(),
                    place.unit(),
                    educators,
                    withCredit,
                    met,
                    awards,
                    credit,
                    missing);
        }
    }

    /** Joined by commas; null: everything. */
    private String scope(Reach reach, String organization) {
        if (organization == null) {
            return reach.everywhere() ? null : reach.ids();
        }
        List<UUID> found =
                Ask.column(
                                em,
                                """
                                with recursive below as (
                                    select id from credential.published_organization where sourced_id = ?1
                                    union
                                    select o.id from credential.published_organization o
                                    join below b on o.parent_id = b.id
                                )
                                select id from below
                                """,
                                organization)
                        .stream()
                        .map(Ask::id)
                        .toList();
        if (found.isEmpty() || !found.stream().allMatch(reach::includes)) {
            throw new NotFound("organization", organization);
        }
        return RenewalRows.joined(found);
    }

    private List<UUID> people(String scope, LocalDate day) {
        return Ask.column(
                        em,
                        """
                        select distinct c.person_id from reporting.renewal_cycle c
                        where c.starts_on <= ?1 and c.ends_on >= ?1
                            and (?2 or exists (
                                select from credential.published_membership g
                                where g.person_id = c.person_id and g.role = 'EDUCATOR'
                                    and g.organization_id = any(cast(string_to_array(?3, ',') as uuid[]))))
                        """,
                        day,
                        scope == null,
                        scope == null ? "" : scope)
                .stream()
                .map(Ask::id)
                .toList();
    }
}
