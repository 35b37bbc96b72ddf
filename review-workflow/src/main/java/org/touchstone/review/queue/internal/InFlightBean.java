package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.WorkStage;

@Stateless
public class InFlightBean implements InFlight {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Override
    public List<OfMicroCredential> all(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return find(null);
    }

    @Override
    public OfMicroCredential of(Actor supervisor, String code) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return find(code == null ? "" : code).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("micro-credential", code));
    }

    /**
     * @param code null: all
     */
    private List<OfMicroCredential> find(String code) {
        Map<UUID, Map<WorkStage, Long>> stages = stages(code);
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, List<OfVersion>> versions = new HashMap<>();
        for (Object[] row : attempts(code)) {
            String found = (String) row[0];
            titles.put(found, (String) row[1]);
            UUID version = (UUID) row[2];
            versions.computeIfAbsent(found, one -> new ArrayList<>())
                    .add(
                            new OfVersion(
                                    version,
                                    ((Number) row[3]).intValue(),
                                    moment(row[4]),
                                    count(row[5]),
                                    count(row[6]),
                                    stages.getOrDefault(version, Map.of()),
                                    count(row[7]),
                                    count(row[8])));
        }
        return titles.entrySet().stream()
                .map(
                        one ->
                                new OfMicroCredential(
                                        one.getKey(), one.getValue(), versions.get(one.getKey())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> attempts(String code) {
        return em.createNativeQuery(
                        """
                        select m.code, m.title, v.id, v.number, v.published_at,
                            count(*) filter (where s.state = 'DRAFT'),
                            count(*) filter (where s.state = 'SUBMITTED'),
                            count(*) filter (where s.state = 'INCOMPLETE'),
                            count(*) filter (where s.state = 'NOT_YET' and not exists (
                                select from credential.published_submission later
                                where later.educator_id = s.educator_id
                                    and later.micro_credential_id = s.micro_credential_id
                                    and later.attempt > s.attempt))
                        from credential.published_micro_credential m
                        join credential.published_version v on v.micro_credential_id = m.id
                        left join credential.published_submission s
                            on s.version_id = v.id and s.state not in ('EARNED', 'IN_REVIEW')
                        where cast(?1 as text) is null or m.code = ?1
                        group by m.code, m.title, v.id, v.number, v.published_at
                        order by m.title, m.code, v.number desc
                        """)
                .setParameter(1, code)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Map<WorkStage, Long>> stages(String code) {
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                        select w.version_id, w.stage, count(*)
                        from review.work w
                        join credential.published_micro_credential m on m.id = w.micro_credential_id
                        where w.stage not in ('DECIDED', 'RETURNED')
                            and (cast(?1 as text) is null or m.code = ?1)
                        group by w.version_id, w.stage
                        """)
                        .setParameter(1, code)
                        .getResultList();
        Map<UUID, Map<WorkStage, Long>> stages = new HashMap<>();
        for (Object[] row : rows) {
            stages.computeIfAbsent((UUID) row[0], version -> new EnumMap<>(WorkStage.class))
                    .put(WorkStage.valueOf((String) row[1]), count(row[2]));
        }
        return stages;
    }

    private static long count(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time
                ? time.toInstant()
                : ((Timestamp) column).toInstant();
    }
}
