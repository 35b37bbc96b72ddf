package org.touchstone.credential.pathway.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.internal.Holdings.Achieved;
import org.touchstone.credential.pathway.internal.Holdings.Held;

/** Reads what somebody has earned, in two queries. */
@Dependent
public class HoldingsOf {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;

    Holdings person(UUID personId) {
        em.flush();
        List<Held> held = new ArrayList<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select m.code, cast(a.awarded_on as text), a.id,
                                    coalesce(a.valid_until < ?2, false)
                                from credential.award a
                                join credential.micro_credential m on m.id = a.micro_credential_id
                                where a.educator_id = ?1 and not exists (
                                    select from credential.revocation r where r.award_id = a.id)
                                """)
                        .setParameter(1, personId)
                        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList()) {
            Object[] row = (Object[]) each;
            held.add(
                    new Held(
                            Credit.microCredential((String) row[0]),
                            PathwayRows.day(row[1]),
                            (UUID) row[2],
                            (Boolean) row[3]));
        }
        List<Achieved> achieved = new ArrayList<>();
        Set<String> withheld = new HashSet<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select h.id, h.pathway_id, h.version_id, h.part, cast(h.reached_on as text),
                                    h.award_id, exists (select from credential.revocation r
                                        where r.award_id = h.award_id), h.ended_at is null, p.code
                                from credential.pathway_achievement h
                                join credential.pathway p on p.id = h.pathway_id
                                where h.person_id = ?1 and (h.ended_at is null or h.withheld)
                                order by h.recorded_at, h.part = '', h.part
                                """)
                        .setParameter(1, personId)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            Achieved one =
                    new Achieved(
                            (UUID) row[0],
                            (UUID) row[1],
                            (UUID) row[2],
                            personId,
                            (String) row[3],
                            PathwayRows.day(row[4]),
                            (UUID) row[5],
                            (Boolean) row[6]);
            if (!(Boolean) row[7]) {
                withheld.add(one.pathwayId() + ":" + one.part());
            } else {
                achieved.add(one);
                if (one.part().equals(PathwayBadges.WHOLE) && !one.isTakenBack()) {
                    held.add(
                            new Held(
                                    Credit.pathway((String) row[8]),
                                    one.on(),
                                    one.awardId(),
                                    false));
                }
            }
        }
        return new Holdings(List.copyOf(held), List.copyOf(achieved), Set.copyOf(withheld));
    }
}
