package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingRecord;
import org.touchstone.credential.kernel.BusinessDays;

@Stateless
public class CoachingRecordBean implements CoachingRecord {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> coachesOf(UUID educatorId) {
        return em.createNativeQuery(
                        """
                        select distinct coach_id from credential.coaching_assignment
                        where educator_id = ?1 and begins_on <= ?2 and (ends_on is null or ends_on >= ?2)
                        """)
                .setParameter(1, educatorId)
                .setParameter(2, days.today())
                .getResultList();
    }

    @Override
    public boolean wasCoachedSince(UUID educatorId, UUID microCredentialId, Instant since) {
        return !em.createNativeQuery(
                        """
                        select 1 from credential.coaching_attendance a
                        join credential.coaching_meeting m on m.id = a.meeting_id
                        where a.educator_id = ?1 and a.micro_credential_id = ?2 and m.recorded_at >= ?3
                            and m.withdrawn_at is null
                        """)
                .setParameter(1, educatorId)
                .setParameter(2, microCredentialId)
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
