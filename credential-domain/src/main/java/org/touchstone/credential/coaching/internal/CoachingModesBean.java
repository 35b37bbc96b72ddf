package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingModes;
import org.touchstone.credential.coaching.LastModeIsNeeded;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;

@Stateless
public class CoachingModesBean implements CoachingModes {
    private static final int LONGEST_LABEL = 100;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AuditTrail audit;

    @Override
    public List<Mode> offered() {
        return list("where not retired");
    }

    @Override
    public List<Mode> all(Actor administrator) {
        administrator.mustHave(Permission.MANAGE_COACHING_MODES);
        return list("");
    }

    private List<Mode> list(String condition) {
        List<?> found =
                em.createNativeQuery(
                                "select code, label, position, retired from credential.coaching_mode "
                                        + condition
                                        + " order by retired, position, code")
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Mode(
                                        (String) row[0],
                                        (String) row[1],
                                        Rows.number(row[2]),
                                        (Boolean) row[3]))
                .toList();
    }

    @Override
    public void keep(Actor administrator, Mode mode) {
        administrator.mustHave(Permission.MANAGE_COACHING_MODES);
        mustBeSound(mode);
        em.createNativeQuery("lock table credential.coaching_mode in share row exclusive mode")
                .executeUpdate();
        Optional<Mode> before =
                list("").stream().filter(one -> one.code().equals(mode.code())).findFirst();
        em.createNativeQuery(
                        """
                        insert into credential.coaching_mode (code, label, position, retired)
                        values (?1, ?2, ?3, ?4)
                        on conflict (code) do update set label = excluded.label, position = excluded.position,
                            retired = excluded.retired
                        """)
                .setParameter(1, mode.code())
                .setParameter(2, mode.label().strip())
                .setParameter(3, mode.position())
                .setParameter(4, mode.retired())
                .executeUpdate();
        if (offered().isEmpty()) {
            throw new LastModeIsNeeded();
        }
        audit.record(
                administrator,
                "coaching-mode.kept",
                "CoachingMode",
                UUID.nameUUIDFromBytes(mode.code().getBytes(StandardCharsets.UTF_8)),
                before.map(CoachingModesBean::json).orElse(null),
                json(mode));
    }

    private static void mustBeSound(Mode mode) {
        List<Detail> faults = new ArrayList<>();
        if (mode.code() == null || !mode.code().matches("[A-Z][A-Z0-9_]{1,39}")) {
            faults.add(
                    new Detail(
                            "code",
                            "not-a-code",
                            "A code has 2 to 40 capital letters, digits and underscores, like CLASSROOM_VISIT."));
        }
        if (Rows.clean(mode.label()) == null || !Rows.isReadable(mode.label(), LONGEST_LABEL)) {
            faults.add(
                    new Detail(
                            "label",
                            "required",
                            "Write what people read, in at most "
                                    + LONGEST_LABEL
                                    + " characters."));
        }
        if (mode.position() < 1 || mode.position() > 999) {
            faults.add(new Detail("position", "out-of-range", "Give a place from 1 to 999."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The way of meeting cannot be kept like this.", faults);
        }
    }

    private static String json(Mode mode) {
        return Json.createObjectBuilder()
                .add("code", mode.code())
                .add("label", mode.label())
                .add("position", mode.position())
                .add("retired", mode.retired())
                .build()
                .toString();
    }
}
