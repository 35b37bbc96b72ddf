package org.touchstone.credential.coursework.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseworkRecord;
import org.touchstone.credential.kernel.BusinessDays;

@Stateless
public class CourseworkRecordBean implements CourseworkRecord {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    @Override
    public List<Part> of(UUID educatorId, UUID microCredentialId) {
        List<?> rows =
                em.createNativeQuery(
                                Asked.PLACES
                                        + """
                                select m.id, coalesce(w.title, v.title), d.id, w.completion, w.number,
                                    cast(d.completed_on as text), d.minutes, d.right_answers, d.questions, w.pass_mark
                                from credential.course_module m
                                """
                                        + Asked.NEWEST
                                        + """
                                left join credential.module_completion d on d.module_id = m.id and d.person_id = ?1
                                left join credential.course_module_version w on w.id = d.version_id
                                where m.micro_credential_id = ?3 and
                                """
                                        + Asked.IS_ASKED_FOR
                                        + "order by m.position, m.created_at, m.id")
                        .setParameter(1, educatorId)
                        .setParameter(2, days.today())
                        .setParameter(3, microCredentialId)
                        .getResultList();
        return rows.stream().map(row -> part((Object[]) row)).toList();
    }

    private static Part part(Object[] row) {
        return new Part(
                (UUID) row[0],
                (String) row[1],
                row[2] == null
                        ? null
                        : new Completion(
                                (UUID) row[2],
                                CompletionKind.valueOf((String) row[3]),
                                number(row[4]),
                                LocalDate.parse((String) row[5]),
                                number(row[6]),
                                number(row[7]),
                                number(row[8]),
                                number(row[9])));
    }

    private static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }
}
